import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import { accountSecrets } from '../../organization/index.ts';
import { removeAuthenticator } from '../factors/totp-store.ts';
import { accountNotDisabled, accountNotFound, alreadyDisabled, employeeUnknown, lastAdministrator, notYourOwnAccount, usernameIsAlias } from '../identity.errors.ts';
import { endSessions } from '../sessions/session-store.ts';
import { openAccount } from './open-account.ts';
import { assertAdministrator, assertMayManage } from './reach-queries.ts';

/** Makes an account for a person (Bekasi 24.A/2013 Ps. 11(1)). @throws outsideYourAgency, aboveYou, usernameIsAlias, usernameTaken, accountExists */
export async function createAccount(ctx: CommandContext, input: { employeeId: string; username: string; passwordHash: string }): Promise<{ id: string; username: string }> {
  assertAdministrator(ctx.actor);
  await assertMayManage(ctx, input.employeeId);
  const { rows } = await sql<{ there: boolean; foreign: boolean }>`select
    exists (select 1 from organization.employee_card where id = ${input.employeeId}) as there,
    exists (select 1 from organization.position_card p where p.alias = ${input.username} and p.closed_on is null and not exists (
      select 1 from organization.seat_card s where s.position_id = p.id and s.employee_id = ${input.employeeId} and s.seat in ('definitive', 'pj', 'pjs') and s.during @> organization.day_of(${ctx.now}))) as foreign`.execute(ctx.tx);
  if (!rows[0]?.there) throw employeeUnknown({ employeeId: input.employeeId });
  if (rows[0].foreign) throw usernameIsAlias({ username: input.username });
  const { id } = await openAccount(ctx, input);
  await accountSecrets.hold(ctx, input.employeeId);
  return { id, username: input.username };
}

/** Ends every session at once; the desk stays with the position. */
export async function disableAccount(ctx: CommandContext, input: { accountId: string; reason: string }): Promise<null> {
  const account = await accountForUpdate(ctx, input.accountId);
  if (account.disabledAt) throw alreadyDisabled();
  await assertAdministratorRemains(ctx, account.employeeId);
  await ctx.tx.updateTable('identity.account').set({ disabledAt: ctx.now, disabledReason: input.reason }).where('id', '=', account.id).execute();
  const ended = await endSessions(ctx.tx, { accountId: account.id, now: ctx.now, reason: 'account_disabled' });
  ctx.record({ action: 'account.disabled', subjectKind: 'account', subjectId: account.id, details: { endedSessions: ended.length } });
  return null;
}

export async function enableAccount(ctx: CommandContext, input: { accountId: string }): Promise<null> {
  const account = await accountForUpdate(ctx, input.accountId);
  if (!account.disabledAt) throw accountNotDisabled();
  await ctx.tx.updateTable('identity.account').set({ disabledAt: null, disabledReason: null }).where('id', '=', account.id).execute();
  ctx.record({ action: 'account.enabled', subjectKind: 'account', subjectId: account.id });
  return null;
}

/** A new first password for who forgot the own one, or lost the phone. Sessions, known browsers and, if asked, all factors end. */
export async function recoverAccount(ctx: CommandContext, input: { accountId: string; passwordHash: string; removeSecondFactor: boolean; reason: string }): Promise<{ id: string; username: string }> {
  const account = await accountForUpdate(ctx, input.accountId);
  await ctx.tx.updateTable('identity.account').set({ passwordHash: input.passwordHash, mustChangePassword: true, passwordChangedAt: null }).where('id', '=', account.id).execute();
  await ctx.tx.deleteFrom('identity.knownDevice').where('accountId', '=', account.id).execute();
  await accountSecrets.hold(ctx, account.employeeId);
  if (input.removeSecondFactor) await removeAllFactors(ctx, account.id);
  const ended = await endSessions(ctx.tx, { accountId: account.id, now: ctx.now, reason: 'account_recovered' });
  ctx.record({ action: 'account.recovered', subjectKind: 'account', subjectId: account.id, details: { endedSessions: ended.length, removedSecondFactor: input.removeSecondFactor } });
  return { id: account.id, username: account.username };
}

export async function endAccountSessions(ctx: CommandContext, input: { accountId: string }): Promise<{ ended: number }> {
  const account = await accountForUpdate(ctx, input.accountId);
  const ended = await endSessions(ctx.tx, { accountId: account.id, now: ctx.now, reason: 'ended_by_administrator' });
  ctx.record({ action: 'session.revoked', subjectKind: 'account', subjectId: account.id, details: { sessionIds: ended } });
  return { ended: ended.length };
}

async function removeAllFactors(ctx: CommandContext, accountId: string): Promise<void> {
  await removeAuthenticator(ctx, accountId);
  const gone = await ctx.tx.deleteFrom('identity.passkey').where('accountId', '=', accountId).returning('id').execute();
  for (const passkey of gone) ctx.record({ action: 'passkey.removed', subjectKind: 'account', subjectId: accountId, details: { passkeyId: passkey.id } });
}

/** @throws accountNotFound, notYourOwnAccount, outsideYourAgency, aboveYou */
async function accountForUpdate(ctx: CommandContext, accountId: string) {
  assertAdministrator(ctx.actor);
  const account = await ctx.tx.selectFrom('identity.account').select(['id', 'employeeId', 'username', 'disabledAt']).where('id', '=', accountId).forUpdate().executeTakeFirst();
  if (!account) throw accountNotFound({ accountId });
  if (account.id === ctx.actor.accountId) throw notYourOwnAccount();
  await assertMayManage(ctx, account.employeeId);
  return account;
}

/** The house must not lock itself out: another super administrator with an open account has to remain. */
async function assertAdministratorRemains(ctx: CommandContext, employeeId: string): Promise<void> {
  // Two administrators who disable each other at once wait here for one another.
  await sql`select 1 from identity.house for update`.execute(ctx.tx);
  const { rows } = await sql<{ remain: boolean; isOne: boolean }>`
    with holders as (select d.employee_id from organization.duty_card d where d.role = 'super-administrator' and d.during @> organization.day_of(${ctx.now}))
    select exists (select 1 from holders where employee_id = ${employeeId}) as is_one,
      exists (select 1 from holders h join identity.account a on a.employee_id = h.employee_id where a.disabled_at is null and h.employee_id <> ${employeeId}) as remain`.execute(ctx.tx);
  if (rows[0]?.isOne && !rows[0].remain) throw lastAdministrator();
}
