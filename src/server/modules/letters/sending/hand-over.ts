import type { CommandContext } from '#server/platform/command.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { recordAction } from '../letter-store.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate, setOutgoingState, type Outgoing } from '../outgoing/outgoing-store.ts';

/** Who wrote or signed a letter hands it to the registry that sends it: again, after it came back. @throws sendsItself */
export async function handOver(ctx: CommandContext, input: { letterId: string; version: number }): Promise<Changed> {
  const letter = await outgoingForUpdate(ctx, input);
  assertMayDo(letter, 'hand_over');
  const version = await layAtRegistry(ctx, letter);
  await recordAction(ctx, { letterId: letter.id, kind: 'handed_over' });
  ctx.record({ action: 'outgoing.handed_over', subjectKind: 'letter', subjectId: letter.id, details: { unitId: letter.unitId } });
  return { letterId: letter.id, version };
}

/** From here the registry of the unit has it. */
export async function layAtRegistry(ctx: CommandContext, letter: Outgoing): Promise<number> {
  const version = await setOutgoingState(ctx, letter, { state: 'to_release' });
  await ctx.tx.updateTable('letters.outgoing').set({ handedOverAt: ctx.now, givenBackAt: null, givenBackByName: null, givenBackReason: null }).where('letterId', '=', letter.id).execute();
  return version;
}
