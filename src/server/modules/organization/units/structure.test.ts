import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTransaction } from '#server/platform/transaction.ts';
import { addWorkingDays } from '#shared/domain/working-days.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { act, actBy, actorOf, builder, makeAssignment, makeCity, makeDuty, makeEmployee, makePosition, makeSeat, makeUnit } from '#tests/make.ts';
import { loadCalendar } from '../city/calendar.ts';
import { findOrAddParty } from '../parties/find-or-add-party.ts';
import { closePosition, editPosition } from '../positions/change-position.ts';
import { listOwnLine } from '../positions/own-line.ts';
import { findPositions } from '../positions/position-store.ts';
import { closeUnit, createUnit, editUnit } from './change-unit.ts';
import { getUnit, registryUnitOf } from './unit-store.ts';

let house: TestHouse;
const unit: Record<string, string> = {};
const seat: Record<string, string> = {};

beforeAll(async () => {
  house = await freshServices();
  const { services } = house;
  await makeCity(services);
  unit.root = await makeUnit(services, { name: 'Pemerintah Kota', kind: 'government' });
  unit.setda = await makeUnit(services, { name: 'Sekretariat Daerah', kind: 'secretariat', parentId: unit.root, isAgency: true, numberCode: 'SETDA' });
  unit.umum = await makeUnit(services, { name: 'Bagian Umum', kind: 'secretariat_division', parentId: unit.setda });
  unit.dinas = await makeUnit(services, { name: 'Dinas PUPR', parentId: unit.root, isAgency: true, numberCode: 'PUPR' });
  unit.bidang = await makeUnit(services, { name: 'Bidang Bina Marga', kind: 'division', parentId: unit.dinas });
  unit.seksi = await makeUnit(services, { name: 'UPTD Jalan', kind: 'technical_unit', parentId: unit.bidang });
  seat.wali = await makePosition(services, { unitId: unit.root, title: 'Wali Kota', headsUnit: true });
  seat.sekda = await makePosition(services, { unitId: unit.setda, title: 'Sekretaris Daerah', headsUnit: true, superiorId: seat.wali });
  seat.asisten = await makePosition(services, { unitId: unit.setda, title: 'Asisten Administrasi Umum', superiorId: seat.sekda });
  seat.kabag = await makePosition(services, { unitId: unit.umum, title: 'Kepala Bagian Umum', headsUnit: true, superiorId: seat.asisten });
  seat.kadis = await makePosition(services, { unitId: unit.dinas, title: 'Kepala Dinas PUPR', headsUnit: true, superiorId: seat.sekda });
  seat.kabid = await makePosition(services, { unitId: unit.bidang, title: 'Kepala Bidang', headsUnit: true, superiorId: seat.kadis });
  seat.staf = await makePosition(services, { unitId: unit.bidang, title: 'Pelaksana', superiorId: seat.kabid });
  seat.uptd = await makePosition(services, { unitId: unit.seksi, title: 'Kepala UPTD', headsUnit: true, superiorId: seat.kabid });
});
afterAll(() => house.close());

const read = <T>(work: Parameters<typeof readTransaction<T>>[2]) => readTransaction(house.services.db, builder, work);
const of = (record: Record<string, string>, name: string) => record[name] ?? '';
const line = async (name: string) => (await read((tx) => listOwnLine(tx, of(seat, name)))).map((position) => position.title);
const fieldsOf = async (id: string) => {
  const { id: _, closedOn: _closed, version, ...fields } = await read((tx) => getUnit(tx, id));
  return { ...fields, version };
};

test('the own line of the mayor: the secretary and the heads of the agencies, nobody inside them', async () => {
  expect(await line('wali')).toEqual(['Kepala Dinas PUPR', 'Sekretaris Daerah']);
});

test('the own line of the secretary: assistants, divisions of the secretariat, heads of all agencies', async () => {
  expect(await line('sekda')).toEqual(['Asisten Administrasi Umum', 'Kepala Bagian Umum', 'Kepala Dinas PUPR']);
});

test('the own line of a head of agency: direct subordinates and the heads of all units of the agency; of staff: nobody', async () => {
  expect(await line('kadis')).toEqual(['Kepala Bidang', 'Kepala UPTD']);
  expect(await line('kabid')).toEqual(['Kepala UPTD', 'Pelaksana']);
  expect(await line('staf')).toEqual([]);
});

