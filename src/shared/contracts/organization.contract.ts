import { z } from 'zod';
import { assignmentKinds, seatKinds } from '../domain/assignment-kind.ts';
import { dutyRoles } from '../domain/role.ts';
import { positionKinds, unitKinds } from '../domain/unit-kind.ts';
import { CommandId, contract, Instant, OfficeDate, Page, PageQuery } from './contract.ts';

/** Trees, seats and people: who sits where, for how long, by which letter. */

const Name = z.string().trim().min(2).max(200);
const Short = z.string().trim().max(60);
const Mail = z.email().max(200).nullable();
const Version = z.int().min(1).describe('as read before editing; another value means somebody changed it in between (409)');
const Saved = z.object({ id: z.uuid(), version: z.int() });
const Find = PageQuery.extend({ find: z.string().trim().max(100).optional() });
/** who is found stands nearest first: of the own unit, of the own agency, of the rest */
const Near = z.stringbool().optional();
/** The number and date of the letter an act rests on. */
const Basis = z.object({ number: z.string().trim().min(1).max(100), date: OfficeDate.nullable() });

const SeatKind = z.enum(seatKinds);
const PersonRef = z.object({ id: z.uuid(), name: z.string() });
const UnitRef = z.object({ id: z.uuid(), name: z.string(), abbreviation: z.string() });
const PositionRef = z.object({ id: z.uuid(), title: z.string(), unitName: z.string() });

// ---- units ----

const UnitFields = z.object({
  name: Name,
  kind: z.enum(unitKinds),
  parentId: z.uuid().nullable(),
  abbreviation: Short,
  numberCode: Short.describe('the code letter numbers print'),
  email: Mail,
  isAgency: z.boolean().describe('a perangkat daerah of its own: the border of an admin kantor'),
  registryUnitId: z.uuid().nullable().describe('another unit that keeps the registry for this one'),
  registrySends: z.boolean().nullable().describe('signed letters of this registry are sent by its clerk; null: as the city says'),
});
export const Unit = UnitFields.extend({
  id: z.uuid(), version: z.int(), parentName: z.string().nullable(), closedOn: OfficeDate.nullable(),
  operator: PersonRef.nullable().describe('the one appointed operator (Bekasi 24.A/2013 Ps. 11(2))'),
  positionCount: z.int(), mayEdit: z.boolean(),
});
export type Unit = z.infer<typeof Unit>;

export const listUnits = contract({ method: 'GET', path: '/api/units', summary: 'Units by name, code or place in the tree', query: Find.extend({ parentId: z.uuid().optional(), kind: z.enum(unitKinds).optional() }), response: Page(Unit) });
export const getUnit = contract({ method: 'GET', path: '/api/units/:unitId', summary: 'One unit', params: z.object({ unitId: z.uuid() }), response: Unit });
export const createUnit = contract({ method: 'POST', path: '/api/units', summary: 'Add a unit to the tree', body: UnitFields.extend({ commandId: CommandId }), response: Saved });
export const editUnit = contract({ method: 'PUT', path: '/api/units/:unitId', summary: 'Change a unit', params: z.object({ unitId: z.uuid() }), body: UnitFields.extend({ commandId: CommandId, version: Version }), response: Saved });
export const closeUnit = contract({ method: 'POST', path: '/api/units/:unitId/close', summary: 'Close a unit that has no open units or positions left', params: z.object({ unitId: z.uuid() }), body: z.object({ commandId: CommandId, version: Version, closedOn: OfficeDate }), response: Saved });

// ---- positions ----

const PositionFields = z.object({
  unitId: z.uuid(),
  title: Name,
  alias: z.string().trim().toLowerCase().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/).max(60).nullable().describe('the name the present holder may sign in with: kadis.pupr'),
  kind: z.enum(positionKinds),
  superiorId: z.uuid().nullable(),
  echelon: z.string().trim().max(10).nullable(),
  headsUnit: z.boolean(),
  maySign: z.boolean(),
  mayDispose: z.boolean(),
});
const Holder = z.object({
  assignmentId: z.uuid().nullable().describe('null for an assistant'), employeeId: z.uuid(), name: z.string(), seat: SeatKind,
  fromOn: OfficeDate, untilOn: OfficeDate.nullable(), includesSecret: z.boolean(),
});
export const Position = PositionFields.extend({
  id: z.uuid(), version: z.int(), unitName: z.string(), superiorTitle: z.string().nullable(), closedOn: OfficeDate.nullable(),
  holders: z.array(Holder).describe('who sits there today, the definitive holder first'), mayEdit: z.boolean(),
});
export type Position = z.infer<typeof Position>;

