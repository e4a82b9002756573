import type { CommandContext } from '#server/platform/command.ts';
import { askBeforeClosing } from './closing.ts';
import { findOwnPart, othersOwe } from './deliveries/delivery-store.ts';
import { assertMayAct } from './letter-rules.ts';
import { letterForUpdate, recordAction, setLetterState } from './letter-store.ts';

type Input = { letterId: string; version?: number; note?: string | null };

/**
 * Ends the part of an addressee, or who acts for one, in a letter whose handling is finished. While others of the unit owe something on it,
 * it stays theirs and open; the last one closes the letter as a whole.
 * @throws the reason of a room above, e.g. while dispositions are open
 */
export async function closeLetter(ctx: CommandContext, input: Input): Promise<{ letterId: string; version: number }> {
  const letter = await letterForUpdate(ctx, input);
  assertMayAct(letter, 'close');
  const own = await findOwnPart(ctx.tx, { letterId: letter.id, hats: ctx.actor.hats });
  const deliveryIds = own.map((delivery) => delivery.id);
  const isShared = await othersOwe(ctx.tx, { letterId: letter.id, own: deliveryIds });
  await askBeforeClosing(ctx, { letterId: letter.id, desks: isShared ? own.map((delivery) => delivery.positionId) : null });
  await ctx.tx.updateTable('letters.delivery').set({ closedAt: ctx.now, closedBy: ctx.actor.employeeId }).where('id', 'in', deliveryIds).where('closedAt', 'is', null).execute();
  const version = isShared ? letter.version : await setLetterState(ctx, letter, 'closed');
  await recordAction(ctx, { letterId: letter.id, kind: isShared ? 'closed_here' : 'closed', note: input.note ?? null, ...(isShared ? { details: { deliveryIds } } : {}) });
  ctx.record({ action: isShared ? 'letter.closed_here' : 'letter.closed', subjectKind: 'letter', subjectId: letter.id });
  if (!isShared) ctx.emit({ name: 'letter.closed', payload: { letterId: letter.id, securityClass: letter.securityClass, at: ctx.now.toISOString() } });
  return { letterId: letter.id, version };
}
