import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeCity } from '#tests/make.ts';
import { freshFile, lookAs } from '#tests/outgoing-files.ts';
import { makeOutgoingOffice, type OutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';

let house: TestHouse;
let office: OutgoingOffice;
let setda: string;
beforeAll(async () => {
  house = await freshServices();
  await makeCity(house.services, 'dumai');
  office = await makeOutgoingOffice(house);
  setda = (await lookAs<{ unitId: string }>(house, `select unit_id from organization.position where id = '${desk('sekda')}'`))[0]?.unitId ?? '';
  await seatMayor();
});
afterAll(async () => {
  await office.app.close();
  await house.close();
});

const desk = (who: string) => office.desks[who]?.positionId ?? '';
const signedBy = (who: string) => ({ positionId: desk(who), employeeId: office.desks[who]?.employeeId, way: 'own', inNameOf: null, through: null });

/** The mayor, whose letters the registry of the Setda keeps. */
async function seatMayor(): Promise<void> {
  const [mayor, person] = [newId(), newId()];
  const [root] = await lookAs<{ id: string }>(house, 'select id from organization.unit where parent_id is null');
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    update organization.unit set registry_unit_id = '${setda}' where id = '${root?.id ?? ''}';
    insert into organization.position (id, unit_id, title, kind, heads_unit, may_dispose, may_sign, created_at) values ('${mayor}', '${root?.id ?? ''}', 'Wali Kota', 'state_official', true, true, true, now());
    update organization.position set superior_id = '${mayor}' where id = '${desk('sekda')}';
    insert into organization.employee (id, name, status, created_at) values ('${person}', 'Orang walikota', 'state_official', now());
    insert into organization.assignment (id, employee_id, position_id, kind, from_on, created_at) values ('${newId()}', '${person}', '${mayor}', 'definitive', '2020-01-01', now())`);
  office.desks['walikota'] = { positionId: mayor, employeeId: person, seat: 'definitive' };
}

const clauses = { considering: ['bahwa pedoman perlu ditetapkan'], recalling: ['Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah'] };
const articles = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Peraturan Wali Kota ini mulai berlaku pada tanggal diundangkan.' }] }] };
const decided = { fields: { ...clauses, clauses: ['Menetapkan pedoman.'] } };
const regulated = { fields: clauses, body: articles };

async function begin(typeCode: string, change: Record<string, unknown>): Promise<{ letterId: string; version: number; base: number }> {
  const { letterId } = (await office.post('staf', '/api/letters/outgoing', { typeCode })).json() as { letterId: string };
  const content = { subject: 'pedoman naskah dinas', place: 'Tanjung Lestari', way: 'wet', route: [], ...change };
  const saved = await office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'staf' }, payload: { commandId: newId(), base: 1, change: content } });
  expect(saved.statusCode, saved.body).toBe(200);
  const { version, contentVersion } = saved.json() as { version: number; contentVersion: number };
  return { letterId, version, base: contentVersion };
}

async function numbered(typeCode: string, registry: string, change: Record<string, unknown>) {
  const { letterId, version, base } = await begin(typeCode, change);
  const submitted = await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version, base });
  expect(submitted.statusCode, submitted.body).toBe(200);
  const number = await office.post(registry, `/api/letters/outgoing/${letterId}/number`, { version: (submitted.json() as { version: number }).version });
  expect(number.statusCode, number.body).toBe(200);
  const [entry] = await lookAs<{ unitId: string; kind: string; text: string }>(house, `select b.unit_id, b.kind, regexp_replace(e.text, '\\d{4}$', 'YYYY') as text from registers.entry e join registers.book b on b.id = e.book_id where e.subject_id = '${letterId}'`);
  return entry;
}

test('a regulation of the mayor and a decree of the mayor both begin at 1, each in a book of the mayor’s registry; an agency counts its own decrees', async () => {
  const byMayor = { signer: signedBy('walikota') };
  expect(await numbered('KEPKADA', 'pencatat', { ...byMayor, ...decided })).toEqual({ unitId: setda, kind: 'decree', text: '1 TAHUN YYYY' });
  expect(await numbered('PERKADA', 'pencatat', { ...byMayor, ...regulated })).toEqual({ unitId: setda, kind: 'regulation', text: '1 TAHUN YYYY' });
  expect(await numbered('KEPKADA', 'pencatat', { ...byMayor, ...decided })).toEqual({ unitId: setda, kind: 'decree', text: '2 TAHUN YYYY' });
  expect(await numbered('KEPKAPD', 'operator', { signer: signedBy('kadis'), ...decided })).toEqual({ unitId: office.unitId, kind: 'agency_decree', text: '1 TAHUN YYYY' });
});

test('instructions and circulars are counted apart from letters, by the number their title has room for', async () => {
  const instructed = { signer: signedBy('kadis'), fields: { opening: 'Dalam rangka siaga banjir, dengan ini menginstruksikan:', to: ['Kepala Bidang'], instructions: ['Membuka posko:\na. di kantor; dan\nb. di lapangan.'] } };
  expect(await numbered('INSTRUKSI', 'operator', instructed)).toEqual({ unitId: office.unitId, kind: 'instruction', text: '1 TAHUN YYYY' });
  const circular = { signer: signedBy('kadis'), classification: '600.1', to: [{ ref: null, name: 'Kepala Bidang Angkutan' }], body: articles };
  expect(await numbered('SE', 'operator', circular)).toEqual({ unitId: office.unitId, kind: 'circular', text: '600.1/1 TAHUN YYYY' });
});

test('only the mayor signs a regulation, only the head of an agency its decree', async () => {
  const refused = async (typeCode: string, who: string, change: Record<string, unknown>) => {
    const { letterId, version, base } = await begin(typeCode, { signer: signedBy(who), ...change });
    return (await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version, base })).statusCode;
  };
  expect(await refused('PERKADA', 'kadis', regulated)).toBe(422);
  expect(await refused('KEPKAPD', 'kabid', decided)).toBe(422);
});

test('the book of decrees has the heads of what is enacted, not those of letters received', async () => {
  await numbered('KEPKADA', 'pencatat', { signer: signedBy('walikota'), ...decided });
  const [book] = await lookAs<{ id: string }>(house, `select id from registers.book where unit_id = '${setda}' and kind = 'decree'`);
  const [heads, first] = await readSheet((await office.get('pencatat', `/api/books/${book?.id ?? ''}/agenda.xlsx`)).rawPayload);
  expect(heads).toEqual(['No. Agenda / No. Verbal', 'Ditetapkan', 'Nomor keputusan', 'Tanggal kirim', 'Dikirim kepada (instansi, alamat)', 'Tentang', 'Isi ringkas', 'Unit pengolah / konseptor', 'Penandatangan', 'Tembusan', 'Sarana kirim (e-office, e-mail, kurir, pos)', 'Kode klasifikasi', 'Keterangan']);
  expect(first).toMatchObject({ 0: 1, 5: 'pedoman naskah dinas', 8: 'Wali Kota' });
});

test('a regulation is promulgated after it is signed: the day, the secretary and the gazette are noted beside its page, in one row of the chain', async () => {
  const { letterId, version, base } = await begin('PERKADA', { signer: signedBy('walikota'), ...regulated });
  const submitted = (await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version, base })).json() as { version: number };
  const given = (await office.post('pencatat', `/api/letters/outgoing/${letterId}/number`, { version: submitted.version })).json() as { version: number };
  const noted = { promulgatedOn: '2026-11-20', byTitle: 'Sekretaris Daerah', byName: 'Orang sekda', gazette: 'Berita Daerah Kota Dumai Tahun 2026 Nomor 41 Seri E' };
  const note = async (who: string, of: { letterId: string; version: number }, change: Partial<typeof noted> = {}) => office.post(who, `/api/letters/outgoing/${of.letterId}/promulgation`, { version: of.version, ...noted, ...change });
  const refused = async (...asked: Parameters<typeof note>) => ((await note(...asked)).json() as { error?: { code: string } }).error?.code;
  expect(await refused('pencatat', { letterId, version: given.version })).toBe('outgoing.not_signed');

  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; update letters.letter set state = 'signed' where id = '${letterId}'`);
  const seen = { letterId, version: given.version };
  expect(await refused('pencatat', seen, { promulgatedOn: '2026-11-19' })).toBe('outgoing.promulgated_out_of_time');
  expect(await refused('pencatat', seen, { promulgatedOn: '2026-11-21' })).toBe('outgoing.promulgated_out_of_time');
  expect(await refused('kabid', seen)).toBe('letter.not_your_act');
  const done = await note('pencatat', seen);
  expect(done.statusCode, done.body).toBe(200);
  expect(await office.letter('pencatat', letterId)).toMatchObject({ promulgation: noted, mayPromulgate: true, state: 'signed' });
  const rows = await lookAs<{ details: object }>(house, `select body::jsonb -> 'details' as details from platform.audit_row where subject_id = '${letterId}' and action = 'outgoing.promulgated'`);
  expect(rows).toEqual([{ details: noted }]);
  const mended = await note('pencatat', { letterId, version: (done.json() as { version: number }).version }, { gazette: 'Berita Daerah Kota Dumai Tahun 2026 Nomor 42 Seri E' });
  expect(mended.statusCode, mended.body).toBe(200);
  expect(await office.letter('pencatat', letterId)).toMatchObject({ promulgation: { gazette: 'Berita Daerah Kota Dumai Tahun 2026 Nomor 42 Seri E' } });
});