export const listPositions = contract({ method: 'GET', path: '/api/positions', summary: 'Positions by title, unit, alias or holder; also the typeahead for addressees', query: Find.extend({ near: Near, unitId: z.uuid().optional(), mayDispose: z.stringbool().optional() }), response: Page(Position) });
export const getPosition = contract({ method: 'GET', path: '/api/positions/:positionId', summary: 'One position with those who sit there', params: z.object({ positionId: z.uuid() }), response: Position });
export const createPosition = contract({ method: 'POST', path: '/api/positions', summary: 'Add a position', body: PositionFields.extend({ commandId: CommandId }), response: Saved });
export const editPosition = contract({ method: 'PUT', path: '/api/positions/:positionId', summary: 'Change a position', params: z.object({ positionId: z.uuid() }), body: PositionFields.extend({ commandId: CommandId, version: Version }), response: Saved });
export const closePosition = contract({ method: 'POST', path: '/api/positions/:positionId/close', summary: 'Close a position nobody sits in', params: z.object({ positionId: z.uuid() }), body: z.object({ commandId: CommandId, version: Version, closedOn: OfficeDate }), response: Saved });

/** The chart: one level under a unit at a time, or the whole agency. */
export const ChartNode = z.object({ unit: UnitRef.extend({ kind: z.enum(unitKinds), parentId: z.uuid().nullable(), childCount: z.int() }), positions: z.array(PositionRef.extend({ superiorId: z.uuid().nullable(), headsUnit: z.boolean(), echelon: z.string().nullable(), holder: z.object({ employeeId: z.uuid(), name: z.string(), seat: SeatKind }).nullable() })) });
export const getChart = contract({ method: 'GET', path: '/api/organization-chart', summary: 'The organisation as a chart: units to a depth with positions and holders', query: z.object({ rootId: z.uuid().optional(), depth: z.coerce.number().int().min(0).max(6).default(2) }), response: z.object({ nodes: z.array(ChartNode) }) });

// ---- employees ----

const EmployeeFields = z.object({
  name: Name.describe('with degrees, as letters print it'),
  status: z.enum(['pns', 'pppk', 'state_official', 'non_asn']),
  nip: z.string().trim().max(30).nullable().describe('18 digits, spaces allowed'),
  rank: z.string().trim().max(10).nullable(),
  email: Mail,
  phone: z.string().trim().max(30).nullable(),
});
export const Employee = EmployeeFields.extend({
  id: z.uuid(), version: z.int(), leftOn: OfficeDate.nullable(),
  seats: z.array(z.object({ position: PositionRef, seat: SeatKind, untilOn: OfficeDate.nullable() })), mayEdit: z.boolean(),
});
export type Employee = z.infer<typeof Employee>;

export const listEmployees = contract({ method: 'GET', path: '/api/employees', summary: 'Employees by name or NIP', query: Find.extend({ near: Near, unitId: z.uuid().optional() }), response: Page(Employee) });
export const getEmployee = contract({ method: 'GET', path: '/api/employees/:employeeId', summary: 'One employee', params: z.object({ employeeId: z.uuid() }), response: Employee });
export const createEmployee = contract({ method: 'POST', path: '/api/employees', summary: 'Add an employee; an admin kantor names the position in the own agency at once', body: EmployeeFields.extend({ commandId: CommandId, positionId: z.uuid().nullable().default(null), fromOn: OfficeDate.nullable().default(null) }), response: Saved });
export const editEmployee = contract({ method: 'PUT', path: '/api/employees/:employeeId', summary: 'Change an employee', params: z.object({ employeeId: z.uuid() }), body: EmployeeFields.extend({ commandId: CommandId, version: Version }), response: Saved });

export const letEmployeeLeave = contract({ method: 'POST', path: '/api/employees/:employeeId/leave', summary: 'Retirement or transfer: the last working day ends every seat and role', params: z.object({ employeeId: z.uuid() }), body: z.object({ commandId: CommandId, version: Version, lastOn: OfficeDate }), response: Saved });

// ---- assignments and delegation ----

