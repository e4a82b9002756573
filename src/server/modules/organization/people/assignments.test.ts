import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTransaction } from '#server/platform/transaction.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { act, actBy, actorOf, builder, makeAssignment, makeAssistant, makeCity, makeDuty, makeEmployee, makeSeat, makeUnit } from '#tests/make.ts';
import { createAssignment, endAssignment } from './change-assignment.ts';
import { endAssistant } from './change-assistant.ts';
import { endDuty } from './change-duty.ts';
import { letEmployeeLeave } from './change-employee.ts';
import { holderOf, listSeats } from './seats.ts';

let house: TestHouse;
let root: string;
let dinas: string;
let bidang: string;
let kadis: { positionId: string; employeeId: string };
let kabid: { positionId: string; employeeId: string };

beforeAll(async () => {
  house = await freshServices();
  await makeCity(house.services);
  root = await makeUnit(house.services, { name: 'Pemerintah Kota', kind: 'government' });
  dinas = await makeUnit(house.services, { name: 'Dinas PUPR', parentId: root, isAgency: true, numberCode: 'PUPR' });
  bidang = await makeUnit(house.services, { name: 'Bidang Bina Marga', kind: 'division', parentId: dinas });
  kadis = await makeSeat(house.services, { unitId: dinas, title: 'Kepala Dinas', headsUnit: true });
  kabid = await makeSeat(house.services, { unitId: bidang, title: 'Kepala Bidang', headsUnit: true, superiorId: kadis.positionId });
});
afterAll(() => house.close());

const read = <T>(work: Parameters<typeof readTransaction<T>>[2]) => readTransaction(house.services.db, builder, work);
const seatsOf = (employeeId: string) => read((tx) => listSeats(tx, employeeId, house.services.clock()));

test('a position has one definitive holder at a time', async () => {
  const other = await makeEmployee(house.services);
  await expect(makeAssignment(house.services, { employeeId: other, positionId: kadis.positionId })).rejects.toMatchObject({ code: 'organization.position_taken', status: 409 });
});

test('of two administrators who seat two people in one position at the same moment, one succeeds', async () => {
  const seat = await makeSeat(house.services, { unitId: bidang, title: 'Kosong sebentar' });
  const [current] = (await house.db.selectFrom('organization.assignment').select('id').where('positionId', '=', seat.positionId).execute()).map((row) => row.id);
  await act(house.services, endAssignment, { assignmentId: current ?? '', lastOn: null, reason: 'pindah' });
  const [one, two] = [await makeEmployee(house.services), await makeEmployee(house.services)];
  const results = await Promise.allSettled([one, two].map((employeeId) => makeAssignment(house.services, { employeeId, positionId: seat.positionId, fromOn: '2026-11-20' })));
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'organization.position_taken' } });
});

test('BKS-46 a Plh. has the desk for exactly the days of the letter, seen in the zone of the city', async () => {
  const stand = await makeEmployee(house.services);
  await makeAssignment(house.services, { employeeId: stand, positionId: kadis.positionId, kind: 'plh', fromOn: '2026-11-23', untilOn: '2026-11-24', reason: 'leave' });
  const at = async (instant: string) => (await read((tx) => listSeats(tx, stand, new Date(instant)))).map((seat) => seat.seat);
  expect(await at('2026-11-22T16:59:59Z')).toEqual([]);
  expect(await at('2026-11-22T17:00:00Z')).toEqual(['plh']);
  expect(await at('2026-11-24T16:59:59Z')).toEqual(['plh']);
  expect(await at('2026-11-24T17:00:00Z')).toEqual([]);
});

test('a Plh. needs a last day and its letter, and stands alone', async () => {
  const stand = await makeEmployee(house.services);
  const plan = { employeeId: stand, positionId: kabid.positionId, kind: 'plh' as const, fromOn: '2026-12-01', untilOn: '2026-12-05', basis: { number: '800/9', date: null }, reason: 'leave', includesSecret: false };
  const make = (changes: object) => act(house.services, createAssignment, { ...plan, ...changes });
  await expect(make({ untilOn: null })).rejects.toMatchObject({ code: 'organization.acting_needs_end' });
  await expect(make({ basis: null })).rejects.toMatchObject({ code: 'organization.acting_needs_basis' });
  await expect(make({ untilOn: '2026-11-30' })).rejects.toMatchObject({ code: 'organization.period_backwards' });
  await make({});
  await expect(make({ employeeId: await makeEmployee(house.services) })).rejects.toMatchObject({ code: 'organization.acting_taken' });
});

test('one person has one seat in a position at a time', async () => {
  const own = await makeSeat(house.services, { unitId: bidang, title: 'Ketua Tim' });
  await expect(makeAssignment(house.services, { ...own, kind: 'plt', fromOn: '2026-11-20' })).rejects.toMatchObject({ code: 'organization.already_sits_here' });
});

