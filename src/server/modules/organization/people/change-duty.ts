import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import type { Body, Params } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization.contract.ts';
import { unitDuties, type DutyRole } from '#shared/domain/role.ts';
import { orRefuse } from '../constraints.ts';
import { dutyNeedsAgency, dutyNeedsOrder, dutyNeedsUnit, dutyNotFound, employeeNotFound, lastSuperAdministrator, periodBackwards } from '../organization.errors.ts';
import { assertMayAdminister, assertMayAdministerEverywhere, assertNotOneself } from '../organization.policy.ts';
import { lockStructure } from '../structure-lock.ts';
import { getUnit } from '../units/unit-store.ts';
import { holdSeat } from './secret-holds.ts';

export type NewDuty = Omit<Body<typeof contracts.giveDuty>, 'commandId'>;

/** An admin kantor gives these in the own agency; all others are the super administrator's (Dumai 55/2021 Lamp. II). */
const ownAgencyDuties: readonly DutyRole[] = ['registry-clerk', 'operator', 'verifier', 'drafter', 'records-officer'];

export async function giveDuty(ctx: CommandContext, input: NewDuty): Promise<{ id: string }> {
  await assertDutyFits(ctx, input);
  if (ownAgencyDuties.includes(input.role)) await assertMayAdminister(ctx, input.unitId);
  else assertMayAdministerEverywhere(ctx.actor);
  assertNotOneself(ctx.actor, input.employeeId);
  const employee = await ctx.tx.selectFrom('organization.employee').select('id').where('id', '=', input.employeeId).executeTakeFirst();
  if (!employee) throw employeeNotFound({ employeeId: input.employeeId });
  const id = ctx.newId();
  const { role, employeeId, unitId, fromOn, untilOn, scope, includesSecret } = input;
  await orRefuse(ctx.tx.insertInto('organization.duty').values({
    id, role, employeeId, unitId, fromOn, untilOn, scope, includesSecret, basisNumber: input.basis?.number ?? null, basisDate: input.basis?.date ?? null, revokedAt: null, createdAt: ctx.now,
  }).execute());
  if (role === 'examiner' && includesSecret) await holdSeat(ctx, { seatId: id, employeeId });
  ctx.record({ action: 'duty.given', subjectKind: 'duty', subjectId: id, details: { role, employeeId, unitId, fromOn, untilOn, includesSecret } });
  return { id };
}

export async function endDuty(ctx: CommandContext, input: Params<typeof contracts.endDuty>): Promise<{ id: string }> {
  const row = await ctx.tx.selectFrom('organization.duty').selectAll().where('id', '=', input.dutyId).forUpdate().executeTakeFirst();
  if (!row || row.revokedAt) throw dutyNotFound({ dutyId: input.dutyId });
  if (ownAgencyDuties.includes(row.role as DutyRole)) await assertMayAdminister(ctx, row.unitId);
  else assertMayAdministerEverywhere(ctx.actor);
  if (row.role === 'super-administrator') await assertHouseKeepsSuperAdministrator(ctx, row.employeeId);
  await ctx.tx.updateTable('organization.duty').set({ revokedAt: ctx.now }).where('id', '=', row.id).execute();
  ctx.record({ action: 'duty.ended', subjectKind: 'duty', subjectId: row.id, details: { role: row.role, employeeId: row.employeeId, unitId: row.unitId } });
  return { id: row.id };
}

async function assertDutyFits(ctx: CommandContext, input: NewDuty): Promise<void> {
  if (input.untilOn !== null && input.untilOn < input.fromOn) throw periodBackwards({ fromOn: input.fromOn, untilOn: input.untilOn });
  if (input.unitId === null && unitDuties.includes(input.role)) throw dutyNeedsUnit({ role: input.role });
  // An examiner is named in a written order with term and scope; a managing team by decree.
  const ordered = input.role === 'examiner' || input.role === 'managing-team';
  if (ordered && (input.basis === null || (input.role === 'examiner' && input.untilOn === null))) throw dutyNeedsOrder({ role: input.role });
  if (input.unitId === null) return;
  const unit = await getUnit(ctx.tx, input.unitId);
  if (input.role === 'admin-kantor' && !unit.isAgency) throw dutyNeedsAgency({ unitId: unit.id });
}

/** The house never stands without a super administrator. Under the structure lock, so that two cannot go at once. */
export async function assertHouseKeepsSuperAdministrator(ctx: CommandContext, leavingEmployeeId: string): Promise<void> {
  await lockStructure(ctx.tx);
  const { rows } = await sql<{ leaves: boolean; stays: boolean }>`
    select bool_or(employee_id = ${leavingEmployeeId}) as leaves, bool_or(employee_id <> ${leavingEmployeeId} and until_on is null) as stays
    from organization.duty_card where role = 'super-administrator' and during @> (select organization.day_of(${ctx.now}))`.execute(ctx.tx);
  if (rows[0]?.leaves && !rows[0].stays) throw lastSuperAdministrator();
}