test('a decree takes effect by being enacted: nobody notes a promulgation of it', async () => {
  const { letterId, version } = await begin('KEPKADA', { signer: signedBy('walikota'), ...decided });
  const reply = await office.post('staf', `/api/letters/outgoing/${letterId}/promulgation`, { version, promulgatedOn: '2026-11-20', byTitle: 'Sekretaris Daerah', byName: 'Orang sekda', gazette: 'Berita Daerah Nomor 1' });
  expect((reply.json() as { error?: { code: string } }).error?.code).toBe('outgoing.not_a_regulation');
  expect(await office.letter('staf', letterId)).toMatchObject({ promulgation: null, mayPromulgate: false });
});

test('a decree that names nobody to send it to is done once it is signed: no act to send it is offered, also to the registry; one with a copy waits to be sent by the registry', async () => {
  const signedWith = async (copies: object[]) => {
    const { letterId, version, base } = await begin('KEPKAPD', { signer: signedBy('kadis'), copies, ...decided });
    const submitted = (await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version, base })).json<{ version: number }>();
    const given = (await office.post('operator', `/api/letters/outgoing/${letterId}/number`, { version: submitted.version })).json<{ version: number }>();
    const [row] = await lookAs<{ checkCode: string }>(house, `select check_code from letters.outgoing where letter_id = '${letterId}'`);
    const scanned = await office.post('operator', `/api/letters/outgoing/${letterId}/attach-scan`, { version: given.version, fileId: await freshFile(office, 'operator'), code: `https://localhost/v/${row?.checkCode ?? ''}` });
    expect(scanned.statusCode, scanned.body).toBe(200);
    return letterId;
  };
  const seen = async (who: string, letterId: string) => {
    const { state, namesReceivers, allowed } = (await office.letter(who, letterId)) as unknown as { state: string; namesReceivers: boolean; allowed: string[] };
    return { state, namesReceivers, sends: allowed.filter((act) => act === 'send' || act === 'hand_over') };
  };
  const alone = await signedWith([]);
  for (const who of ['staf', 'kadis', 'operator']) expect(await seen(who, alone)).toEqual({ state: 'signed', namesReceivers: false, sends: [] });
  const listed = async (letterId: string) => (await office.get('staf', '/api/letters/outgoing?open=true&limit=50')).json<{ rows: { id: string; namesReceivers: boolean }[] }>().rows.find((row) => row.id === letterId)?.namesReceivers;
  expect(await listed(alone)).toBe(false);
  const copied = await signedWith([{ ref: { kind: 'position', id: desk('sekda') }, name: 'Sekretaris Daerah' }]);
  expect(await seen('operator', copied)).toEqual({ state: 'to_release', namesReceivers: true, sends: ['send'] });
  expect(await listed(copied)).toBe(true);
});
