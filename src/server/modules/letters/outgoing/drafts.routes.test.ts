import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { documentsRoom } from '#server/modules/documents/index.ts';
import { registersRoom } from '#server/modules/registers/index.ts';
import { searchRoom } from '#server/modules/search/index.ts';
import { newId } from '#server/platform/ids.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { lookAs } from '#tests/outgoing-files.ts';
import { lettersRoom } from '../letters.routes.ts';

let house: TestHouse;
let app: FastifyInstance;
let office: LetterOffice;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  ({ app } = await buildApp(house.services, { rooms: [office.door, registersRoom, documentsRoom, lettersRoom, searchRoom] }));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

type Body = Record<string, unknown>;
const post = async (who: string, url: string, body: Body) => app.inject({ method: 'POST', url, headers: { 'x-desk': who }, payload: { commandId: newId(), ...body } });
const get = async (who: string, url: string) => app.inject({ method: 'GET', url, headers: { 'x-desk': who } });
const code = (reply: { json: () => { error?: { code: string } } }) => reply.json().error?.code;
const begin = async (who = 'staf', body: Body = {}) => {
  const reply = await post(who, '/api/letters/outgoing', { typeCode: 'SDINAS', ...body });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json() as { letterId: string; version: number };
};
/** What is saved beside `base`, the version it was written on. */
const save = async (who: string, letterId: string, { base, commandId = newId(), ...change }: Body & { base: number }) =>
  app.inject({ method: 'PATCH', url: `/api/letters/outgoing/${letterId}/content`, headers: { 'x-desk': who }, payload: { commandId, base, change } });
const letter = async (who: string, letterId: string) => (await get(who, `/api/letters/outgoing/${letterId}`)).json();
const paragraph = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

test('DMI-30 a letter is begun in a type the city writes, and is its drafter\'s alone until it goes its way', async () => {
  const { letterId } = await begin();
  const seen = await letter('staf', letterId);
  expect(seen).toMatchObject({ state: 'draft', typeCode: 'SDINAS', typeName: 'Surat Dinas', number: null, agenda: null, allowed: ['edit', 'submit', 'discard'], drafter: { title: 'Pengelola Irigasi', employeeName: 'Orang staf' } });
  expect(seen.draft).toMatchObject({ version: 1, content: { subject: '', securityClass: 'B', to: [] } });
  expect(seen.draft.parts.map((part: { name: string }) => part.name)).toEqual(['body', 'addressees', 'fields', 'attachments']);
  expect((await get('stafdua', `/api/letters/outgoing/${letterId}`)).statusCode).toBe(404);
  expect((await get('operator', `/api/letters/outgoing/${letterId}`)).statusCode).toBe(404);
  expect(code(await post('staf', '/api/letters/outgoing', { typeCode: 'PANTUN' }))).toBe('outgoing.unknown_type');
  expect(code(await post('operator', '/api/letters/outgoing', { typeCode: 'SDINAS' }))).toBe('outgoing.no_drafting_seat');
});

test('what is saved is there, and of two who save at once the second is given what the first wrote', async () => {
  const { letterId } = await begin();
  const first = await save('staf', letterId, { base: 1, subject: 'Undangan rapat pompa', body: paragraph('Rapat diadakan hari Senin.') });
  expect(first.json()).toMatchObject({ contentVersion: 2 });
  const late = await save('staf', letterId, { base: 1, subject: 'Undangan lain' });
  expect(late.statusCode).toBe(409);
  expect(late.json().error).toMatchObject({ code: 'outgoing.saved_meanwhile', details: { contentVersion: 2, content: { subject: 'Undangan rapat pompa' }, savedByName: 'Orang staf', savedByYou: true } });
  const seen = await letter('staf', letterId);
  expect(seen).toMatchObject({ subject: 'Undangan rapat pompa', draft: { version: 2, content: { subject: 'Undangan rapat pompa', place: expect.any(String) } } });
});

