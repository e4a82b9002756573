import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeCity } from '#tests/make.ts';
import { lookAs } from '#tests/outgoing-files.ts';
import { makeOutgoingOffice, type OutgoingOffice } from '#tests/outgoing-office.ts';
import { runSql } from '#tests/sql.ts';
import { enterDispatches } from '../dispatch/dispatch.jobs.ts';
import { settleWaiting } from '../finishing/settle-moved.ts';

let house: TestHouse;
let office: OutgoingOffice;
let setda: string;
beforeAll(async () => {
  house = await freshServices();
  await makeCity(house.services, 'bekasi');
  office = await makeOutgoingOffice(house);
  setda = await unitOf('sekda');
});
afterAll(async () => {
  await office.app.close();
  await house.close();
});

const arrange = (statements: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; set lontar.roles = '["system"]'; ${statements}`);
const desk = (who: string) => office.desks[who]?.positionId ?? '';
const unitOf = async (who: string) => (await lookAs<{ unitId: string }>(house, `select unit_id from organization.position where id = '${desk(who)}'`))[0]?.unitId ?? '';
const signedBy = (who: string) => ({ positionId: desk(who), employeeId: office.desks[who]?.employeeId, way: 'own', inNameOf: null, through: null });
const outside = [{ ref: null, name: 'PT Air Bersih Bahari', place: 'Bahari' }];
const bySekda = () => ({ signer: signedBy('sekda'), way: 'wet', to: outside });
const save = (letterId: string, base: number, change: Record<string, unknown>) =>
  office.app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': 'staf' }, payload: { commandId: newId(), base, change } });
const codeOf = (reply: { json: () => unknown }) => (reply.json() as { error?: { code: string } }).error?.code;
type Kept = { unitId: string; senderName: string };
const kept = async (letterId: string) => (await lookAs<Kept>(house, `select unit_id, sender_name from letters.letter where id = '${letterId}'`))[0];
const officesOf = async (letterId: string) => (await lookAs<{ granteeId: string }>(house, `select grantee_id from letters.access where letter_id = '${letterId}' and grantee = 'registry'`)).map((row) => row.granteeId);
const bookOf = async (letterId: string) => (await lookAs<{ unitId: string; text: string }>(house, `select b.unit_id, e.text from registers.entry e join registers.book b on b.id = e.book_id where e.subject_id = '${letterId}'`))[0];
const number = async (who: string, { letterId, version }: { letterId: string; version: number }) => office.post(who, `/api/letters/outgoing/${letterId}/number`, { version });

test('a letter drafted in an agency and signed by the Sekda is numbered by the registry of the Setda, in its book; a city may print the unit that began it as well', async () => {
  await runSql(house.adminUrl, `set lontar.phase = 'work'; update registers.pattern set pattern = '{klasifikasi}/{urut}/{unit}-{pemrakarsa}/{tahun}' where kind = 'outgoing'`);
  const approved = await office.approve(bySekda());
  expect(await kept(approved.letterId)).toEqual({ unitId: setda, senderName: 'Sekretariat Daerah' });
  expect(await officesOf(approved.letterId)).toEqual([setda]);
  expect((await office.get('operator', `/api/letters/outgoing/${approved.letterId}`)).statusCode).toBe(404);
  expect((await number('operator', approved)).statusCode).toBe(404);
  expect((await number('pencatat', approved)).statusCode).toBe(200);
  expect(await bookOf(approved.letterId)).toMatchObject({ unitId: setda, text: expect.stringMatching(/^600\.1\/1\/SETDA-PUPR\//u) });
  const [frozen] = await lookAs<{ sender: unknown }>(house, `select beside->'sender' as sender from letters.frozen where letter_id = '${approved.letterId}'`);
  expect(frozen?.sender).toMatchObject({ unit: 'Sekretariat Daerah', unitCode: 'SETDA' });
  // Who wrote it still has it.
  expect((await office.get('staf', `/api/letters/outgoing/${approved.letterId}`)).statusCode).toBe(200);
});

test('another signer gives the letter to another office, also after it came back from its route, and the first registry lets go of it', async () => {
  const approved = await office.approve(bySekda());
  const { route } = (await office.get('staf', `/api/approvals/letter/${approved.letterId}`)).json() as { route: { id: string } };
  expect((await office.post('staf', `/api/approval-routes/${route.id}/withdraw`)).statusCode).toBe(200);
  expect(await officesOf(approved.letterId)).toEqual([]);
  const { draft } = (await office.letter('staf', approved.letterId)) as unknown as { draft: { version: number } };
  expect((await save(approved.letterId, draft.version, { signer: signedBy('kadis'), to: [{ ref: { kind: 'position', id: desk('sekda') }, name: 'Sekretaris Daerah' }] })).statusCode).toBe(200);
  expect(await kept(approved.letterId)).toEqual({ unitId: office.unitId, senderName: 'Dinas Pekerjaan Umum dan Penataan Ruang' });
  // A draft is its drafter's again; the other registry learns of it when its route is through.
  expect(await officesOf(approved.letterId)).toEqual([]);
  expect((await office.get('pencatat', `/api/letters/outgoing/${approved.letterId}`)).statusCode).toBe(404);
});

test('an examiner and the records officer of the office learn of a letter with its number, not while it is a draft that nobody signed', async () => {
  const readers = async (letterId: string) => (await lookAs<{ grantee: string }>(house, `select distinct grantee from letters.access where letter_id = '${letterId}' and grantee in ('registry', 'records', 'examiner') order by grantee`)).map((row) => row.grantee);
  const approved = await office.approve(bySekda());
  expect(await readers(approved.letterId)).toEqual(['registry']);
  expect((await number('pencatat', approved)).statusCode).toBe(200);
  expect(await readers(approved.letterId)).toEqual(['examiner', 'records', 'registry']);
});

test('the receiver has it from the office that signed, and answers that office', async () => {
  const { letterId, version } = await office.approve({ ...bySekda(), way: 'login', to: [{ ref: { kind: 'position', id: desk('kadis') }, name: 'Kepala Dinas PUPR' }] });
  const signed = await office.post('sekda', `/api/letters/outgoing/${letterId}/sign`, { version });
  expect(signed.statusCode, signed.body).toBe(200);
  expect((await office.post('staf', `/api/letters/outgoing/${letterId}/send`, { version: (signed.json() as { version: number }).version })).statusCode).toBe(200);
  await office.passSeconds();
  await enterDispatches(house.services, letterId);
  const [copy] = await lookAs<{ id: string; senderName: string }>(house, `select id, sender_name from letters.letter where came_from = '${letterId}'`);
  expect(copy?.senderName).toBe('Sekretariat Daerah');
  const answer = (await office.post('kadis', '/api/letters/outgoing', { typeCode: 'SDINAS', answers: copy?.id })).json() as { letterId: string };
  expect((await office.letter('kadis', answer.letterId)) as unknown).toMatchObject({ draft: { content: { to: [{ ref: { kind: 'unit', id: setda }, name: 'Sekretaris Daerah' }] } } });
});

test('a letter takes back letters of the office it is signed in, whoever wrote them', async () => {
  const old = await office.approve(bySekda());
  expect((await number('pencatat', old)).statusCode).toBe(200);
  const relations = [{ kind: 'replaces', letterId: old.letterId }];
  const { letterId, base } = await office.write({ ...bySekda(), signer: null, relations });
  expect(codeOf(await save(letterId, base, { signer: signedBy('sekda') }))).toBeUndefined();
  const other = await office.write({ relations: [], route: [] });
  expect(codeOf(await save(other.letterId, other.base, { relations }))).toBe('outgoing.not_yours_to_end');
  const unsigned = await office.write({ signer: null, relations, route: [] });
  const named = (await save(unsigned.letterId, unsigned.base, { signer: signedBy('kadis') })).json() as { version: number; contentVersion: number };
  expect(codeOf(await office.post('staf', `/api/letters/outgoing/${unsigned.letterId}/submit`, { version: named.version, base: named.contentVersion }))).toBe('outgoing.not_yours_to_end');
});

test('who signs need not know the letter that is replaced', async () => {
  const old = await office.approve({ way: 'login' });
  const signed = await office.post('kadis', `/api/letters/outgoing/${old.letterId}/sign`, { version: old.version });
  expect(signed.statusCode, signed.body).toBe(200);
  await arrange(`update organization.position set may_sign = true where id = '${desk('kamarga')}'`);
  const signer = { ...signedBy('kamarga'), way: 'an', inNameOf: desk('kadis') };
  const anew = await office.approve({ way: 'login', signer, relations: [{ kind: 'replaces', letterId: old.letterId }] });
  expect((await office.get('kamarga', `/api/letters/outgoing/${old.letterId}`)).statusCode).toBe(404);
  const pressed = await office.post('kamarga', `/api/letters/outgoing/${anew.letterId}/sign`, { version: anew.version });
  expect(pressed.statusCode, pressed.body).toBe(200);
});

test('the mayor\'s letters come from the mayor, whichever registry keeps their book, and are answered to the mayor', async () => {
  const [mayor, person] = [newId(), newId()];
  const [root] = await lookAs<{ id: string }>(house, `select id from organization.unit where parent_id is null`);
  await arrange(`
    update organization.unit set registry_unit_id = '${setda}' where id = '${root?.id ?? ''}';
    insert into organization.position (id, unit_id, title, kind, heads_unit, may_dispose, may_sign, created_at) values ('${mayor}', '${root?.id ?? ''}', 'Wali Kota', 'state_official', true, true, true, now());
    update organization.position set superior_id = '${mayor}' where id = '${desk('sekda')}';
    insert into organization.employee (id, name, status, created_at) values ('${person}', 'Orang walikota', 'state_official', now());
    insert into organization.assignment (id, employee_id, position_id, kind, from_on, created_at) values ('${newId()}', '${person}', '${mayor}', 'definitive', '2020-01-01', now())`);
  office.desks['walikota'] = { positionId: mayor, employeeId: person, seat: 'definitive' };
  const { letterId, version } = await office.approve({ signer: signedBy('walikota'), way: 'login', to: [{ ref: { kind: 'position', id: desk('kadis') }, name: 'Kepala Dinas PUPR' }] });
  expect(await kept(letterId)).toEqual({ unitId: setda, senderName: 'Wali Kota Tanjung Lestari' });
  const signed = await office.post('walikota', `/api/letters/outgoing/${letterId}/sign`, { version });
  expect(signed.statusCode, signed.body).toBe(200);
  expect((await office.post('staf', `/api/letters/outgoing/${letterId}/send`, { version: (signed.json() as { version: number }).version })).statusCode).toBe(200);
  await office.passSeconds();
  await enterDispatches(house.services, letterId);
  const [copy] = await lookAs<{ id: string }>(house, `select id from letters.letter where came_from = '${letterId}'`);
  const answer = (await office.post('kadis', '/api/letters/outgoing', { typeCode: 'SDINAS', answers: copy?.id })).json() as { letterId: string };
  expect((await office.letter('kadis', answer.letterId)) as unknown).toMatchObject({ draft: { content: { to: [{ ref: { kind: 'position', id: mayor }, name: 'Wali Kota' }] } } });
  // In the mayor's name it is the mayor's paper as well.
  const inName = await office.write({ signer: { ...signedBy('sekda'), way: 'an', inNameOf: mayor }, way: 'wet', to: outside, route: [] });
  expect(await kept(inName.letterId)).toEqual({ unitId: setda, senderName: 'Wali Kota Tanjung Lestari' });
  // On its route the same desk may take the mayor's name: the head of the page goes with the book.
  const onWay = await office.approve({ signer: signedBy('sekda'), way: 'wet', to: outside });
  const head = () => lookAs(house, `select layout->'letterhead'->>'kind' as kind from letters.draft where letter_id = '${onWay.letterId}'`);
  expect(await head()).toEqual([{ kind: 'setda' }]);
  const { draft } = (await office.letter('staf', onWay.letterId)) as unknown as { draft: { version: number } };
  expect((await save(onWay.letterId, draft.version, { signer: { ...signedBy('sekda'), way: 'an', inNameOf: mayor } })).statusCode).toBe(200);
  expect([await head(), await kept(onWay.letterId)]).toEqual([[{ kind: 'mayor' }], { unitId: setda, senderName: 'Wali Kota Tanjung Lestari' }]);
  // A letter of the Setda ends none of the mayor's, though one registry keeps both.
  const ending = await office.write({ signer: signedBy('sekda'), way: 'wet', to: outside, route: [] });
  expect(codeOf(await save(ending.letterId, ending.base, { relations: [{ kind: 'withdraws', letterId }] }))).toBe('outgoing.not_yours_to_end');
  // Who signs in the mayor's name from tomorrow on writes on the mayor's paper today.
  const plh = newId();
  await arrange(`insert into organization.employee (id, name, status, created_at) values ('${plh}', 'Orang plh sekda', 'pns', now());
    insert into organization.assignment (id, employee_id, position_id, kind, from_on, until_on, created_at) values ('${newId()}', '${plh}', '${desk('sekda')}', 'plh', '2027-01-01', '2027-01-31', now())`);
  expect((await save(inName.letterId, inName.base, { signer: { ...signedBy('sekda'), employeeId: plh, way: 'an', inNameOf: mayor } })).statusCode).toBe(200);
  expect(await kept(inName.letterId)).toEqual({ unitId: setda, senderName: 'Wali Kota Tanjung Lestari' });
});

/** From now on the registry of the Setda keeps the book of the agency, or the agency its own again. */
const reorganise = (keeper: string | null) => arrange(`update organization.unit set registry_unit_id = ${keeper === null ? 'null' : `'${keeper}'`} where id = '${office.unitId}'`);

test('a letter whose registry was reorganised while it waited takes its number in the book of the one that has it now, by the pen or on the screen', async () => {
  const [wet, login] = [await office.approve({ way: 'wet', to: outside }), await office.approve({ way: 'login' })];
  expect((await kept(wet.letterId))?.unitId).toBe(office.unitId);
  await reorganise(setda);
  try {
    // Who kept it before is told who has it, and numbers nothing.
    expect(codeOf(await number('operator', wet))).toBe('outgoing.office_moved');
    expect(await bookOf(wet.letterId)).toBeUndefined();
    expect(await officesOf(wet.letterId)).toEqual([setda]);
    expect((await number('pencatat', wet)).statusCode).toBe(200);
    expect(await bookOf(wet.letterId)).toMatchObject({ unitId: setda });
    const signed = await office.post('kadis', `/api/letters/outgoing/${login.letterId}/sign`, { version: login.version });
    expect(signed.statusCode, signed.body).toBe(200);
    expect(await bookOf(login.letterId)).toMatchObject({ unitId: setda });
  } finally {
    await reorganise(null);
  }
});

test('the night after a registry was reorganised the letters that wait are in the queue of the one that has them now', async () => {
  const { letterId } = await office.approve({ way: 'wet', to: outside });
  await reorganise(setda);
  try {
    await settleWaiting(house.services);
    expect(await officesOf(letterId)).toEqual([setda]);
    const queue = (await office.get('pencatat', `/api/expedition/queue?step=number&unitId=${setda}`)).json() as { rows: { id: string }[] };
    expect(queue.rows.map((row) => row.id)).toContain(letterId);
  } finally {
    await reorganise(null);
  }
  await settleWaiting(house.services);
  expect(await officesOf(letterId)).toEqual([office.unitId]);
});

test('a letter that cannot be settled keeps none behind it in the wrong queue, and the night says that it failed', async () => {
  const [first, second] = [await office.approve({ way: 'wet', to: outside }), await office.approve({ way: 'wet', to: outside })];
  const typeOf = (code: string) => arrange(`update letters.outgoing set type_code = '${code}' where letter_id = '${first.letterId}'`);
  await typeOf('TIADA');
  await reorganise(setda);
  try {
    await expect(settleWaiting(house.services)).rejects.toThrow();
    expect(await officesOf(first.letterId)).toEqual([office.unitId]);
    expect(await officesOf(second.letterId)).toEqual([setda]);
  } finally {
    await typeOf('SDINAS');
    await reorganise(null);
  }
  await settleWaiting(house.services);
});

test('the registry lets go of an approved letter that is mended and goes through its route again, and has it back when that is through', async () => {
  const { letterId, version, base } = await office.write({ way: 'wet', to: outside, route: [desk('kabid')] });
  expect((await office.post('staf', `/api/letters/outgoing/${letterId}/submit`, { version, base })).statusCode).toBe(200);
  const initial = async () => {
    const { route } = (await office.get('kabid', `/api/approvals/letter/${letterId}`)).json<{ route: { digest: string; steps: { id: string }[] } }>();
    const given = await office.post('kabid', `/api/approval-steps/${route.steps[0]?.id ?? ''}/initial`, { seen: route.digest });
    expect(given.statusCode, given.body).toBe(200);
  };
  await initial();
  expect(await officesOf(letterId)).toEqual([office.unitId]);
  expect((await save(letterId, base, { subject: 'Permintaan data pompa air' })).statusCode).toBe(200);
  expect(await office.letter('staf', letterId)).toMatchObject({ state: 'in_route' });
  expect(await officesOf(letterId)).toEqual([]);
  await initial();
  expect(await officesOf(letterId)).toEqual([office.unitId]);
});

test('of letters that came back from their route before the registry let go of them, an upgrade takes the drafts from it and leaves what waits for its number', async () => {
  const [draft, waits] = [await office.write({ way: 'wet', to: outside, route: [] }), await office.approve({ way: 'wet', to: outside })];
  await arrange(`insert into letters.access select (jsonb_populate_record(a, jsonb_build_object('grantee', 'registry', 'grantee_id', a.unit_id, 'relation', 'registry'))).* from letters.access a where a.letter_id = '${draft.letterId}' limit 1`);
  expect(await officesOf(draft.letterId)).toEqual([office.unitId]);
  await runSql(house.adminUrl, await readFile('src/server/migrations/0098-drafts-are-not-the-registrys.sql', 'utf8'));
  expect([await officesOf(draft.letterId), await officesOf(waits.letterId)]).toEqual([[], [office.unitId]]);
});