export const delegationReasons = ['leave', 'study', 'retirement', 'legal_case', 'duty_travel', 'illness', 'vacancy', 'other'] as const;
const AssignmentFields = z.object({
  employeeId: z.uuid(), positionId: z.uuid(), kind: z.enum(assignmentKinds),
  fromOn: OfficeDate, untilOn: OfficeDate.nullable().describe('the last day, inclusive; a Plh. always has one'),
  basis: Basis.nullable(),
  reason: z.enum(delegationReasons).nullable(),
  includesSecret: z.boolean().default(false).describe('a Plh. or Plt. also opens secret letters'),
});
export const Assignment = AssignmentFields.extend({
  id: z.uuid(), includesSecret: z.boolean(), employee: PersonRef, position: PositionRef,
  state: z.enum(['coming', 'current', 'past', 'revoked']), revokedAt: Instant.nullable(), mayEnd: z.boolean(),
  secretWaits: z.boolean().describe('secret letters wait for a second person'),
});
export type Assignment = z.infer<typeof Assignment>;
/** What stands against a planned assignment, shown before it is saved. */
export const AssignmentConflict = z.object({
  kind: z.enum(['already_here', 'position_taken', 'acting_taken', 'employee_away', 'no_holder', 'holder_present', 'in_past']),
  blocks: z.boolean(), employee: PersonRef.nullable(), position: PositionRef.nullable(), fromOn: OfficeDate.nullable(), untilOn: OfficeDate.nullable(),
});

export const listAssignments = contract({ method: 'GET', path: '/api/assignments', summary: 'Assignments by position, person, unit or period: also the calendar of absences', query: PageQuery.extend({ positionId: z.uuid().optional(), employeeId: z.uuid().optional(), unitId: z.uuid().optional(), kind: z.enum(assignmentKinds).optional(), acting: z.stringbool().optional(), fromOn: OfficeDate.optional(), untilOn: OfficeDate.optional() }), response: Page(Assignment) });
export const checkAssignment = contract({ method: 'GET', path: '/api/assignments/conflicts', summary: 'What stands against an assignment before it is made', query: z.object({ employeeId: z.uuid(), positionId: z.uuid(), kind: z.enum(assignmentKinds), fromOn: OfficeDate, untilOn: OfficeDate.optional() }), response: z.object({ conflicts: z.array(AssignmentConflict) }) });
export const createAssignment = contract({ method: 'POST', path: '/api/assignments', summary: 'Seat a person: definitive, Plt., Plh., Pj. or Pjs.', body: AssignmentFields.extend({ commandId: CommandId }), response: z.object({ id: z.uuid() }) });
export const endAssignment = contract({ method: 'POST', path: '/api/assignments/:assignmentId/end', summary: 'End an assignment: at once, or with a last day', params: z.object({ assignmentId: z.uuid() }), body: z.object({ commandId: CommandId, lastOn: OfficeDate.nullable().describe('null ends it at once'), reason: z.string().trim().max(300) }), response: z.object({ id: z.uuid() }) });

// ---- the second person for secret letters ----

const SecondPerson = PersonRef.extend({ as: z.enum(['administrator', 'leader']), title: z.string().nullable().describe('of the position a leader holds'), hasSignedIn: z.boolean().describe('has an own password, not the first one any more') });
export const SecretHold = z.object({
  id: z.uuid(), kind: z.enum(['seat', 'account', 'examiner']).describe('a seat or an examination that shall open secret letters, or the account of somebody who has them'),
  employee: PersonRef, position: PositionRef.nullable().describe('null for an examiner'), unitName: z.string().nullable().describe('null for an examiner of the whole city'), seat: SeatKind.nullable(), fromOn: OfficeDate, untilOn: OfficeDate.nullable(), basis: Basis.nullable(),
  askedBy: PersonRef.nullable(), askedAt: Instant, mayDecide: z.boolean(),
  whyNot: z.enum(['asked_it', 'gets_it', 'own_access_waits', 'no_right']).nullable().describe('why the asking person may not confirm'),
  mayConfirm: z.array(SecondPerson).describe('who has an account and may'),
});
export type SecretHold = z.infer<typeof SecretHold>;
export const listSecretHolds = contract({ method: 'GET', path: '/api/secret-holds', summary: 'Access to secret letters that waits for a second person', response: z.object({ rows: z.array(SecretHold), isBeingFounded: z.boolean().describe('no letter is registered yet (ADR 35)') }) });
export const findSecondPersons = contract({ method: 'GET', path: '/api/secret-holds/second-persons', summary: 'Before a first password: would secret letters wait, and who may confirm', query: z.object({ employeeId: z.uuid() }), response: z.object({ waits: z.boolean(), persons: z.array(SecondPerson), isBeingFounded: z.boolean() }) });
export const decideSecretHold = contract({ method: 'POST', path: '/api/secret-holds/:holdId/decide', summary: 'Confirm or decline as the second person', params: z.object({ holdId: z.uuid() }), body: z.object({ commandId: CommandId, confirm: z.boolean() }), response: z.object({ id: z.uuid() }), stepUp: true });

