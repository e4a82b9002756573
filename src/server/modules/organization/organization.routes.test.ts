import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type Built } from '#server/app.ts';
import { identityRoom } from '#server/modules/identity/index.ts';
import { newId } from '#server/platform/ids.ts';
import { runQuery } from '#server/platform/query.ts';
import { presets } from '#presets/index.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { builder, makeAssignment, makeAssistant, makeCity, makeDuty, makeEmployee, makePosition, makeSeat, makeUnit } from '#tests/make.ts';
import { makeAccount, signIn } from '#tests/sign-in.ts';
import { showCity } from './city/city-queries.ts';
import { organizationRoom } from './index.ts';

type Reply = { status: number; body: Record<string, never> & { error?: { code: string }; rows?: Record<string, unknown>[] } };
let house: TestHouse;
let built: Built;
const cookies: Record<string, { cookie: string }> = {};
const ids: Record<string, string> = {};
const id = (name: string) => ids[name] ?? '';

beforeAll(async () => {
  house = await freshServices();
  const { services } = house;
  built = await buildApp(services, { rooms: [organizationRoom, identityRoom] });
  const { founderId } = await makeCity(services, 'dumai');
  ids.root = await makeUnit(services, { name: 'Pemerintah Kota', kind: 'government' });
  ids.dinas = await makeUnit(services, { name: 'Dinas PUPR', parentId: ids.root, isAgency: true, numberCode: 'PUPR' });
  ids.lain = await makeUnit(services, { name: 'Dinas Kesehatan', parentId: ids.root, isAgency: true, numberCode: 'DINKES' });
  const kadis = await makeSeat(services, { unitId: ids.dinas, title: 'Kepala Dinas PUPR', headsUnit: true, holder: 'Ir. Contoh Kadis, M.T.' });
  const kadinkes = await makeSeat(services, { unitId: ids.lain, title: 'Kepala Dinas Kesehatan', headsUnit: true });
  const admin = await makeSeat(services, { unitId: ids.dinas, title: 'Admin Kantor', superiorId: kadis.positionId });
  Object.assign(ids, { kadis: kadis.positionId, kadisPerson: kadis.employeeId, kadinkes: kadinkes.positionId, kadinkesPerson: kadinkes.employeeId, adminPerson: admin.employeeId });
  await makeDuty(services, { role: 'admin-kantor', employeeId: admin.employeeId, unitId: ids.dinas });
  const people = { super: founderId, admin: admin.employeeId, staff: kadinkes.employeeId };
  for (const [username, employeeId] of Object.entries(people)) {
    await makeAccount(services, { employeeId, username });
    cookies[username] = await signIn(built.app, username);
  }
});
afterAll(async () => { await built.app.close(); await house.close(); });

async function ask(who: string, line: string, payload?: object): Promise<Reply> {
  const [method = 'GET', url = '/'] = line.split(' ');
  const reply = await built.app.inject({ method: method as 'GET', url, headers: cookies[who] ?? {}, ...(payload ? { payload: { commandId: newId(), ...payload } } : {}) });
  return { status: reply.statusCode, body: reply.json() };
}

test('BKS-23 the identity of the city carries the words of the chosen regulation, each with its article', async () => {
  expect((await ask('staff', 'GET /api/city')).body).toMatchObject({ name: 'Kota Tanjung Lestari', presetCode: 'dumai', words: { unitShort: { value: 'PD', basis: 'Dumai 55/2021 Ps.1(5)' } }, mayEdit: false });
});

test('BKS-23 the super administrator changes identity and words; a changed word no longer claims the regulation', async () => {
  const { body: city } = await ask('super', 'GET /api/city');
  const edit = { name: 'Kota Tanjung Lestari', office: 'Sekretariat Daerah', province: 'Nusa Bahari', address: 'Jalan Baru 1', phone: '', website: '', email: null, timeZone: 'Asia/Makassar', version: city.version, ownLine: 'own_line', registrySends: false, words: { unitShort: 'OPD', unitLong: 'Perangkat Daerah', mayor: 'Wali Kota', application: 'e-office' } };
  expect((await ask('staff', 'PUT /api/city', edit)).body.error?.code).toBe('organization.only_super_administrator');
  expect((await ask('super', 'PUT /api/city', edit)).status).toBe(200);
  expect((await ask('super', 'PUT /api/city', edit)).body.error?.code).toBe('organization.changed_meanwhile');
  expect((await ask('staff', 'GET /api/city')).body).toMatchObject({ timeZone: 'Asia/Makassar', words: { unitShort: { value: 'OPD', basis: 'diubah oleh administrator' }, mayor: { basis: 'Dumai 55/2021 Ps.1(3)' } } });
});

