import type { CommandContext } from '#server/platform/command.ts';
import { reachedStates } from '#shared/domain/sending.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { recordAction } from '../letter-store.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate, setOutgoingState } from '../outgoing/outgoing-store.ts';

/**
 * Takes a sent letter back with a reason. It stays in every book it was entered in; its receivers in the house are told and see that it no
 * longer holds. Who has it outside hears it of a person: each is a thing to do for its drafter or the registry.
 */
export async function withdrawLetter(ctx: CommandContext, input: { letterId: string; version: number; reason: string }): Promise<Changed> {
  const letter = await outgoingForUpdate(ctx, input);
  assertMayDo(letter, 'withdraw');
  // What was not mailed or carried yet stays here.
  await ctx.tx.updateTable('letters.consignment').set({ state: 'cancelled', claimedAt: null, changedAt: ctx.now }).where('letterId', '=', letter.id).where('state', 'in', ['waiting', 'undelivered']).execute();
  await ctx.tx.updateTable('letters.consignment').set({ toTell: true }).where('letterId', '=', letter.id).where('state', 'in', [...reachedStates]).execute();
  const version = await setOutgoingState(ctx, letter, { state: 'withdrawn' });
  await recordAction(ctx, { letterId: letter.id, kind: 'withdrawn', note: input.reason });
  ctx.record({ action: 'outgoing.withdrawn', subjectKind: 'letter', subjectId: letter.id });
  ctx.emit({ name: 'outgoing.withdrawn', payload: { letterId: letter.id, securityClass: letter.securityClass } });
  return { letterId: letter.id, version };
}
