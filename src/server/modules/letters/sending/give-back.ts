import type { CommandContext } from '#server/platform/command.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { recordAction } from '../letter-store.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate, setOutgoingState } from '../outgoing/outgoing-store.ts';

/**
 * The registry that sends finds something amiss before anything left: the letter goes back to who wrote it, with the reason. What is
 * signed stays signed; who sent it mends what lies outside the page and hands it over again, or voids it.
 */
export async function giveBack(ctx: CommandContext, input: { letterId: string; version: number; reason: string }): Promise<Changed> {
  const letter = await outgoingForUpdate(ctx, input);
  assertMayDo(letter, 'give_back');
  const version = await setOutgoingState(ctx, letter, { state: 'signed' });
  await ctx.tx.updateTable('letters.outgoing').set({ givenBackAt: ctx.now, givenBackByName: ctx.actor.name, givenBackReason: input.reason }).where('letterId', '=', letter.id).execute();
  await recordAction(ctx, { letterId: letter.id, kind: 'given_back', note: input.reason });
  ctx.record({ action: 'outgoing.given_back', subjectKind: 'letter', subjectId: letter.id, details: { unitId: letter.unitId } });
  ctx.emit({ name: 'outgoing.given_back', payload: { letterId: letter.id, securityClass: letter.securityClass } });
  return { letterId: letter.id, version };
}