test('DMI-16 the teams of the regulation stand ready for their decree; who is named has the role', async () => {
  const { body } = await ask('super', 'GET /api/teams');
  const team = (body.rows ?? [])[0] as unknown as { id: string; version: number; seats: { id: string; seat: string }[] };
  expect(team).toMatchObject({ code: 'tim_efektif', decree: null, seats: [{ seat: 'Pengarah' }, { seat: 'Penanggung jawab' }, { seat: 'Ketua' }, { seat: 'Anggota' }] });
  const edit = { version: team.version, decree: { number: '100.3.3.3/12/2026', date: '2026-01-05' }, seats: [{ id: team.seats[2]?.id, employeeId: id('kadinkesPerson') }] };
  expect((await ask('admin', `PUT /api/teams/${team.id}`, edit)).status).toBe(403);
  expect((await ask('super', `PUT /api/teams/${team.id}`, { ...edit, decree: { number: '1/2030', date: '2030-12-01' } })).body).toMatchObject({ error: { code: 'organization.decree_in_future' } });
  expect((await ask('super', `PUT /api/teams/${team.id}`, edit)).status).toBe(200);
  expect((await ask('staff', 'GET /api/session')).body).toMatchObject({ roles: expect.arrayContaining(['managing-team']) });
});

test('before the first run nothing of a city can be read or changed', async () => {
  const empty = await freshServices();
  await expect(runQuery(empty.services, showCity, { name: 'city.show', actor: builder, input: null })).rejects.toMatchObject({ code: 'organization.city_not_founded' });
  await empty.close();
});

test('each of the five regulations founds a city', async () => {
  for (const preset of presets) {
    const other = await freshServices();
    await makeCity(other.services, preset.code);
    const city = await other.db.selectFrom('organization.city').select(['presetCode', 'ownLine']).executeTakeFirstOrThrow();
    expect(city).toEqual({ presetCode: preset.code, ownLine: preset.dispositions.recipients.value });
    await expect(makeCity(other.services, preset.code)).rejects.toMatchObject({ code: 'organization.city_already_founded' });
    await other.close();
  }
});

test('BKS-24 the chart shows units in the order of the structure, positions and who sits there today', async () => {
  const { body } = await ask('staff', 'GET /api/organization-chart?depth=1');
  const nodes = body.nodes as unknown as { unit: { name: string; childCount: number }; positions: { title: string; holder: { name: string } | null }[] }[];
  expect(nodes.map((node) => node.unit.name)).toEqual(['Pemerintah Kota', 'Dinas PUPR', 'Dinas Kesehatan']);
  expect(nodes[1]?.positions[0]).toMatchObject({ title: 'Kepala Dinas PUPR', holder: { name: 'Ir. Contoh Kadis, M.T.', seat: 'definitive' } });
});

test('positions are found by title, unit, number code or the name of who sits there', async () => {
  for (const find of ['kepala%20dinas%20pupr', 'contoh%20kadis', 'PUPR']) {
    const { body } = await ask('staff', `GET /api/positions?find=${find}`);
    expect(body.rows?.map((row) => row.id), find).toContain(id('kadis'));
  }
  expect((await ask('staff', 'GET /api/positions?find=%25')).body.rows).toEqual([]);
});

test('a title typed in full stands before those that begin with it or only hold it, page by page', async () => {
  const pages = async (find: string) => {
    const first = (await ask('staff', `GET /api/positions?limit=1&find=${find}`)).body;
    const second = first.next ? (await ask('staff', `GET /api/positions?limit=1&find=${find}&after=${String(first.next)}`)).body : null;
    return [...(first.rows ?? []), ...(second?.rows ?? [])].map((row) => row.title);
  };
  expect(await pages('kepala%20dinas%20pupr')).toEqual(['Kepala Dinas PUPR']);
  // 'Admin Kantor' sits in an agency whose name holds the word; the title that holds it comes first.
  expect((await pages('pupr'))[0]).toBe('Kepala Dinas PUPR');
});