test('a unit cannot stand under itself, nor a line of command run in a circle', async () => {
  const dinas = await fieldsOf(of(unit, 'dinas'));
  await expect(act(house.services, editUnit, { unitId: of(unit, 'dinas'), ...dinas, parentId: of(unit, 'seksi') })).rejects.toMatchObject({ code: 'organization.unit_under_itself' });
  const fields = { unitId: of(unit, 'dinas'), title: 'Kepala Dinas PUPR', alias: null, kind: 'structural' as const, echelon: null, headsUnit: true, maySign: false, mayDispose: true };
  await expect(act(house.services, editPosition, { positionId: of(seat, 'kadis'), ...fields, superiorId: of(seat, 'staf'), version: 1 })).rejects.toMatchObject({ code: 'organization.superior_in_circle' });
});

test('BKS-24 two moves that are each right cannot close a circle together', async () => {
  const { services } = house;
  const [one, two] = [await makePosition(services, { unitId: of(unit, 'umum') }), await makePosition(services, { unitId: of(unit, 'umum') })];
  const fields = { unitId: of(unit, 'umum'), title: 'Sama', alias: null, kind: 'structural' as const, echelon: null, headsUnit: false, maySign: false, mayDispose: false, version: 1 };
  const results = await Promise.allSettled([act(services, editPosition, { positionId: one, ...fields, superiorId: two }), act(services, editPosition, { positionId: two, ...fields, superiorId: one })]);
  expect(results.filter((result) => result.status === 'rejected')).toMatchObject([{ reason: { code: 'organization.superior_in_circle' } }]);
});

test('who edits what somebody else changed in between is told so, and nothing is lost', async () => {
  const umum = await fieldsOf(of(unit, 'umum'));
  await act(house.services, editUnit, { unitId: of(unit, 'umum'), ...umum, abbreviation: 'UM' });
  await expect(act(house.services, editUnit, { unitId: of(unit, 'umum'), ...umum, abbreviation: 'UMUM' })).rejects.toMatchObject({ code: 'organization.changed_meanwhile', status: 409 });
  expect((await fieldsOf(of(unit, 'umum'))).abbreviation).toBe('UM');
});

test('DMI-17 an admin kantor changes the own agency only, and not its border', async () => {
  const { services } = house;
  const employeeId = await makeEmployee(services);
  await makeDuty(services, { role: 'admin-kantor', employeeId, unitId: of(unit, 'dinas') });
  const actor = await actorOf(services, { employeeId });
  const draft = { name: 'Bidang Cipta Karya', kind: 'division' as const, parentId: of(unit, 'dinas'), abbreviation: 'CK', numberCode: '', email: null, isAgency: false, registryUnitId: null, registrySends: null };
  await actBy(actor)(services, createUnit, draft);
  await expect(actBy(actor)(services, createUnit, { ...draft, name: 'Bagian Baru', parentId: of(unit, 'setda') })).rejects.toMatchObject({ code: 'organization.outside_own_agency', status: 403 });
  await expect(actBy(actor)(services, createUnit, { ...draft, name: 'Dinas Baru', isAgency: true })).rejects.toMatchObject({ code: 'organization.only_super_administrator' });
  const dinas = await fieldsOf(of(unit, 'dinas'));
  await expect(actBy(actor)(services, editUnit, { unitId: of(unit, 'dinas'), ...dinas, isAgency: false })).rejects.toMatchObject({ code: 'organization.outside_own_agency' });
  const refusal = await house.db.selectFrom('platform.auditRow').select('action').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  expect(refusal?.action).toBe('access.refused');
});

test('names and codes are taken once: one root, one head a unit, one alias, one number code', async () => {
  const { services } = house;
  await expect(makeUnit(services, { name: 'Kota Kedua' })).rejects.toMatchObject({ code: 'organization.one_root_only' });
  await expect(makeUnit(services, { name: 'dinas pupr', parentId: of(unit, 'root') })).rejects.toMatchObject({ code: 'organization.unit_name_taken' });
  await expect(makeUnit(services, { name: 'Dinas Kembar', parentId: of(unit, 'root'), isAgency: true, numberCode: 'pupr' })).rejects.toMatchObject({ code: 'organization.unit_code_taken' });
  await expect(makePosition(services, { unitId: of(unit, 'dinas'), headsUnit: true })).rejects.toMatchObject({ code: 'organization.unit_has_head' });
  await makePosition(services, { unitId: of(unit, 'dinas'), alias: 'sekretaris.pupr' });
  await expect(makePosition(services, { unitId: of(unit, 'dinas'), alias: 'sekretaris.pupr' })).rejects.toMatchObject({ code: 'organization.alias_taken' });
});

