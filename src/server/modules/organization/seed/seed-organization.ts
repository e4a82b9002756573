import type { CommandContext } from '#server/platform/command.ts';
import type { AssignmentKind } from '#shared/domain/assignment-kind.ts';
import type { DutyRole } from '#shared/domain/role.ts';
import { agencyKinds, type PositionKind, type UnitKind } from '#shared/domain/unit-kind.ts';
import type { partyKinds } from '#shared/contracts/organization-city.contract.ts';
import { loadCalendar } from '../city/calendar.ts';
import { orRefuse } from '../constraints.ts';
import { assertMayAdministerEverywhere } from '../organization.policy.ts';
import { checkedEmployee, type EmployeeFields } from '../people/employee-rules.ts';

type PartyKind = (typeof partyKinds)[number];

/** A whole organisation at once, its parts naming each other by code. Parents and superiors may stand in any order. */
export type OrganizationSeed = {
  units: readonly { code: string; name: string; kind: UnitKind; parent: string | null; abbreviation: string; numberCode: string; email: string | null; registryUnit?: string }[];
  positions: readonly { code: string; unit: string; title: string; alias: string | null; kind: PositionKind; superior: string | null; echelon: string | null; headsUnit: boolean; maySign: boolean; mayDispose: boolean }[];
  employees: readonly (EmployeeFields & { code: string })[];
  assignments: readonly { employee: string; position: string; kind: AssignmentKind; fromOn: string; untilOn: string | null; basis: string | null; reason: string | null; includesSecret: boolean }[];
  assistants: readonly { employee: string; position: string; namedForSecret: boolean; fromOn: string; untilOn: string | null }[];
  parties?: readonly { code: string; name: string; kind: PartyKind; address: string }[];
  duties: readonly { role: DutyRole; employee: string; unit: string | null; fromOn: string; untilOn: string | null; basis: string | null; scope?: string; includesSecret?: boolean }[];
};
/** The ids given, by code. */
export type SeededOrganization = { units: Record<string, string>; positions: Record<string, string>; employees: Record<string, string>; parties: Record<string, string> };

/** Writes the model office's organisation in bulk: 179 units and 559 positions in under a second. */
export async function seedOrganization(ctx: CommandContext, seed: OrganizationSeed): Promise<SeededOrganization> {
  assertMayAdministerEverywhere(ctx.actor);
  const { parties = [] } = seed;
  const ids = { units: idsOf(ctx, seed.units), positions: idsOf(ctx, seed.positions), employees: idsOf(ctx, seed.employees), parties: idsOf(ctx, parties) };
  await insertStructure(ctx, seed, ids);
  await insertPeople(ctx, seed, ids);
  if (parties.length > 0) await orRefuse(ctx.tx.insertInto('organization.party').values(parties.map(({ code, ...party }) => ({ ...party, id: idOf(ids.parties, code), createdAt: ctx.now }))).execute());
  ctx.record({ action: 'organization.seeded', subjectKind: 'city', subjectId: null, details: { units: seed.units.length, positions: seed.positions.length, employees: seed.employees.length } });
  return ids;
}

async function insertStructure(ctx: CommandContext, seed: OrganizationSeed, ids: SeededOrganization): Promise<void> {
  const units = seed.units.map((unit) => ({
    id: idOf(ids.units, unit.code), code: unit.code, parentId: idOrNull(ids.units, unit.parent), kind: unit.kind, name: unit.name, abbreviation: unit.abbreviation, numberCode: unit.numberCode,
    email: unit.email, isAgency: agencyKinds.includes(unit.kind), registryUnitId: idOrNull(ids.units, unit.registryUnit ?? null), createdAt: ctx.now,
  }));
  // One statement for all: foreign keys are checked at its end, so a child may stand before its parent.
  if (units.length > 0) await orRefuse(ctx.tx.insertInto('organization.unit').values(units).execute());
  const positions = seed.positions.map(({ code, unit, superior, ...position }) => ({
    ...position, id: idOf(ids.positions, code), code, unitId: idOf(ids.units, unit), superiorId: idOrNull(ids.positions, superior), createdAt: ctx.now,
  }));
  if (positions.length > 0) await orRefuse(ctx.tx.insertInto('organization.position').values(positions).execute());
}

async function insertPeople(ctx: CommandContext, seed: OrganizationSeed, ids: SeededOrganization): Promise<void> {
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const createdAt = ctx.now;
  const employees = seed.employees.map((employee) => ({ ...checkedEmployee(employee, today), id: idOf(ids.employees, employee.code), createdAt }));
  const assignments = seed.assignments.map(({ employee, position, basis, ...rest }) => ({ ...rest, id: ctx.newId(), employeeId: idOf(ids.employees, employee), positionId: idOf(ids.positions, position), basisNumber: basis, createdAt }));
  const assistants = seed.assistants.map(({ employee, position, ...rest }) => ({ ...rest, id: ctx.newId(), employeeId: idOf(ids.employees, employee), positionId: idOf(ids.positions, position), createdAt }));
  const duties = seed.duties.map(({ employee, unit, basis, ...rest }) => ({ ...rest, id: ctx.newId(), employeeId: idOf(ids.employees, employee), unitId: idOrNull(ids.units, unit), basisNumber: basis, createdAt }));
  if (employees.length > 0) await orRefuse(ctx.tx.insertInto('organization.employee').values(employees).execute());
  if (assignments.length > 0) await orRefuse(ctx.tx.insertInto('organization.assignment').values(assignments).execute());
  if (assistants.length > 0) await orRefuse(ctx.tx.insertInto('organization.assistant').values(assistants).execute());
  if (duties.length > 0) await orRefuse(ctx.tx.insertInto('organization.duty').values(duties).execute());
}

function idsOf(ctx: CommandContext, rows: readonly { code: string }[]): Record<string, string> {
  return Object.fromEntries(rows.map((row) => [row.code, ctx.newId()]));
}

/** @throws RangeError a seed that names a code it does not hold is a fault of the program, not of a person */
function idOf(ids: Record<string, string>, code: string): string {
  const id = ids[code];
  if (id === undefined) throw new RangeError(`the seed names ${code} and does not hold it`);
  return id;
}

function idOrNull(ids: Record<string, string>, code: string | null): string | null {
  return code === null ? null : idOf(ids, code);
}