test('only a Plt. or Plh. carries a rule about secret letters', async () => {
  await expect(makeAssignment(house.services, { employeeId: await makeEmployee(house.services), positionId: kabid.positionId, includesSecret: true })).rejects.toMatchObject({ code: 'organization.secret_only_for_acting' });
});

test('an assignment ended at once loses its desk with the next request; the days served stay on record', async () => {
  const person = await makeSeat(house.services, { unitId: bidang, title: 'Kepala Seksi' });
  const row = await house.db.selectFrom('organization.assignment').selectAll().where('positionId', '=', person.positionId).executeTakeFirstOrThrow();
  expect(await seatsOf(person.employeeId)).toHaveLength(1);
  await act(house.services, endAssignment, { assignmentId: row.id, lastOn: null, reason: 'mutasi' });
  expect(await seatsOf(person.employeeId)).toEqual([]);
  expect((await actorOf(house.services, person)).positionId).toBeNull();
  expect(await house.db.selectFrom('organization.assignment').selectAll().where('id', '=', row.id).executeTakeFirstOrThrow()).toMatchObject({ fromOn: '2020-01-02', untilOn: '2026-11-19' });
  await expect(act(house.services, endAssignment, { assignmentId: row.id, lastOn: null, reason: 'lagi' })).rejects.toMatchObject({ code: 'organization.assignment_over' });
});

test('BKS-47 delegation is executed by the operator of the unit, inside the own agency only', async () => {
  const operator = await makeEmployee(house.services);
  const dutyId = await makeDuty(house.services, { role: 'operator', employeeId: operator, unitId: dinas });
  const other = await makeUnit(house.services, { name: 'Dinas Lain', parentId: root, isAgency: true });
  const stranger = await makeSeat(house.services, { unitId: other, title: 'Kepala Dinas Lain', headsUnit: true });
  const actor = await actorOf(house.services, { employeeId: operator });
  const stand = await makeEmployee(house.services);
  const plan = { employeeId: stand, positionId: kabid.positionId, kind: 'plh' as const, fromOn: '2027-01-04', untilOn: '2027-01-08', basis: { number: '800/10', date: '2026-11-20' }, reason: 'leave', includesSecret: false };
  await actBy(actor)(house.services, createAssignment, plan);
  await expect(actBy(actor)(house.services, createAssignment, { ...plan, positionId: stranger.positionId })).rejects.toMatchObject({ code: 'organization.outside_own_agency', status: 403 });
  await expect(actBy(actor)(house.services, createAssignment, { ...plan, employeeId: operator, fromOn: '2027-02-01', untilOn: '2027-02-02' })).rejects.toMatchObject({ code: 'organization.not_yourself' });
  await expect(actBy(actor)(house.services, createAssignment, { ...plan, kind: 'definitive', untilOn: null })).rejects.toMatchObject({ code: 'organization.outside_own_agency' });
  await act(house.services, endDuty, { dutyId });
  await expect(actBy(actor)(house.services, createAssignment, { ...plan, fromOn: '2027-03-01', untilOn: '2027-03-02' })).rejects.toMatchObject({ code: 'organization.outside_own_agency' });
});

test('BKS-40 a unit has one appointed operator at a time', async () => {
  const unit = await makeUnit(house.services, { name: 'Dinas Satu Operator', parentId: root, isAgency: true });
  const first = await makeDuty(house.services, { role: 'operator', employeeId: await makeEmployee(house.services), unitId: unit });
  await expect(makeDuty(house.services, { role: 'operator', employeeId: await makeEmployee(house.services), unitId: unit })).rejects.toMatchObject({ code: 'organization.operator_taken' });
  await act(house.services, endDuty, { dutyId: first });
  await makeDuty(house.services, { role: 'operator', employeeId: await makeEmployee(house.services), unitId: unit });
});

test('DMI-34 an examiner needs a written order with a last day; an admin kantor stands for an agency', async () => {
  const employeeId = await makeEmployee(house.services);
  await expect(makeDuty(house.services, { role: 'examiner', employeeId, untilOn: null })).rejects.toMatchObject({ code: 'organization.duty_needs_order' });
  await expect(makeDuty(house.services, { role: 'examiner', employeeId, basis: null })).rejects.toMatchObject({ code: 'organization.duty_needs_order' });
  await expect(makeDuty(house.services, { role: 'admin-kantor', employeeId, unitId: bidang })).rejects.toMatchObject({ code: 'organization.duty_needs_agency' });
  await expect(makeDuty(house.services, { role: 'operator', employeeId, unitId: null })).rejects.toMatchObject({ code: 'organization.duty_needs_unit' });
});

