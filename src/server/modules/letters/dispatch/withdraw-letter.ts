import type { CommandContext } from '#server/platform/command.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { recordAction } from '../letter-store.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate, setOutgoingState } from '../outgoing/outgoing-store.ts';

/** Takes a sent letter back with a reason. It stays in every book it was entered in; its receivers are told and see that it no longer holds. */
export async function withdrawLetter(ctx: CommandContext, input: { letterId: string; version: number; reason: string }): Promise<Changed> {
  const letter = await outgoingForUpdate(ctx, input);
  assertMayDo(letter, 'withdraw');
  // What was not mailed or carried yet stays here.
  await ctx.tx.updateTable('letters.consignment').set({ state: 'cancelled', claimedAt: null, changedAt: ctx.now }).where('letterId', '=', letter.id).where('state', 'in', ['waiting', 'undelivered']).execute();
  const version = await setOutgoingState(ctx, letter, { state: 'withdrawn' });
  await recordAction(ctx, { letterId: letter.id, kind: 'withdrawn', note: input.reason });
  ctx.record({ action: 'outgoing.withdrawn', subjectKind: 'letter', subjectId: letter.id });
  ctx.emit({ name: 'outgoing.withdrawn', payload: { letterId: letter.id, securityClass: letter.securityClass } });
  return { letterId: letter.id, version };
}