test('a list goes on where it ended, row by row, and refuses a place it never named', async () => {
  const titles: unknown[] = [];
  for (let after = ''; ;) {
    const { body } = await ask('staff', `GET /api/positions?limit=1${after}`);
    titles.push(...(body.rows ?? []).map((row) => row.title));
    if (body.next === null) break;
    after = `&after=${String(body.next)}`;
  }
  expect(titles).toEqual(['Admin Kantor', 'Kepala Dinas Kesehatan', 'Kepala Dinas PUPR']);
  expect((await ask('staff', 'GET /api/positions?after=bm9uc2Vuc2U')).body.error?.code).toBe('request.cursor_broken');
});

test('the NIP of an employee is shown to those who administer the person, to nobody else', async () => {
  const shown = async (who: string) => (await ask(who, `GET /api/employees/${id('kadisPerson')}`)).body;
  expect((await shown('staff')).nip).toBeNull();
  expect((await shown('admin')).nip).toMatch(/^\d{18}$/);
  expect((await ask('admin', `GET /api/employees/${id('kadinkesPerson')}`)).body.nip).toBeNull();
});

test('DMI-17 an admin kantor adds people to positions of the own agency only', async () => {
  const person = { name: 'Pegawai Baru', status: 'non_asn', nip: null, rank: null, email: null, phone: null };
  expect((await ask('admin', 'POST /api/employees', person)).body.error?.code).toBe('organization.position_needed');
  expect((await ask('admin', 'POST /api/employees', { ...person, positionId: id('kadinkes') })).body.error?.code).toBe('organization.outside_own_agency');
  expect((await house.db.selectFrom('organization.employee').select('id').where('name', '=', 'Pegawai Baru').execute())).toEqual([]);
  expect((await ask('staff', 'POST /api/employees', person)).body.error?.code).toBe('organization.only_super_administrator');
});

test('DMI-17 an admin kantor does not become administrator of a stranger by giving them a seat', async () => {
  const position = await makePosition(house.services, { unitId: id('dinas'), title: 'Jabatan Jebakan' });
  const seat = { employeeId: id('kadinkesPerson'), positionId: position, kind: 'definitive', fromOn: '2026-11-20', untilOn: null, basis: null, reason: null, includesSecret: false };
  const given = await ask('admin', 'POST /api/assignments', seat);
  expect(given.status, JSON.stringify(given.body)).toBe(200);
  expect((await ask('admin', `GET /api/employees/${id('kadinkesPerson')}`)).body).toMatchObject({ nip: null, mayEdit: false });
  expect((await ask('admin', `POST /api/employees/${id('kadinkesPerson')}/leave`, { version: 1, lastOn: '2026-11-20' })).body.error?.code).toBe('organization.outside_own_agency');
  const edit = { version: 1, name: 'Nama Lain', status: 'non_asn', nip: null, rank: null, email: null, phone: null };
  expect((await ask('admin', `PUT /api/employees/${id('kadinkesPerson')}`, edit)).body.error?.code).toBe('organization.outside_own_agency');
  expect((await ask('admin', `POST /api/assignments/${String(given.body.id)}/end`, { lastOn: null, reason: 'salah orang' })).status).toBe(200);
});

test('DMI-17 an admin kantor does not let a person go who holds a role of the whole city', async () => {
  const { employeeId } = await makeSeat(house.services, { unitId: id('dinas'), title: 'Pranata Komputer' });
  await makeDuty(house.services, { role: 'super-administrator', employeeId });
  expect((await ask('admin', `POST /api/employees/${employeeId}/leave`, { version: 1, lastOn: '2026-11-20' })).body.error?.code).toBe('organization.outside_own_agency');
});

test('an employee with a wrong NIP, a missing NIP, a NIP already taken or an unknown rank is refused', async () => {
  const person = { name: 'Pegawai Uji', status: 'pns', nip: '19900202 201503 1 777', rank: 'III/b', email: null, phone: null };
  expect((await ask('super', 'POST /api/employees', { ...person, nip: '123' })).body.error).toMatchObject({ code: 'organization.nip_wrong', details: { problem: 'nip.not_18_digits' } });
  expect((await ask('super', 'POST /api/employees', { ...person, nip: null })).body.error?.code).toBe('organization.nip_missing');
  expect((await ask('super', 'POST /api/employees', { ...person, rank: 'V/z' })).body.error?.code).toBe('organization.rank_unknown');
  expect((await ask('super', 'POST /api/employees', person)).status).toBe(200);
  expect((await ask('super', 'POST /api/employees', { ...person, nip: '199002022015031777' })).body.error?.code).toBe('organization.nip_taken');
});