test('the house never stands without a super administrator', async () => {
  const duty = await house.db.selectFrom('organization.duty').select('id').where('role', '=', 'super-administrator').executeTakeFirstOrThrow();
  await expect(act(house.services, endDuty, { dutyId: duty.id })).rejects.toMatchObject({ code: 'organization.last_super_administrator' });
  const { id: employeeId } = await house.db.selectFrom('organization.employee').select('id').where('name', '=', 'Administrator Pertama').executeTakeFirstOrThrow();
  await expect(act(house.services, letEmployeeLeave, { employeeId, version: 1, lastOn: '2026-11-30' })).rejects.toMatchObject({ code: 'organization.last_super_administrator' });
});

test('an assistant prepares for a leader, is never the leader, and ends at once', async () => {
  await expect(makeAssistant(house.services, { positionId: kadis.positionId, employeeId: kadis.employeeId })).rejects.toMatchObject({ code: 'organization.assistant_of_oneself' });
  const { employeeId, assistantId } = await makeAssistant(house.services, { positionId: kadis.positionId, namedForSecret: true });
  const actor = await actorOf(house.services, { employeeId, positionId: kadis.positionId, seat: 'assistant' });
  expect(actor).toMatchObject({ seat: 'assistant', roles: ['assistant'] });
  expect(actor.hats).toContainEqual({ grantee: 'position', id: kadis.positionId, via: 'assistant-secret' });
  expect(actor.hats.filter((hat) => hat.via === 'superior')).toEqual([]);
  await act(house.services, endAssistant, { assistantId });
  expect((await actorOf(house.services, { employeeId, positionId: kadis.positionId, seat: 'assistant' })).seat).toBeNull();
});

test('the hats of a head: the own position, the self, and every position below in the same agency', async () => {
  const staff = await makeSeat(house.services, { unitId: bidang, title: 'Pelaksana', superiorId: kabid.positionId });
  const far = await makeSeat(house.services, { unitId: root, title: 'Ajudan', superiorId: kadis.positionId });
  const actor = await actorOf(house.services, kadis);
  expect(actor.roles).toContain('leader');
  const superior = actor.hats.filter((hat) => hat.via === 'superior').map((hat) => hat.id);
  expect(superior).toEqual(expect.arrayContaining([kabid.positionId, staff.positionId]));
  expect(superior).not.toContain(far.positionId);
  expect(actor.hats).toContainEqual({ grantee: 'employee', id: kadis.employeeId, via: 'self' });
});

test('a Plh. without the secret clause wears another hat than one with it', async () => {
  const seat = await makeSeat(house.services, { unitId: bidang, title: 'Kepala UPTD' });
  const [plain, trusted] = [await makeEmployee(house.services), await makeEmployee(house.services)];
  await makeAssignment(house.services, { employeeId: plain, positionId: seat.positionId, kind: 'plh', fromOn: '2026-11-01', untilOn: '2026-11-20' });
  await makeAssignment(house.services, { employeeId: trusted, positionId: seat.positionId, kind: 'plh', fromOn: '2026-11-21', untilOn: '2026-11-30', includesSecret: true });
  expect((await actorOf(house.services, { employeeId: plain, positionId: seat.positionId, seat: 'plh' })).hats[1]?.via).toBe('acting');
  house.setNow('2026-11-22T02:00:00Z');
  expect((await actorOf(house.services, { employeeId: trusted, positionId: seat.positionId, seat: 'plh' })).hats[1]?.via).toBe('acting-secret');
  house.setNow('2026-11-20T02:00:00Z');
  expect(await read((tx) => holderOf(tx, seat.positionId, '2026-11-20'))).toMatchObject({ employeeId: seat.employeeId, seat: 'definitive' });
});

test('who leaves the service loses every seat and role after the last day', async () => {
  const leaving = await makeSeat(house.services, { unitId: bidang, title: 'Kepala Subbagian' });
  await makeDuty(house.services, { role: 'records-officer', employeeId: leaving.employeeId, unitId: bidang });
  await act(house.services, letEmployeeLeave, { employeeId: leaving.employeeId, version: 1, lastOn: '2026-11-20' });
  expect(await seatsOf(leaving.employeeId)).toHaveLength(1);
  house.setNow('2026-11-21T02:00:00Z');
  expect(await seatsOf(leaving.employeeId)).toEqual([]);
  expect((await actorOf(house.services, leaving)).roles).toEqual([]);
  house.setNow('2026-11-20T02:00:00Z');
  await expect(makeAssignment(house.services, { employeeId: leaving.employeeId, positionId: kabid.positionId, kind: 'plt', fromOn: '2026-11-25' })).rejects.toMatchObject({ code: 'organization.employee_left' });
});
