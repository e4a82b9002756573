import { systemActor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { accountNotFound } from '../identity.errors.ts';
import { makeFirstPassword } from '../passwords/first-password.ts';
import { hashPassword } from '../passwords/hash-password.ts';
import { recoverAccount } from './change-account.ts';

/**
 * The last way in when no administrator can sign in any more: whoever has the console of the machine owns it. Gives a
 * first password that must be changed; the second factor goes too, and the chain names the console.
 * @throws accountNotFound
 */
export async function recoverAtConsole(services: Services, username: string): Promise<string> {
  const account = await services.db.selectFrom('identity.account').select('id').where('username', '=', username).executeTakeFirst();
  if (!account) throw accountNotFound({ username });
  const password = makeFirstPassword();
  const passwordHash = await hashPassword(password, services.settings);
  const input = { accountId: account.id, passwordHash, removeSecondFactor: true, reason: 'console' };
  await runCommand(services, recoverAccount, { name: 'identity.recover-at-console', actor: systemActor('console'), commandId: newId(), input });
  return password;
}