// ---- assistants ----

const Assistant = z.object({ id: z.uuid(), employee: PersonRef, position: PositionRef, namedForSecret: z.boolean(), fromOn: OfficeDate, untilOn: OfficeDate.nullable(), basis: Basis.nullable(), mayEnd: z.boolean() });
export const listAssistants = contract({ method: 'GET', path: '/api/assistants', summary: 'Assistants of leaders', query: z.object({ positionId: z.uuid().optional(), employeeId: z.uuid().optional() }), response: z.object({ rows: z.array(Assistant) }) });
export const nameAssistant = contract({ method: 'POST', path: '/api/assistants', summary: 'Name an assistant of a leader (Bekasi 24.A/2013 Ps. 10)', body: z.object({ commandId: CommandId, positionId: z.uuid(), employeeId: z.uuid(), namedForSecret: z.boolean(), fromOn: OfficeDate, untilOn: OfficeDate.nullable(), basis: Basis.nullable() }), response: z.object({ id: z.uuid() }) });
export const endAssistant = contract({ method: 'POST', path: '/api/assistants/:assistantId/end', summary: 'End an assistant at once', params: z.object({ assistantId: z.uuid() }), body: z.object({ commandId: CommandId }), response: z.object({ id: z.uuid() }) });

// ---- duties: roles with a term and a basis ----

const Duty = z.object({ id: z.uuid(), role: z.enum(dutyRoles), employee: PersonRef, unit: UnitRef.nullable(), fromOn: OfficeDate, untilOn: OfficeDate.nullable(), basis: Basis.nullable(), scope: z.string().nullable(), includesSecret: z.boolean(), mayEnd: z.boolean() });
export const listDuties = contract({ method: 'GET', path: '/api/duties', summary: 'Who has which role', query: PageQuery.extend({ role: z.enum(dutyRoles).optional(), unitId: z.uuid().optional(), employeeId: z.uuid().optional() }), response: Page(Duty) });
export const giveDuty = contract({ method: 'POST', path: '/api/duties', summary: 'Give a role: operator, admin kantor, records officer, examiner …', body: z.object({ commandId: CommandId, role: z.enum(dutyRoles), employeeId: z.uuid(), unitId: z.uuid().nullable(), fromOn: OfficeDate, untilOn: OfficeDate.nullable(), basis: Basis.nullable(), scope: z.string().trim().max(300).nullable().default(null), includesSecret: z.boolean().default(false) }), response: z.object({ id: z.uuid() }), stepUp: true });
export const endDuty = contract({ method: 'POST', path: '/api/duties/:dutyId/end', summary: 'Take a role away at once', params: z.object({ dutyId: z.uuid() }), body: z.object({ commandId: CommandId }), response: z.object({ id: z.uuid() }) });

const Team = z.object({ id: z.uuid(), code: z.string(), name: z.string(), task: z.string(), decreedBy: z.string(), basis: z.string(), decree: Basis.nullable(), version: z.int(), seats: z.array(z.object({ id: z.uuid(), seat: z.string(), holder: z.string(), employee: PersonRef.nullable() })) });
export const listTeams = contract({ method: 'GET', path: '/api/teams', summary: 'The managing teams of the regulation with their decree', response: z.object({ rows: z.array(Team), roleNames: z.array(z.object({ role: z.string(), name: z.string(), basis: z.string() })), mayEdit: z.boolean() }) });
export const TeamChange = z.object({ id: z.uuid(), at: Instant, byName: z.string(), decree: Basis.nullable(), seats: z.array(z.object({ seat: z.string(), name: z.string() })) });
export const listTeamChanges = contract({ method: 'GET', path: '/api/teams/:teamId/changes', summary: 'How a team stood after each change, newest first', params: z.object({ teamId: z.uuid() }), response: z.object({ rows: z.array(TeamChange) }) });
export const editTeam = contract({ method: 'PUT', path: '/api/teams/:teamId', summary: 'Enter the decree of a team and who sits in it', params: z.object({ teamId: z.uuid() }), body: z.object({ commandId: CommandId, version: Version, decree: Basis.nullable(), seats: z.array(z.object({ id: z.uuid(), employeeId: z.uuid().nullable() })).max(60) }), response: Saved, stepUp: true });