test('a unit or position still in use is not closed', async () => {
  const { services } = house;
  const held = await makeSeat(services, { unitId: of(unit, 'seksi') });
  await expect(act(services, closePosition, { positionId: held.positionId, version: 1, closedOn: '2026-11-20' })).rejects.toMatchObject({ code: 'organization.position_still_held' });
  await expect(act(services, closeUnit, { unitId: of(unit, 'seksi'), version: 1, closedOn: '2026-11-20' })).rejects.toMatchObject({ code: 'organization.unit_still_in_use', details: { units: 0, positions: 2 } });
});

test('a closed unit or position takes nothing new', async () => {
  const { services } = house;
  const closed = await makeUnit(services, { name: 'Bidang Lama', kind: 'division', parentId: of(unit, 'dinas') });
  const gone = await makePosition(services, { unitId: closed });
  await act(services, closePosition, { positionId: gone, version: 1, closedOn: '2026-11-19' });
  await act(services, closeUnit, { unitId: closed, version: 1, closedOn: '2026-11-19' });
  await expect(makePosition(services, { unitId: closed })).rejects.toMatchObject({ code: 'organization.unit_closed' });
  await expect(makeUnit(services, { name: 'Seksi Lama', kind: 'section', parentId: closed })).rejects.toMatchObject({ code: 'organization.unit_closed' });
  await expect(makeAssignment(services, { positionId: gone, employeeId: await makeEmployee(services) })).rejects.toMatchObject({ code: 'organization.position_closed' });
});

test('when one closes a position while another seats somebody in it, one of them succeeds', async () => {
  const { services } = house;
  for (let round = 0; round < 5; round += 1) {
    const [positionId, employeeId] = [await makePosition(services, { unitId: of(unit, 'umum') }), await makeEmployee(services)];
    const results = await Promise.allSettled([act(services, closePosition, { positionId, version: 1, closedOn: '2026-11-20' }), makeAssignment(services, { positionId, employeeId })]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  }
});

test('the registry of a position is the nearest unit up the tree with an operator, or the one named for it', async () => {
  const { services } = house;
  expect(await read((tx) => registryUnitOf(tx, of(seat, 'staf')))).toBeNull();
  await makeDuty(services, { role: 'operator', employeeId: await makeEmployee(services), unitId: of(unit, 'dinas') });
  await makeDuty(services, { role: 'operator', employeeId: await makeEmployee(services), unitId: of(unit, 'umum') });
  expect(await read((tx) => registryUnitOf(tx, of(seat, 'uptd')))).toBe(unit.dinas);
  const root = await fieldsOf(of(unit, 'root'));
  await act(services, editUnit, { unitId: of(unit, 'root'), ...root, registryUnitId: of(unit, 'umum') });
  expect(await read((tx) => registryUnitOf(tx, of(seat, 'wali')))).toBe(unit.umum);
});

test('positions come in the order they were asked for, unknown ones left out', async () => {
  const ids = [of(seat, 'staf'), '01900000-0000-7000-8000-000000000001', of(seat, 'wali')];
  expect((await read((tx) => findPositions(tx, ids))).map((position) => position.title)).toEqual(['Pelaksana', 'Wali Kota']);
});

test('working days of the city leave out its weekends and the holidays of the joint decree', async () => {
  const { work, dayOf } = await read((tx) => loadCalendar(tx));
  expect(dayOf(new Date('2026-11-20T17:30:00Z'))).toBe('2026-11-21');
  expect(addWorkingDays('2026-11-20', 3, work)).toBe('2026-11-25');
  expect(addWorkingDays('2026-12-23', 2, work)).toBe('2026-12-29');
});

test('two clerks who type the same sender at once get one outside party', async () => {
  const names = ['Kantor Pertanahan Kota', ' kantor  pertanahan kota ', 'KANTOR PERTANAHAN KOTA'];
  const ids = await Promise.all(names.map((name) => act(house.services, async (ctx, input: { name: string }) => ({ id: await findOrAddParty(ctx, input) }), { name })));
  expect(new Set(ids.map((party) => party.id)).size).toBe(1);
});