test('BKS-46 what stands against a delegation is shown before it is made, and the calendar of absences shows it afterwards', async () => {
  const stand = await makeEmployee(house.services);
  await makeAssignment(house.services, { employeeId: stand, positionId: id('kadis'), kind: 'plh', fromOn: '2026-12-01', untilOn: '2026-12-05', reason: 'leave' });
  const check = (query: string) => ask('admin', `GET /api/assignments/conflicts?employeeId=${id('adminPerson')}&positionId=${id('kadis')}&${query}`);
  expect((await check('kind=plh&fromOn=2026-12-04&untilOn=2026-12-08')).body).toMatchObject({ conflicts: [{ kind: 'acting_taken', blocks: true, fromOn: '2026-12-01', position: { title: 'Kepala Dinas PUPR' } }] });
  expect((await check('kind=plh&fromOn=2026-12-06&untilOn=2026-12-08')).body).toEqual({ conflicts: [] });
  const self = await ask('admin', `GET /api/assignments/conflicts?employeeId=${id('kadisPerson')}&positionId=${id('kadis')}&kind=plh&fromOn=2026-12-06&untilOn=2026-12-06`);
  expect(self.body).toMatchObject({ conflicts: [{ kind: 'already_here', blocks: true, employee: { name: 'Ir. Contoh Kadis, M.T.' } }] });
  expect((await check('kind=plt&fromOn=2026-11-01')).body.conflicts).toMatchObject([{ kind: 'acting_taken' }, { kind: 'holder_present', blocks: false, employee: { name: 'Ir. Contoh Kadis, M.T.' } }, { kind: 'in_past' }]);
  const { body } = await ask('staff', 'GET /api/assignments?acting=true&fromOn=2026-12-01&untilOn=2026-12-31');
  expect(body.rows).toMatchObject([{ kind: 'plh', state: 'coming', reason: 'leave', mayEnd: false, position: { title: 'Kepala Dinas PUPR' } }]);
  expect((await ask('admin', `GET /api/assignments?positionId=${id('kadis')}&acting=true`)).body.rows).toMatchObject([{ mayEnd: true }]);
});

test('BKS-46 a Plh. that was taken back stays in the month it was made for, and another may stand in for the same days', async () => {
  const [one, other] = [await makeEmployee(house.services), await makeEmployee(house.services)];
  const plan = { positionId: id('kadis'), kind: 'plh', fromOn: '2027-02-01', untilOn: '2027-02-05', reason: 'leave' } as const;
  const assignmentId = await makeAssignment(house.services, { ...plan, employeeId: one });
  expect((await ask('admin', `POST /api/assignments/${assignmentId}/end`, { lastOn: null, reason: 'cuti dibatalkan' })).status).toBe(200);
  await makeAssignment(house.services, { ...plan, employeeId: other });
  const { rows } = (await ask('staff', 'GET /api/assignments?acting=true&fromOn=2027-02-01&untilOn=2027-02-28')).body as unknown as { rows: { employeeId: string; state: string; mayEnd: boolean; revokedAt: string | null }[] };
  expect(rows.map((row) => [row.employeeId, row.state, row.mayEnd, row.revokedAt !== null]).toSorted()).toEqual([[one, 'revoked', false, true], [other, 'coming', false, false]].toSorted());
});

test('BKS-10 roles are data with a term and a basis; the list says who may end them', async () => {
  const { employeeId } = await makeAssistant(house.services, { positionId: id('kadis') });
  expect((await ask('admin', `GET /api/assistants?employeeId=${employeeId}`)).body.rows).toMatchObject([{ mayEnd: true, namedForSecret: false }]);
  expect((await ask('admin', 'GET /api/duties?role=admin-kantor')).body.rows).toMatchObject([{ mayEnd: false, unit: { name: 'Dinas PUPR' } }]);
  const order = { role: 'records-officer', employeeId, unitId: id('dinas'), fromOn: '2026-11-20', untilOn: null, basis: null };
  expect((await ask('admin', 'POST /api/duties', { ...order, unitId: id('lain') })).body.error?.code).toBe('organization.outside_own_agency');
  const given = await ask('admin', 'POST /api/duties', order);
  expect(given.status).toBe(200);
  expect((await ask('admin', 'POST /api/duties', order)).body.error?.code).toBe('organization.duty_taken');
  expect((await ask('admin', 'POST /api/duties', { ...order, role: 'admin-kantor' })).body.error?.code).toBe('organization.only_super_administrator');
  expect((await ask('admin', `POST /api/duties/${String(given.body.id)}/end`, {})).status).toBe(200);
});

