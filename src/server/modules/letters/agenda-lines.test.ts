import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { registersRoom } from '#server/modules/registers/index.ts';
import { newId } from '#server/platform/ids.ts';
import type { AgendaRow } from '#shared/contracts/agenda.contract.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { lettersRoom } from './letters.routes.ts';

let house: TestHouse;
let office: LetterOffice;
let app: FastifyInstance;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  ({ app } = await buildApp(house.services, { rooms: [office.door, registersRoom, lettersRoom] }));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const headers = { 'x-desk': 'operator' };
const get = async (url: string) => app.inject({ method: 'GET', url, headers });
const post = async (url: string, body: object) => app.inject({ method: 'POST', url, headers, payload: { commandId: newId(), ...body } });
/** Sealed letters need no scan. */
const register = async (more: object = {}) =>
  (await post('/api/letters/incoming', {
    unitId: office.unitId, senderName: 'Balai Wilayah Sungai', letterNumber: `600/${newId().slice(-6)}`, letterDate: null, receivedOn: '2026-11-20', receivedVia: 'hand', urgency: 'normal', securityClass: 'R', subject: null,
    addressees: [{ positionId: office.desks['kadis']?.positionId, kind: 'to' }], ...more,
  })).json();
const labelOf = (row: AgendaRow) => `${row.kind} ${row.text}${row.toNumber > row.number ? `-${row.toNumber}` : ''}`;

test('a book shows every number once, newest first: given, back-dated, held, and void without being given, page after page', async () => {
  house.setNow('2026-11-18T02:00:00Z');
  const first = await register({ receivedOn: '2026-11-18' });
  house.setNow('2026-11-20T02:00:00Z');
  const { bookId } = first.agenda;
  await register();
  const held = (await post(`/api/books/${bookId}/reservations`, { heldFor: 'Bagian Hukum', purpose: 'menunggu berkas' })).json();
  const { sheetId } = (await post(`/api/books/${bookId}/sheets`, { count: 3, purpose: 'pemadaman listrik' })).json();
  expect((await register({ receivedOn: '2026-11-19', backDated: true })).agenda.text).toBe('1.a');
  await post(`/api/sheets/${sheetId}/settle`, { reason: 'listrik tidak jadi padam' });
  const all = (await get(`/api/books/${bookId}/agenda`)).json().rows as AgendaRow[];
  expect(all.map(labelOf)).toEqual(['unused 4-6', 'held 3', 'given 2', 'given 1.a', 'given 1']);
  expect(all[0]).toMatchObject({ voidReason: 'listrik tidak jadi padam', letter: null });
  expect(all[1]).toMatchObject({ heldFor: 'Bagian Hukum: menunggu berkas', letter: null });
  expect(all[3]).toMatchObject({ datedOn: '2026-11-19', sub: 1 });

  const paged: string[] = [];
  let after = '';
  do {
    const page = (await get(`/api/books/${bookId}/agenda?limit=1${after}`)).json() as { rows: AgendaRow[]; next: string | null };
    paged.push(...page.rows.map(labelOf));
    after = page.next === null ? '' : `&after=${page.next}`;
  } while (after !== '');
  expect(paged).toEqual(all.map(labelOf));

  const labels = async (query: string) => ((await get(`/api/books/${bookId}/agenda?${query}`)).json().rows as AgendaRow[]).map(labelOf);
  expect(await labels('void=only')).toEqual(['unused 4-6']);
  expect(await labels('void=without')).toEqual(['held 3', 'given 2', 'given 1.a', 'given 1']);
  expect(await labels('month=10')).toEqual([]);
  expect(await labels('month=11')).toHaveLength(5);

  expect((await register({ reservationId: held.reservationId })).agenda).toMatchObject({ number: 3 });
  expect((await register({ reservationId: held.reservationId })).error.code).toBe('register.reservation_gone');
  expect(await labels('void=without')).toEqual(['given 3', 'given 2', 'given 1.a', 'given 1']);
});

test('two books leave at once; the third is told to come again, and may when one has left', async () => {
  const { agenda } = await register();
  const url = `/api/books/${agenda.bookId}/agenda.xlsx`;
  const { files } = house.services;
  const [bothWrite, mayGoOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let writing = 0;
  house.services.files = { ...files, spool: async (chunks) => {
    writing += 1;
    if (writing === 2) bothWrite.resolve();
    await mayGoOn.promise;
    return files.spool(chunks);
  } };
  const two = [get(url), get(url)];
  await bothWrite.promise;
  const third = await get(url);
  expect([third.statusCode, third.json().error.code]).toEqual([503, 'letter.agenda_exports_busy']);
  mayGoOn.resolve();
  expect((await Promise.all(two)).map((reply) => reply.statusCode)).toEqual([200, 200]);
  expect((await get(url)).statusCode).toBe(200);
  house.services.files = files;
});
