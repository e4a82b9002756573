import type { CommandContext } from '#server/platform/command.ts';
import type { Changed } from '../deliveries/read-letter.ts';
import { recordAction } from '../letter-store.ts';
import { assertMayDo } from '../outgoing/outgoing-rules.ts';
import { outgoingForUpdate, setOutgoingState } from '../outgoing/outgoing-store.ts';
import { tooLateToUnsend } from './sending.errors.ts';
import { endSending, findWaitingSending } from './sending-store.ts';

/**
 * Takes a sending back: the letter is signed and unsent as before, with the registry where it lay there. The server's clock decides, also where the worker is late: who
 * was told that the letter had gone is not told otherwise afterwards.
 * @throws tooLateToUnsend
 */
export async function unsendLetter(ctx: CommandContext, input: { letterId: string; version: number }): Promise<Changed> {
  const letter = await outgoingForUpdate(ctx, input);
  assertMayDo(letter, 'unsend');
  const sending = await findWaitingSending(ctx.tx, letter.id);
  if (!sending || sending.goesAt <= ctx.now) throw tooLateToUnsend({ letterId: letter.id });
  await endSending(ctx, sending.id, 'undone');
  const version = await setOutgoingState(ctx, letter, { state: sending.cameFrom });
  await recordAction(ctx, { letterId: letter.id, kind: 'send_undone' });
  ctx.record({ action: 'outgoing.unsent', subjectKind: 'letter', subjectId: letter.id, details: { sendingId: sending.id } });
  return { letterId: letter.id, version };
}
