import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import type { Body, Params } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization.contract.ts';
import { loadCalendar } from '../city/calendar.ts';
import { orRefuse } from '../constraints.ts';
import { changedMeanwhile, employeeNotFound, onlySuperAdministrator, outsideOwnAgency, positionNeeded } from '../organization.errors.ts';
import { administersEverywhere, reaches, reachOf } from '../organization.policy.ts';
import { createAssignment } from './change-assignment.ts';
import { assertHouseKeepsSuperAdministrator } from './change-duty.ts';
import { checkedEmployee } from './employee-rules.ts';

type NewEmployee = Omit<Body<typeof contracts.createEmployee>, 'commandId'>;
type EditedEmployee = Params<typeof contracts.editEmployee> & Omit<Body<typeof contracts.editEmployee>, 'commandId'>;
type LeavingEmployee = Params<typeof contracts.letEmployeeLeave> & Omit<Body<typeof contracts.letEmployeeLeave>, 'commandId'>;
type Saved = { id: string; version: number };

/** Adds an employee; an admin kantor must name the position in the own agency, so that nobody stands outside every agency. */
export async function createEmployee(ctx: CommandContext, input: NewEmployee): Promise<Saved> {
  if (input.positionId === null) await assertMayAddUnseated(ctx);
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const fields = checkedEmployee(input, today);
  const id = ctx.newId();
  await orRefuse(ctx.tx.insertInto('organization.employee').values({ id, ...fields, createdAt: ctx.now }).execute());
  ctx.record({ action: 'employee.created', subjectKind: 'employee', subjectId: id });
  if (input.positionId !== null) {
    await createAssignment(ctx, { employeeId: id, positionId: input.positionId, kind: 'definitive', fromOn: input.fromOn ?? today, untilOn: null, basis: null, reason: null, includesSecret: false });
  }
  return { id, version: 1 };
}

/** @throws positionNeeded for who administers an agency, onlySuperAdministrator for everybody else */
async function assertMayAddUnseated(ctx: CommandContext): Promise<void> {
  const reach = await reachOf(ctx);
  if (reach !== 'everywhere') throw reach.size > 0 ? positionNeeded() : onlySuperAdministrator();
}

export async function editEmployee(ctx: CommandContext, input: EditedEmployee): Promise<Saved> {
  const employee = await employeeForUpdate(ctx, input.employeeId);
  await assertInOwnAgency(ctx, employee.id);
  if (employee.version !== input.version) throw changedMeanwhile({ version: employee.version });
  const fields = checkedEmployee(input, (await loadCalendar(ctx.tx)).dayOf(ctx.now));
  await orRefuse(ctx.tx.updateTable('organization.employee').set({ ...fields, version: employee.version + 1 }).where('id', '=', employee.id).execute());
  const changed = Object.entries(fields).filter(([field, value]) => employee[field as keyof typeof fields] !== value).map(([field]) => field);
  ctx.record({ action: 'employee.edited', subjectKind: 'employee', subjectId: employee.id, details: { fields: changed } });
  return { id: employee.id, version: employee.version + 1 };
}

/** Retirement, transfer, death: the last working day ends every seat and role of the person. */
export async function letEmployeeLeave(ctx: CommandContext, input: LeavingEmployee): Promise<Saved> {
  const employee = await employeeForUpdate(ctx, input.employeeId);
  await assertInOwnAgency(ctx, employee.id);
  await assertNoDutyOutside(ctx, employee.id);
  if (employee.version !== input.version) throw changedMeanwhile({ version: employee.version });
  await assertHouseKeepsSuperAdministrator(ctx, employee.id);
  for (const table of ['assignment', 'assistant', 'duty']) {
    await sql`update organization.${sql.ref(table)} set
      revoked_at = case when from_on > ${input.lastOn}::date then ${ctx.now}::timestamptz end,
      until_on = case when from_on > ${input.lastOn}::date then until_on else least(until_on, ${input.lastOn}::date) end
      where employee_id = ${employee.id} and revoked_at is null and coalesce(until_on, 'infinity') > ${input.lastOn}::date`.execute(ctx.tx);
  }
  await ctx.tx.updateTable('organization.employee').set({ leftOn: input.lastOn, version: employee.version + 1 }).where('id', '=', employee.id).execute();
  ctx.record({ action: 'employee.left', subjectKind: 'employee', subjectId: employee.id, details: { lastOn: input.lastOn } });
  return { id: employee.id, version: employee.version + 1 };
}

async function employeeForUpdate(ctx: CommandContext, id: string) {
  const employee = await ctx.tx.selectFrom('organization.employee').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!employee) throw employeeNotFound({ employeeId: id });
  return employee;
}

/**
 * The person sits in units the actor administers and in no other: an administrator who gives a stranger a seat of the own
 * agency must not become their administrator by it. @throws outsideOwnAgency
 */
async function assertInOwnAgency(ctx: CommandContext, employeeId: string): Promise<void> {
  if (administersEverywhere(ctx.actor)) return;
  const reach = await reachOf(ctx);
  const { rows } = await sql<{ unitId: string }>`select p.unit_id from organization.seat_card s join organization.position p on p.id = s.position_id
    where s.employee_id = ${employeeId} and s.seat = 'definitive' and s.during @> (select organization.day_of(${ctx.now}))`.execute(ctx.tx);
  if (rows.length === 0 || !rows.every((row) => reaches(reach, row.unitId))) throw outsideOwnAgency({ employeeId });
}

/** Leaving ends every role of a person, so the roles of the whole city or of another agency are not ended this way. @throws outsideOwnAgency */
async function assertNoDutyOutside(ctx: CommandContext, employeeId: string): Promise<void> {
  if (administersEverywhere(ctx.actor)) return;
  const reach = await reachOf(ctx);
  const { rows } = await sql<{ unitId: string | null }>`select unit_id from organization.duty_card where employee_id = ${employeeId} and coalesce(until_on, 'infinity') >= (select organization.day_of(${ctx.now}))`.execute(ctx.tx);
  if (!rows.every((row) => reaches(reach, row.unitId))) throw outsideOwnAgency({ employeeId });
}
