import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import { ringPerson } from '../ring-persons.ts';
import type { MailAddressState } from '#shared/contracts/notifications.contract.ts';

export async function findMailAddress(tx: Tx, employeeId: string): Promise<MailAddressState | null> {
  const row = await tx.selectFrom('notifications.mailAddress').selectAll().where('employeeId', '=', employeeId).executeTakeFirst();
  return row ? {
    address: row.address, state: row.state === 'refused' ? 'refused' : 'verified', refusedReason: row.refusedReason,
    verifiedBy: row.verifiedBy === 'administrator' ? 'administrator' : 'self', since: (row.refusedAt ?? row.verifiedAt).toISOString(),
  } : null;
}

export async function keepMailAddress(ctx: CommandContext, of: { employeeId: string; address: string; by: 'self' | 'administrator' }): Promise<void> {
  const kept = { address: of.address, state: 'verified', verifiedBy: of.by, verifiedAt: ctx.now, refusedAt: null, refusedReason: null };
  await ctx.tx.insertInto('notifications.mailAddress').values({ employeeId: of.employeeId, ...kept }).onConflict((c) => c.column('employeeId').doUpdateSet(kept)).execute();
  await ctx.tx.deleteFrom('notifications.mailCode').where('employeeId', '=', of.employeeId).execute();
  ctx.record({ action: 'mail_address.verified', subjectKind: 'employee', subjectId: of.employeeId, details: { by: of.by } });
}

export async function dropMailAddress(ctx: CommandContext, employeeId: string): Promise<void> {
  await ctx.tx.deleteFrom('notifications.mailCode').where('employeeId', '=', employeeId).execute();
  await ctx.tx.deleteFrom('notifications.mailAddress').where('employeeId', '=', employeeId).execute();
  ctx.record({ action: 'mail_address.removed', subjectKind: 'employee', subjectId: employeeId });
}

/** The mail server said no for good: the address is marked, and the person is told where they still look, at every desk they sit at. */
export async function refuseAddress(ctx: CommandContext, of: { employeeId: string; reason: string }): Promise<void> {
  const marked = await ctx.tx.updateTable('notifications.mailAddress').set({ state: 'refused', refusedAt: ctx.now, refusedReason: of.reason })
    .where('employeeId', '=', of.employeeId).where('state', '=', 'verified').returning('employeeId').executeTakeFirst();
  if (!marked) return;
  await ringPerson(ctx, { employeeId: of.employeeId, kind: 'mail_refused' });
  ctx.record({ action: 'mail_address.refused', subjectKind: 'employee', subjectId: of.employeeId });
}
