import { finishRoute } from '#server/modules/approvals/index.ts';
import { voidNumber } from '#server/modules/registers/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { recordAction } from '../letter-store.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate, setOutgoingState } from '../outgoing/outgoing-store.ts';
import { notNumbered } from '../outgoing/outgoing.errors.ts';
import { ROUTE_KIND } from '../initials/route-parts.ts';

/** Voids a numbered letter that was not sent: its number stays in the book with the reason and is never used again. */
export async function voidLetter(ctx: CommandContext, input: { letterId: string; version: number; reason: string }): Promise<Changed> {
  const letter = await outgoingForUpdate(ctx, input);
  assertMayDo(letter, 'void');
  if (letter.entryId === null) throw notNumbered({ letterId: letter.id });
  await voidNumber(ctx, { entryId: letter.entryId, reason: input.reason });
  await finishRoute(ctx, { subjectKind: ROUTE_KIND, subjectId: letter.id });
  const version = await setOutgoingState(ctx, letter, { state: 'void' });
  await recordAction(ctx, { letterId: letter.id, kind: 'voided', note: input.reason });
  ctx.record({ action: 'outgoing.voided', subjectKind: 'letter', subjectId: letter.id, details: { entryId: letter.entryId } });
  return { letterId: letter.id, version };
}
