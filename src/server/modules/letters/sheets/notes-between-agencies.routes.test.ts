import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeCity } from '#tests/make.ts';
import { makeOutgoingOffice, type OutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';

// Dumai 55/2021 Lamp. IV.A.2 a: between agencies what is written is valid from the mayor or the Sekda (ADR 152).
let house: TestHouse;
let office: OutgoingOffice;
beforeAll(async () => {
  house = await freshServices();
  await makeCity(house.services, 'dumai');
  office = await makeOutgoingOffice(house);
  const kabag = newId();
  await runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]';
    insert into organization.position (id, unit_id, title, kind, superior_id, heads_unit, may_dispose, created_at) select '${kabag}', unit_id, 'Kepala Bagian Umum', 'structural', id, false, false, now() from organization.position where id = '${office.desks['sekda']?.positionId ?? ''}'`);
  office.desks['kabag'] = { positionId: kabag, employeeId: '', seat: 'definitive' };
});
afterAll(async () => {
  await office.app.close();
  await house.close();
});

type Signers = { options: { positionId: string }[]; refusals: { positionId: string; code: string; reason: string }[] };
const line = (to: string) => ({ ref: { kind: 'position', id: office.desks[to]?.positionId }, name: to });
/** Who may sign a note of the head of an agency to one desk, or another letter that goes where `change` says. */
async function signersOf(to: string, typeCode = 'NOTADINAS', change: object = { to: [line(to)] }): Promise<Signers> {
  const { letterId } = (await office.post('kadis', '/api/letters/outgoing', { typeCode })).json() as { letterId: string };
  const saved = await office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'kadis' }, payload: { commandId: newId(), base: 1, change } });
  expect(saved.statusCode, saved.body).toBe(200);
  return (await office.get('kadis', `/api/letters/outgoing/${letterId}/signers`)).json() as Signers;
}

test('DMI-21 the head of an agency writes a note to the Sekda above and to the own people, and none to another office of the Setda', async () => {
  const own = office.desks['kadis']?.positionId;
  for (const to of ['sekda', 'kabid']) expect((await signersOf(to)).options.map((each) => each.positionId), to).toContain(own);
  const { options, refusals } = await signersOf('kabag');
  expect(options.map((each) => each.positionId)).not.toContain(own);
  const refusal = refusals.find((each) => each.positionId === own && each.code === 'note_between_agencies');
  expect(refusal?.reason).toMatch(/Dumai 55\/2021 Lamp\. IV\.A\.2 a.*buat surat dinas \(surat biasa\) yang ditandatangani wali kota atau sekretaris daerah/u);
});

test('a drafter is told with the kind, before a word is written, that a note stays in the agency in such a city', async () => {
  const { types } = (await office.get('kadis', '/api/letter-types')).json() as { types: { code: string; usedFor: string }[] };
  const saysOf = (code: string) => types.find((type) => type.code === code)?.usedFor;
  expect(saysOf('NOTADINAS')).toBe('Antarpejabat di dalam pemerintah kota: laporan, usul, permintaan. Ke perangkat daerah lain pakai Surat Biasa, yang ditandatangani wali kota atau sekretaris daerah.');
  expect(saysOf('NOTADINASDALAM')).toMatch(/Ke perangkat daerah lain pakai Surat Biasa/u);
});

test('an order that names somebody of another agency is one between agencies, as a copy to that desk makes it', async () => {
  const own = office.desks['kadis']?.positionId;
  const people = (...who: string[]) => ({ fields: { people: who.map((name) => ({ name, employeeId: office.desks[name]?.employeeId })) } });
  const refused = async (change: object) => (await signersOf('', 'SPERINTAH', change)).refusals.filter((each) => each.positionId === own).map((each) => each.code);
  const offered = async (change: object) => (await signersOf('', 'SPERINTAH', change)).options.map((each) => each.positionId);
  expect(await offered(people('staf', 'kamarga'))).toContain(own);
  for (const change of [{ copies: [line('sekda')] }, people('sekda'), people('staf', 'sekda')]) {
    expect(await offered(change)).not.toContain(own);
    expect(await refused(change)).toContain('not_in_matrix');
  }
  // Who sits at no desk is handed a print and makes no letter between agencies.
  expect(await offered({ fields: { people: [{ name: 'Mega Puspasari' }, { name: 'Orang lama', employeeId: newId() }] } })).toContain(own);
});
