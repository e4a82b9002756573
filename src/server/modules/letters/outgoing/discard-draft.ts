import type { CommandContext } from '#server/platform/command.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { recordAction } from '../letter-store.ts';
import { assertMayDo } from './outgoing-rules.ts';
import { outgoingForUpdate, setOutgoingState } from './outgoing-store.ts';

/** Puts a letter away before it has a number; its versions stay readable. */
export async function discardDraft(ctx: CommandContext, input: { letterId: string; version: number; reason: string }): Promise<Changed> {
  const letter = await outgoingForUpdate(ctx, input);
  assertMayDo(letter, 'discard');
  const version = await setOutgoingState(ctx, letter, { state: 'discarded' });
  await recordAction(ctx, { letterId: letter.id, kind: 'discarded', note: input.reason });
  ctx.record({ action: 'outgoing.discarded', subjectKind: 'letter', subjectId: letter.id });
  return { letterId: letter.id, version };
}
