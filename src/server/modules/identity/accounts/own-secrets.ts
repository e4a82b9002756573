import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import { accountSecrets } from '../../organization/index.ts';

// Who may confirm must be able to sign in; whoever is seated at a leader's desk with an account made before waits too (ADR 35).
accountSecrets.knowAccounts(async (tx, employeeIds) => {
  if (employeeIds.length === 0) return new Map();
  const rows = await tx.selectFrom('identity.account').select(['employeeId', 'mustChangePassword', 'disabledAt']).where('employeeId', 'in', [...employeeIds]).execute();
  return new Map(rows.map((row) => [row.employeeId, row.disabledAt ? 'disabled' : row.mustChangePassword ? 'first_password' : 'ready']));
});

/** After a person's own password or second step: both together end the waiting while the city is being founded. */
export async function openOwnSecretsWhileFounding(ctx: CommandContext): Promise<void> {
  const { accountId, employeeId } = ctx.actor;
  if (employeeId === null) return;
  const { rows } = await sql<{ own: boolean }>`select not a.must_change_password and (exists (select 1 from identity.totp t where t.account_id = a.id and t.confirmed_at is not null)
    or exists (select 1 from identity.passkey k where k.account_id = a.id)) as own from identity.account a where a.id = ${accountId}`.execute(ctx.tx);
  if (rows[0]?.own) await accountSecrets.openWhileFounding(ctx, employeeId);
}
