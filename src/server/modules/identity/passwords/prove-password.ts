import type { Actor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { noteFailure } from '../sign-in/note-failure.ts';
import { isPasswordRight } from './hash-password.ts';
import { keyOf, takeTry, type Try } from './throttle-store.ts';

/** Counts a try of somebody signed in: a stolen session must not guess the password behind it. */
export async function takeOwnTry(services: Services, actor: Actor): Promise<string> {
  const own: Try = { kind: 'device', about: `${actor.accountId}|signed-in` };
  await runCommand(services, takeTry, { name: 'identity.take-try', actor, commandId: newId(), input: [own] });
  return keyOf(own);
}

/**
 * Checks the present password of the person signed in, outside any transaction.
 * @returns the counter to forgive in the command that follows, or null when it was wrong (noted on the chain)
 */
export async function provePassword(services: Services, actor: Actor, password: string): Promise<string | null> {
  const key = await takeOwnTry(services, actor);
  const account = await services.db.selectFrom('identity.account').select('passwordHash').where('id', '=', actor.accountId).executeTakeFirstOrThrow();
  if (await isPasswordRight(account.passwordHash, password)) return key;
  await noteFailure(services, actor, { accountId: actor.accountId, reason: 'wrong_present_password' });
  return null;
}
