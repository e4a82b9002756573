import type { CommandContext } from '#server/platform/command.ts';
import { recordAction } from '../letter-store.ts';

type Marked = { row: { id: string; securityClass: string; note: string | null }; /** what told of it, for the log */ details: Record<string, unknown>; /** the same for the chain */ from: Record<string, unknown> };

/** A letter that came in is marked as taken back wherever it is listed, once, and whoever holds it hears so. Its row is held. */
export async function markTakenBack(ctx: CommandContext, { row, details, from }: Marked): Promise<void> {
  await ctx.tx.updateTable('letters.letter').set({ senderWithdrewAt: ctx.now }).where('id', '=', row.id).execute();
  await recordAction(ctx, { letterId: row.id, kind: 'sender_withdrew', note: row.note, details });
  ctx.record({ action: 'letter.sender_withdrew', subjectKind: 'letter', subjectId: row.id, details: from });
  ctx.emit({ name: 'letter.sender_withdrew', payload: { letterId: row.id, securityClass: row.securityClass } });
}
