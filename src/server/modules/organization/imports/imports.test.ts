import { afterAll, beforeAll, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { buildApp, type Built } from '#server/app.ts';
import type { Actor } from '#server/platform/actor.ts';
import { newId } from '#server/platform/ids.ts';
import type { Room } from '#server/platform/room.ts';
import type { ImportTrial } from '#shared/contracts/organization-city.contract.ts';
import { freshServices, runSql, type TestHouse } from '#tests/database.ts';
import { actorOf, makeCity, makeDuty, makeEmployee, makeUnit } from '#tests/make.ts';
import { organizationRoom } from '../index.ts';

let house: TestHouse;
let built: Built;
let who: Actor;
let founder: Actor;
const door: Room = { name: 'door', authenticate: async () => ({ actor: who, half: false }) };

beforeAll(async () => {
  house = await freshServices();
  const { founderId } = await makeCity(house.services);
  founder = await actorOf(house.services, { employeeId: founderId });
  built = await buildApp(house.services, { rooms: [organizationRoom, door] });
});
afterAll(async () => { await built.app.close(); await house.close(); });

const send = (kind: string, payload: string | Buffer, as: Actor = founder) => {
  who = as;
  return built.app.inject({ method: 'POST', url: `/api/organization-imports?kind=${kind}&name=daftar`, headers: { 'content-type': 'application/octet-stream' }, payload });
};
const tryIt = async (kind: string, rows: string[][]) => (await send(kind, rows.map((row) => row.join(';')).join('\r\n'))).json<ImportTrial>();
const apply = (importId: string) => {
  who = founder;
  return built.app.inject({ method: 'POST', url: `/api/organization-imports/${importId}/apply`, payload: { commandId: newId() } });
};
const load = (query: string) => {
  who = founder;
  return built.app.inject({ method: 'GET', url: `/api/organization-export?${query}` });
};
async function rootOf(): Promise<string> {
  const row = await house.services.db.selectFrom('organization.unit').select('id').where('parentId', 'is', null).where('closedOn', 'is', null).executeTakeFirstOrThrow();
  return row.id;
}
const places = (trial: ImportTrial) => trial.problems.map((each) => `${each.row} ${each.column} ${each.code}`);

const unitHead = ['kode', 'nama', 'jenis', 'kode induk', 'singkatan', 'kode nomor', 'pos-el', 'perangkat daerah'];
const positionHead = ['kode', 'nama jabatan', 'kode unit', 'alias', 'jenis', 'kode atasan', 'eselon', 'kepala unit', 'menandatangani', 'mendisposisi'];
const employeeHead = ['nip', 'nama', 'status', 'golongan', 'pos-el', 'telepon', 'kode jabatan', 'mulai'];
const units = [
  unitHead,
  ['KOTA', 'Pemerintah Kota', 'Pemerintah kota', '', 'Pemkot', '', '', 'tidak'],
  ['PUPR', 'Dinas PUPR', 'Dinas', 'KOTA', 'PUPR', 'PUPR', 'pupr@contoh.go.id', 'ya'],
  ['PUPR-BM', 'Bidang Bina Marga', 'Bidang', 'PUPR', 'BM', '', '', ''],
];
const positions = [
  positionHead,
  ['WK', 'Wali Kota', 'KOTA', 'walikota', 'Pejabat negara', '', '', 'ya', 'ya', 'ya'],
  ['PUPR-K', 'Kepala Dinas PUPR', 'PUPR', 'kadis.pupr', 'Jabatan struktural', 'WK', '22', 'ya', 'ya', 'ya'],
];
const employees = [
  employeeHead,
  ['19690712 199603 1 912', 'Ir. Contoh Pejabat, M.T.', 'PNS', 'IV/c', '', '', 'PUPR-K', '02-01-2024'],
  ['', 'Contoh Wali Kota', 'Pejabat negara', '', '', '', 'WK', ''],
];

test('BKS-24 a dry run writes nothing to the organisation; applying it adds all', async () => {
  const trial = await tryIt('units', units);
  expect(trial).toMatchObject({ rows: 3, added: 3, changed: 0, problems: [], mayApply: true });
  expect(await house.db.selectFrom('organization.unit').selectAll().execute()).toEqual([]);
  expect((await apply(trial.importId)).json()).toEqual({ added: 3, changed: 0 });
  for (const [kind, rows] of [['positions', positions], ['employees', employees]] as const) {
    const next = await tryIt(kind, rows);
    expect(next.problems).toEqual([]);
    expect((await apply(next.importId)).statusCode).toBe(200);
  }
  who = founder;
  const shown = (await built.app.inject({ method: 'GET', url: '/api/positions?find=kadis' })).json();
  expect(shown.rows).toMatchObject([{ title: 'Kepala Dinas PUPR', superiorTitle: 'Wali Kota', holders: [{ name: 'Ir. Contoh Pejabat, M.T.', seat: 'definitive', fromOn: '2024-01-02' }] }]);
});

test('the same sheet again changes nothing; an edited cell is one change', async () => {
  expect(await tryIt('units', units)).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
  const edited = units.map((row) => row.map((cell) => (cell === 'Bidang Bina Marga' ? 'Bidang Jalan dan Jembatan' : cell)));
  const trial = await tryIt('units', edited);
  expect(trial).toMatchObject({ added: 0, changed: 1, unchanged: 2 });
  expect((await apply(trial.importId)).json()).toEqual({ added: 0, changed: 1 });
});

test('each bad cell of a sheet of units is named by row and column', async () => {
  const trial = await tryIt('units', [
    unitHead,
    ['A', 'Bidang A', 'Bidang', 'B', '', '', '', ''],
    ['B', 'Bidang B', 'Bidang', 'A', '', '', 'bukan alamat', ''],
    ['C', '', 'Kerajaan', 'TIDAK-ADA', '', '', '', 'mungkin'],
    ['C', 'Bidang C lagi', 'Bidang', 'PUPR', '', '', '', ''],
    ['D', 'Kota Kedua', 'Pemerintah kota', '', '', '', '', ''],
    ['E', 'Dinas Kembar', 'Dinas', 'KOTA', '', 'pupr', '', 'ya'],
  ]);
  expect(places(trial)).toEqual(expect.arrayContaining([
    '3 kode induk import.circle', '3 pos-el import.mail_wrong', '4 nama import.empty', '4 jenis import.unknown_word', '4 kode induk import.unknown_code',
    '4 perangkat daerah import.unknown_word', '5 kode import.twice', '6 kode induk import.second_root', '7 kode nomor import.code_taken',
  ]));
  expect(trial.mayApply).toBe(false);
  expect((await apply(trial.importId)).json()).toMatchObject({ error: { code: 'organization.import_has_problems' } });
});

test('each bad cell of a sheet of positions is named by row and column', async () => {
  const trial = await tryIt('positions', [
    positionHead,
    ['P1', 'Kepala Kedua', 'PUPR', 'kadis.pupr', 'Jabatan struktural', 'WK', '', 'ya', '', ''],
    ['P2', 'Melingkar', 'PUPR', 'Bukan Alias', 'Pelaksana', 'P2', '', '', '', ''],
    ['P3', 'Tanpa unit', 'TIDAK', '', 'Pelaksana', 'ENTAH', '', '', '', ''],
  ]);
  expect(places(trial)).toEqual(expect.arrayContaining([
    '2 alias import.alias_taken', '2 kepala unit import.second_head', '3 alias import.alias_wrong', '3 kode atasan import.circle', '4 kode unit import.unknown_code', '4 kode atasan import.unknown_code',
  ]));
});

test('each bad cell of a sheet of employees is named by row and column, the NIP with its reason', async () => {
  const trial = await tryIt('employees', [
    employeeHead,
    ['19801301 200501 1 001', 'Tanggal Mustahil', 'PNS', 'IV/z', '', '', '', ''],
    ['', 'Tanpa Nomor', 'PNS', '', '', '', '', ''],
    ['198001012005011001', 'Sudah Diduduki', 'PNS', 'III/a', '', '', 'PUPR-K', '31-02-2026'],
    ['198001012005011001', 'Nomor Sama', 'PNS', 'III/a', '', '', '', ''],
  ]);
  expect(places(trial)).toEqual(expect.arrayContaining([
    '2 nip nip.birth_date_impossible', '2 golongan import.rank_unknown', '3 nip import.nip_missing', '4 kode jabatan import.position_taken', '4 mulai import.date_wrong', '5 nip import.twice',
  ]));
});

test('a number the spreadsheet rounded is refused, not stored', async () => {
  const bytes = await writeXlsx([employeeHead.map((value) => ({ value })), [{ value: Number('198001012005011001') }, { value: 'Dibulatkan' }, { value: 'PNS' }, { value: '' }, { value: '' }, { value: '' }, { value: '' }, { value: '' }]]).toBuffer();
  const trial = (await send('employees', bytes)).json<ImportTrial>();
  expect(places(trial)).toContain('2 nip import.number_rounded');
});

test('what is exported can be brought back unchanged, as XLSX and as CSV', async () => {
  for (const format of ['xlsx', 'csv']) {
    for (const kind of ['units', 'positions', 'employees']) {
      const file = await load(`kind=${kind}&format=${format}`);
      expect(file.statusCode).toBe(200);
      expect(file.headers['content-disposition']).toMatch(/^attachment/);
      const trial = (await send(kind, file.rawPayload)).json<ImportTrial>();
      expect({ ...trial, format }).toMatchObject({ problems: [], added: 0, changed: 0 });
      expect(trial.unchanged).toBeGreaterThan(0);
    }
  }
});

test('who leaves next month leaves in the sheet until the last day, and comes back as the same person', async () => {
  const employeeId = await makeEmployee(house.services, { name: 'Pegawai Hampir Pensiun' });
  const leavesOn = (day: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update organization.employee set left_on = ${day} where id = '${employeeId}'`);
  const told = async () => {
    const file = await load('kind=employees&format=csv');
    const { problems, added } = (await send('employees', file.rawPayload)).json<ImportTrial>();
    return { stands: file.payload.includes('Pegawai Hampir Pensiun'), problems, added };
  };
  await leavesOn(`'2026-11-20'`);
  expect(await told()).toEqual({ stands: true, problems: [], added: 0 });
  await leavesOn(`'2026-11-19'`);
  expect(await told()).toEqual({ stands: false, problems: [], added: 0 });
});

test('text that a spreadsheet would run as a formula leaves guarded and comes back as it was', async () => {
  const name = '=HYPERLINK("http://jahat")';
  const trial = await tryIt('units', [unitHead, ['F', `"${name.replaceAll('"', '""')}"`, 'Bidang', 'PUPR', '', '', '', '']]);
  expect((await apply(trial.importId)).statusCode).toBe(200);
  const csv = (await load('kind=units&format=csv')).body;
  expect(csv).toContain(`"'=HYPERLINK(`);
  expect((await send('units', csv)).json<ImportTrial>()).toMatchObject({ added: 0, changed: 0 });
});

test('a disguised, broken, empty or huge file is refused by name', async () => {
  expect((await send('units', Buffer.from('%PDF-1.7 bukan lembar kerja'))).json()).toMatchObject({ error: { code: 'organization.import_wrong_kind' } });
  expect((await send('units', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).json()).toMatchObject({ error: { code: 'organization.import_wrong_kind' } });
  expect((await send('units', Buffer.from('PK\u0003\u0004 rusak', 'latin1'))).json()).toMatchObject({ error: { code: 'file.unreadable' } });
  expect((await send('units', Buffer.alloc(0))).statusCode).toBeGreaterThanOrEqual(415);
  expect((await send('units', `kode;nama\n${'a;b\n'.repeat(20_005)}`)).json()).toMatchObject({ error: { code: 'organization.import_too_large' } });
  expect(places(await tryIt('units', [['kode', 'nama']]))).toContain('1 jenis import.column_missing');
});

test('a dry run that the organisation outran is not applied', async () => {
  const trial = await tryIt('units', [unitHead, ['BALAP', 'Bidang Balap', 'Bidang', 'PUPR', '', '', '', '']]);
  const rival = await tryIt('units', [unitHead, ['BALAP', 'Bidang Balap', 'Bidang', 'PUPR', '', '', '', '']]);
  const [one, two] = await Promise.all([apply(trial.importId), apply(rival.importId)]);
  expect([one.statusCode, two.statusCode].sort()).toEqual([200, 409]);
  expect((await apply(trial.importId)).statusCode).not.toBe(200);
  const late = one.statusCode === 200 ? two : one;
  expect(late.json()).toMatchObject({ error: { code: 'organization.import_outdated' } });
});

test('only a super administrator imports and exports the whole organisation', async () => {
  const agency = await house.db.selectFrom('organization.unit').select('id').where('code', '=', 'PUPR').executeTakeFirstOrThrow();
  const employeeId = await makeEmployee(house.services);
  await makeDuty(house.services, { role: 'admin-kantor', employeeId, unitId: agency.id });
  const admin = await actorOf(house.services, { employeeId });
  expect((await send('units', 'kode', admin)).json()).toMatchObject({ error: { code: 'organization.only_super_administrator' } });
  who = admin;
  expect((await built.app.inject({ method: 'GET', url: '/api/organization-export?kind=employees' })).statusCode).toBe(403);
  expect(await makeUnit(house.services, { name: 'Masih jalan', parentId: agency.id })).toBeTruthy();
});

test('a file that is no sheet of the structure is told once, not for each column', async () => {
  expect(places(await tryIt('units', [['ini hanya tulisan biasa']]))).toEqual(['1 null import.not_this_sheet']);
});

test('the blank sheet of an empty office shows an example and the words to choose from, and importing it takes neither', async () => {
  for (const [kind, word] of [['units', 'Dinas'], ['positions', 'Pejabat negara'], ['employees', 'PNS']] as const) {
    const blank = (await load(`kind=${kind}&format=csv&empty=true`)).body;
    expect(blank).toContain('# contoh:');
    expect(blank.split('# pilihan:')[1]).toContain(word);
    expect(places((await send(kind, blank)).json<ImportTrial>())).toEqual(['2 null import.no_rows']);
  }
});

test('a unit made by hand is called by its abbreviation in a sheet, and another of the same one is not', async () => {
  const id = await makeUnit(house.services, { name: 'Kec. Lestari Timur', parentId: await rootOf() });
  await makeUnit(house.services, { name: 'KEC. LESTARI TIMUR', parentId: id });
  const sheet = (await load('kind=units&format=csv')).body.split('\r\n');
  expect(sheet.filter((row) => row.startsWith('KEC.-LESTARI-TIMUR;'))).toHaveLength(1);
});
