import { systemActor, type Actor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';

/** Nobody yet: names the door and the address in the chain. */
export function strangerAt(address: string): Actor {
  return { ...systemActor('sign-in'), roles: [], address };
}

/** A failure is on the chain with the account it was aimed at, if there is one, never with what was typed. */
export async function noteFailure(services: Services, actor: Actor, failure: { accountId: string | null; reason: string }): Promise<void> {
  const note = async (ctx: CommandContext, input: typeof failure): Promise<null> => {
    ctx.record({ action: 'sign-in.failed', subjectKind: 'account', subjectId: input.accountId, details: { reason: input.reason } });
    return null;
  };
  await runCommand(services, note, { name: 'identity.note-failure', actor, commandId: newId(), input: failure });
}