test('a save that is sent twice changes nothing the second time', async () => {
  const { letterId } = await begin();
  const payload = { commandId: newId(), base: 1, subject: 'Sekali saja' };
  const twice = [await save('staf', letterId, payload), await save('staf', letterId, payload)];
  expect(twice.map((reply) => reply.json().contentVersion)).toEqual([2, 2]);
});

test('a part keeps its hash while another part changes', async () => {
  const { letterId } = await begin();
  const parts = async () => new Map((await letter('staf', letterId)).draft.parts.map((part: { name: string; hash: string }) => [part.name, part.hash]));
  const before = await parts();
  await save('staf', letterId, { base: 1, body: paragraph('Isi baru.'), annexes: [{ title: 'Daftar', body: paragraph('Satu.') }], route: [office.desks.kabid?.positionId] });
  const after = await parts();
  expect([...after.keys()]).toEqual(['body', 'annex:1', 'addressees', 'fields', 'attachments']);
  expect(['body', 'addressees', 'fields', 'attachments'].filter((name) => before.get(name) !== after.get(name))).toEqual(['body']);
});

test('what somebody paused at is kept every few minutes while they write on, and two versions are compared word by word', async () => {
  house.setNow('2026-11-20T03:00:00Z');
  const { letterId } = await begin();
  await save('staf', letterId, { base: 1, body: paragraph('Rapat hari Senin di aula.') });
  house.setNow('2026-11-20T03:06:00Z');
  await save('staf', letterId, { base: 2, body: paragraph('Rapat hari Selasa di aula.') });
  await save('staf', letterId, { base: 3, body: paragraph('Rapat hari Rabu di aula.') });
  const versions = (await get('staf', `/api/letters/outgoing/${letterId}/versions?limit=1`)).json();
  expect(versions.rows).toMatchObject([{ n: 2, contentVersion: 2, cause: 'saved', at: '2026-11-20T03:00:00.000Z', byName: 'Orang staf' }]);
  expect((await get('staf', `/api/letters/outgoing/${letterId}/versions?after=${versions.next}`)).json().rows).toMatchObject([{ n: 1, cause: 'begun' }]);
  const compared = (await get('staf', `/api/letters/outgoing/${letterId}/compare?from=2`)).json();
  expect(compared.to).toMatchObject({ n: null, contentVersion: 4 });
  expect(compared.changes).toEqual([{ part: 'body', runs: [{ kind: 'same', text: 'Rapat hari ' }, { kind: 'gone', text: 'Senin' }, { kind: 'new', text: 'Rabu' }, { kind: 'same', text: ' di aula.' }] }]);
  expect(code(await get('staf', `/api/letters/outgoing/${letterId}/compare?from=9`))).toBe('outgoing.version_not_found');
  expect((await get('stafdua', `/api/letters/outgoing/${letterId}/versions`)).statusCode).toBe(404);
});

test('a letter of several paragraphs typed in one stretch is one version and one row of the chain, however often it is saved', async () => {
  house.setNow('2026-11-20T04:00:00Z');
  const { letterId } = await begin();
  const body = (last: string, paragraphs = 8) => ({
    type: 'doc', content: Array.from({ length: paragraphs }, (_, at) => ({ type: 'paragraph', content: [{ type: 'text', text: `Paragraf ${at + 1} tentang pintu air dan saluran irigasi di wilayah kecamatan.${at === 7 ? last : ''}` }] })),
  });
  const versions = async () => ((await get('staf', `/api/letters/outgoing/${letterId}/versions`)).json() as { rows: { cause: string }[] }).rows.map((row) => row.cause);
  for (const [at, last] of ['', ' a', ' ab', ' abc', ' abcd'].entries()) expect((await save('staf', letterId, { base: at + 1, body: body(last) })).statusCode).toBe(200);
  expect(await versions()).toEqual(['begun']);
  expect((await sql`select 1 from platform.audit_row where action = 'outgoing.saved' and subject_id = ${letterId}`.execute(house.db)).rows).toHaveLength(1);
  await save('staf', letterId, { base: 6, body: body('', 3) });
  expect(await versions()).toEqual(['saved', 'begun']);
});