test('a command sent twice with one id changes once and answers the same', async () => {
  const commandId = newId();
  const party = { commandId, name: 'PT Contoh Karya', kind: 'company', address: '', email: null, phone: null };
  const [one, two] = [await ask('super', 'POST /api/parties', party), await ask('super', 'POST /api/parties', party)];
  expect(one.body).toEqual(two.body);
  expect((await ask('super', 'POST /api/parties', { ...party, commandId: newId() })).body.error?.code).toBe('organization.party_known');
  expect((await ask('staff', 'POST /api/parties', { ...party, commandId: newId() })).body.error?.code).toBe('organization.not_party_keeper');
  expect((await ask('staff', 'GET /api/parties?find=contoh')).body.rows).toMatchObject([{ name: 'PT Contoh Karya' }]);
});

test('the calendar shows the joint decree of the year and takes days the city declares', async () => {
  const day = { on: '2026-06-25', name: 'Hari jadi kota', kind: 'local', basis: 'SE Wali Kota' };
  expect((await ask('admin', 'POST /api/holidays', day)).status).toBe(403);
  const added = await ask('super', 'POST /api/holidays', day);
  expect((await ask('super', 'POST /api/holidays', day)).body.error?.code).toBe('organization.holiday_known');
  expect((await ask('staff', 'GET /api/holidays?year=2026')).body).toMatchObject({ yearKnown: true, restDays: [0, 6], rows: expect.arrayContaining([expect.objectContaining({ on: '2026-06-25', kind: 'local' })]) });
  expect((await ask('super', `POST /api/holidays/${String(added.body.id)}/remove`, {})).status).toBe(200);
  expect((await ask('super', `POST /api/holidays/${String(added.body.id)}/remove`, {})).body.error?.code).toBe('organization.holiday_not_found');
  expect((await ask('staff', 'GET /api/holidays?year=2031')).body).toMatchObject({ yearKnown: false, rows: [] });
});

test('ids nobody knows give 404, never a fault', async () => {
  const stranger = newId();
  const unit = { name: 'Tidak Ada', kind: 'division', parentId: id('dinas'), abbreviation: '', numberCode: '', email: null, isAgency: false, registryUnitId: null, registrySends: null, version: 1 };
  const lines: [string, object | undefined, string][] = [
    [`GET /api/units/${stranger}`, undefined, 'organization.unit_not_found'],
    [`PUT /api/units/${stranger}`, unit, 'organization.unit_not_found'],
    [`GET /api/positions/${stranger}`, undefined, 'organization.position_not_found'],
    [`GET /api/employees/${stranger}`, undefined, 'organization.employee_not_found'],
    [`POST /api/assignments/${stranger}/end`, { lastOn: null, reason: 'x' }, 'organization.assignment_not_found'],
    [`POST /api/assistants/${stranger}/end`, {}, 'organization.assistant_not_found'],
    [`POST /api/duties/${stranger}/end`, {}, 'organization.duty_not_found'],
    [`PUT /api/teams/${stranger}`, { version: 1, decree: null, seats: [] }, 'organization.team_not_found'],
    [`PUT /api/parties/${stranger}`, { name: 'Tidak Ada', kind: 'person', address: '', email: null, phone: null, version: 1 }, 'organization.party_not_found'],
    [`POST /api/organization-imports/${stranger}/apply`, {}, 'organization.import_not_found'],
  ];
  for (const [line, payload, code] of lines) expect((await ask('super', line, payload)).body.error?.code, line).toBe(code);
});

test('a stranger gets 401 on every route of the room', async () => {
  for (const contract of built.contracts.filter((each) => each.audience === 'full')) {
    const reply = await built.app.inject({ method: contract.method, url: contract.path.replaceAll(/:\w+/g, newId()), ...(contract.method === 'GET' ? {} : { payload: {} }) });
    expect(reply.statusCode, contract.path).toBe(401);
  }
});
