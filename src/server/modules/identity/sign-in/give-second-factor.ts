import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { takeRecoveryCode } from '../factors/recovery-codes.ts';
import { useCode } from '../factors/totp-store.ts';
import { secondFactorNotAsked, wrongCode } from '../identity.errors.ts';
import { forgiveTries, keyOf, takeTry } from '../passwords/throttle-store.ts';
import { hashToken, makeToken } from '../sessions/session-cookie.ts';
import type { OpenSession } from '../sessions/session-store.ts';
import { finishSignIn, type Browser, type Client } from '../sessions/start-session.ts';
import { noteFailure, strangerAt } from './note-failure.ts';
import { nextAfter, type SignedInAnswer } from './sign-in.ts';
import { triesFor } from './tries.ts';

type Kind = 'totp' | 'recovery';
export type SecondFactor = Browser & { session: OpenSession | null; kind: Kind; code: string };
type Finish = { session: OpenSession; kind: Kind; code: string; tokenHash: Buffer; client: Client; tries: readonly string[]; settings: Services['settings'] };

/**
 * The second step after the password. A right code opens the session under a new token; a code counts once.
 * @throws secondFactorNotAsked, waitBeforeTrying, wrongCode
 */
export async function giveSecondFactor(services: Services, given: SecondFactor): Promise<SignedInAnswer> {
  const { session, client } = given;
  if (!session?.secondFactorDue) throw secondFactorNotAsked();
  const tries = await triesFor(services, { ...given, accountId: session.accountId, about: `${session.accountId}|second factor` });
  await runCommand(services, takeTry, { name: 'identity.take-try', actor: strangerAt(client.address), commandId: newId(), input: tries });
  const actor = { ...strangerAt(client.address), accountId: session.accountId, employeeId: session.employeeId, name: session.name, sessionId: session.id };
  const token = makeToken();
  const finish: Finish = { session, kind: given.kind, code: given.code, tokenHash: hashToken(token), client, tries: tries.map(keyOf), settings: services.settings };
  try {
    // What is secret stays out of the stored input.
    await runCommand(services, (ctx) => completeSession(ctx, finish), { name: 'identity.give-second-factor', actor, commandId: newId(), input: { sessionId: session.id } });
  } catch (error) {
    if (error instanceof OfficeError && error.code === 'identity.wrong_code') await noteFailure(services, actor, { accountId: session.accountId, reason: 'wrong_second_factor' });
    throw error;
  }
  return { token, next: await nextAfter(services, session.accountId) };
}

async function completeSession(ctx: CommandContext, input: Finish): Promise<null> {
  const { session, kind, settings } = input;
  const { accountId } = session;
  if (kind === 'totp') await useCode(ctx, { accountId, code: input.code, settings, confirmed: true });
  else if (!(await takeRecoveryCode(ctx.tx, { accountId, code: input.code, now: ctx.now }))) throw wrongCode();
  await ctx.tx.updateTable('identity.session')
    .set({ tokenHash: input.tokenHash, secondFactorDue: false, stepUpAt: ctx.now, endsAt: new Date(ctx.now.getTime() + settings.sessionMaxHours * 3_600_000) }).where('id', '=', session.id).execute();
  await forgiveTries(ctx.tx, input.tries);
  if (kind === 'recovery') ctx.record({ action: 'recovery_code.used', subjectKind: 'account', subjectId: accountId });
  await finishSignIn(ctx, { accountId, sessionId: session.id, way: `password+${kind}`, client: input.client });
  return null;
}