test('a version that was kept cannot be changed by the program', async () => {
  for (const statement of ['update letters.draft_version set cause = cause', 'delete from letters.draft_version', 'update letters.frozen set parts = parts', 'delete from letters.draft', 'delete from letters.outgoing'])
    await expect(sql.raw(statement).execute(house.db), statement).rejects.toMatchObject({ code: '42501' });
});

test('an assistant writes for the desk, the superior knows of it and may only remind', async () => {
  const { letterId } = await begin('kadis');
  expect(await letter('ajudan', letterId)).toMatchObject({ allowed: ['edit'] });
  expect((await save('ajudan', letterId, { base: 1, subject: 'Disiapkan ajudan' })).statusCode).toBe(200);
  expect(code(await post('ajudan', `/api/letters/outgoing/${letterId}/discard`, { version: 2, reason: 'tidak jadi dikirim' }))).toBe('letter.not_your_act');
  const own = await begin('staf');
  expect(await letter('kabid', own.letterId)).toMatchObject({ sees: 'yes', readsContent: true, allowed: [] });
  expect(code(await save('kabid', own.letterId, { base: 1, subject: 'Diubah atasan' }))).toBe('letter.not_your_act');
});

test('a top secret draft is its very drafter\'s, also against the desk', async () => {
  const { letterId } = await begin('kadis');
  expect(code(await save('plh', letterId, { base: 1, securityClass: 'SR' }))).toBe('outgoing.owner_of_top_secret');
  expect((await save('kadis', letterId, { base: 1, securityClass: 'SR', classReason: 'Operasi penertiban' })).statusCode).toBe(200);
  expect((await get('plh', `/api/letters/outgoing/${letterId}`)).statusCode).toBe(404);
  expect((await get('ajudan', `/api/letters/outgoing/${letterId}`)).statusCode).toBe(404);
  expect((await get('sekda', `/api/letters/outgoing/${letterId}`)).statusCode).toBe(404);
  expect((await save('kadis', letterId, { base: 2, securityClass: 'T' })).statusCode).toBe(200);
  expect(await letter('plh', letterId)).toMatchObject({ securityClass: 'T', readsContent: true });
  const limited = await begin('staf');
  await save('staf', limited.letterId, { base: 1, securityClass: 'T', subject: 'Terbatas bagi bidang' });
  expect(await letter('kabid', limited.letterId)).toMatchObject({ subject: 'Terbatas bagi bidang', readsContent: false, draft: null, allowed: [] });
});

test('reading a secret draft is on the chain before it leaves', async () => {
  const { letterId } = await begin('kadis');
  await save('kadis', letterId, { base: 1, securityClass: 'R' });
  await letter('kadis', letterId);
  expect((await sql`select 1 from platform.audit_row where action = 'outgoing.shown' and subject_id = ${letterId}`.execute(house.db)).rows.length).toBeGreaterThan(0);
});

test('a letter that answers another begins with its sender and says so on both sides', async () => {
  const answered = await office.letter({ sender: 'Balai Wilayah Sungai', subject: 'Permintaan data pintu air' });
  const { letterId } = await begin('kadis', { answers: answered });
  expect(await letter('kadis', letterId)).toMatchObject({ relations: [{ kind: 'answers', side: 'out', letterId: answered, direction: 'incoming', subject: 'Permintaan data pintu air' }], draft: { content: { subject: 'Tanggapan atas Permintaan data pintu air', to: [{ ref: null, name: 'Balai Wilayah Sungai' }] } } });
  const again = await begin('kadis', { answers: await office.letter({ sender: 'Balai Wilayah Sungai', subject: 'Tanggapan atas permintaan pompa' }) });
  expect(await letter('kadis', again.letterId)).toMatchObject({ draft: { content: { subject: 'Tanggapan atas permintaan pompa' } } });
  // Left as it was proposed, it is the subject of the letter's row as well.
  expect(await lookAs(house, `select subject from letters.letter_subject where letter_id = '${letterId}'`)).toEqual([{ subject: 'Tanggapan atas Permintaan data pintu air' }]);
  // Who is outside and calls itself by the name of a unit is not that unit.
  const namesake = await begin('kadis', { answers: await office.letter({ sender: 'Sekretariat Daerah' }) });
  expect(await letter('kadis', namesake.letterId)).toMatchObject({ draft: { content: { to: [{ ref: null, name: 'Sekretariat Daerah' }] } } });
  expect((await post('stafdua', '/api/letters/outgoing', { typeCode: 'SDINAS', answers: answered })).statusCode).toBe(404);
});

