import type { Actor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { openOwnSecretsWhileFounding } from '../accounts/own-secrets.ts';
import { passwordTooWeak, passwordUnchanged, wrongPassword } from '../identity.errors.ts';
import { endSessions } from '../sessions/session-store.ts';
import { hashPassword } from './hash-password.ts';
import { passwordProblems } from './password-rules.ts';
import { provePassword } from './prove-password.ts';
import { forgiveTries } from './throttle-store.ts';

/**
 * Sets an own password in place of the present one and ends the person's other sessions.
 * @throws wrongPassword, passwordUnchanged, passwordTooWeak with all its problems
 */
export async function changePassword(services: Services, actor: Actor, typed: { current: string; next: string }): Promise<void> {
  await assertGoodPassword(services, typed.next, await aboutMe(services, actor));
  const key = await provePassword(services, actor, typed.current);
  if (!key) throw wrongPassword();
  if (typed.current.normalize('NFC') === typed.next.normalize('NFC')) throw passwordUnchanged();
  const input = { passwordHash: await hashPassword(typed.next, services.settings), key };
  await runCommand(services, setOwnPassword, { name: 'identity.change-password', actor, commandId: newId(), input });
}

/** @throws passwordTooWeak */
export async function assertGoodPassword(services: Services, password: string, about: readonly string[]): Promise<void> {
  const house = await services.db.selectFrom('identity.house').select('passwordMinimum').executeTakeFirstOrThrow();
  const problems = passwordProblems(password, { minimum: house.passwordMinimum, about });
  if (problems.length > 0) throw passwordTooWeak({ problems, minimumLength: house.passwordMinimum });
}

async function aboutMe(services: Services, actor: Actor): Promise<string[]> {
  const { username } = await services.db.selectFrom('identity.account').select('username').where('id', '=', actor.accountId).executeTakeFirstOrThrow();
  return [actor.name, username];
}

async function setOwnPassword(ctx: CommandContext, input: { passwordHash: string; key: string }): Promise<null> {
  const { accountId, sessionId } = ctx.actor;
  await ctx.tx.updateTable('identity.account').set({ passwordHash: input.passwordHash, passwordChangedAt: ctx.now, mustChangePassword: false }).where('id', '=', accountId).execute();
  const ended = await endSessions(ctx.tx, { accountId, except: sessionId, now: ctx.now, reason: 'password_changed' });
  await forgiveTries(ctx.tx, [input.key]);
  ctx.record({ action: 'password.changed', subjectKind: 'account', subjectId: accountId, details: { endedSessions: ended.length } });
  await openOwnSecretsWhileFounding(ctx);
  return null;
}