test('a draft is put away with a reason and then takes no more words', async () => {
  const { letterId, version } = await begin();
  const discard = await post('staf', `/api/letters/outgoing/${letterId}/discard`, { version, reason: 'Rapat dibatalkan' });
  expect(discard.statusCode).toBe(200);
  expect(code(await save('staf', letterId, { base: 1, subject: 'Masih ditulis' }))).toBe('outgoing.abandoned');
  expect(await letter('staf', letterId)).toMatchObject({ state: 'discarded', allowed: [] });
});

test('outgoing letters stand in their own list, found by state and word, and in no list of letters received', async () => {
  house.setNow('2026-11-20T03:59:00Z');
  const incoming = await office.letter({ to: ['stafdua'] });
  const made: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const { letterId } = await begin('stafdua');
    made.unshift(letterId);
    house.setNow(`2026-11-20T04:0${n}:00Z`);
    await save('stafdua', letterId, { base: 1, subject: `Laporan genangan nomor ${n}`, to: [{ ref: null, name: 'Kepala Dinas' }] });
  }
  const page = (await get('stafdua', '/api/letters/outgoing?limit=2')).json();
  const next = (await get('stafdua', `/api/letters/outgoing?limit=2&after=${page.next}`)).json();
  expect([...page.rows, ...next.rows].map((row: { id: string }) => row.id)).toEqual(made);
  expect(page.rows[0]).toMatchObject({ state: 'draft', typeName: 'Surat Dinas', subject: 'Laporan genangan nomor 2', addressee: 'Kepala Dinas', drafterName: 'Orang stafdua', number: null });
  expect((await get('stafdua', '/api/letters/outgoing?find=genangan%20nomor%201')).json().rows).toHaveLength(1);
  expect((await get('stafdua', '/api/letters/outgoing?open=true')).json().rows).toHaveLength(3);
  expect((await get('stafdua', '/api/letters/outgoing?state=sent')).json().rows).toEqual([]);
  expect((await get('stafdua', '/api/letters/incoming')).json().rows.map((row: { id: string }) => row.id)).toEqual([incoming]);
  expect((await get('stafdua', '/api/search?urgency=normal&limit=2')).json().rows.map((row: { letterId: string }) => row.letterId)).toEqual([incoming]);
  expect((await get('stafdua', `/api/letters/${made[0]}`)).statusCode).toBe(404);
  expect((await get('stafdua', '/api/letters/outgoing?after=xx')).statusCode).toBe(422);
});

test('a body with a node no page can set is refused by its field', async () => {
  const { letterId } = await begin();
  const reply = await save('staf', letterId, { base: 1, body: { type: 'doc', content: [{ type: 'video', attrs: { src: 'x' } }] } });
  expect(reply.statusCode).toBe(422);
});

test('what is nested without end is refused before it is read, in the body and in the fields of the type', async () => {
  const { letterId } = await begin();
  let node: Body = {};
  for (let n = 0; n < 3_000; n += 1) node = { content: [node] };
  for (const change of [{ body: { type: 'doc', content: [node] } }, { annexes: [{ title: 'Daftar', body: { type: 'doc', content: [node] } }] }, { fields: { event: node } }]) {
    const reply = await save('staf', letterId, { base: 1, ...change });
    expect(reply.statusCode, reply.body).toBe(422);
  }
  const kept = await save('staf', letterId, { base: 1, fields: { event: { days: [{ date: '2026-11-21' }] } }, body: paragraph('Isi.') });
  expect(kept.statusCode, kept.body).toBe(200);
});
