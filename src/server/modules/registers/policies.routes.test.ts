import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Book, Completeness } from '#shared/contracts/registers.contract.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { runSql } from '#tests/sql.ts';
import { proveBooks } from './book-queries.ts';
import { expireReservations } from './held/expire-reservations.ts';
import { registersRoom } from './registers.routes.ts';
import { takeNumber, type NumberRequest, type TakenNumber } from './take-number.ts';

let house: TestHouse;
let office: LetterOffice;
let app: FastifyInstance;
const system = systemActor('test');
/** Each test works in a book of its own: a year nobody else has. */
let year = 2040;

beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  ({ app } = await buildApp(house.services, { rooms: [{ ...office.door, authenticate: async (_services, request) => signIn(String(request.headers['x-desk'])) }, registersRoom] }));
});
afterAll(async () => {
  await app.close();
  await house.close();
});
beforeEach(() => {
  year += 1;
  at(`${year}-03-10`);
});

const at = (day: string) => house.setNow(`${day}T03:00:00Z`);
async function signIn(who: string) {
  if (who === 'super') return { actor: { ...(await office.actor('staf')), roles: ['super-administrator'] }, half: false };
  const actor = await office.actor(who);
  return { actor: { ...actor, roles: who === 'operator' ? [...actor.roles, 'operator'] : actor.roles }, half: false };
}
const get = async (who: string, url: string) => app.inject({ method: 'GET', url, headers: { 'x-desk': who } });
const post = async (who: string, url: string, body: object) => app.inject({ method: 'POST', url, headers: { 'x-desk': who }, payload: { commandId: newId(), ...body } });
const code = (reply: { json: () => { error?: { code: string } } }) => reply.json().error?.code;
const open = async (startNumber = 1) => (await post('operator', '/api/books', { unitId: office.unitId, kind: 'outgoing', year, startNumber, startBasis: 'Berita acara buku kertas' })).json().bookId as string;
const take = (on: string, change: Partial<NumberRequest> = {}): Promise<TakenNumber> =>
  runCommand(house.services, takeNumber, { name: 'test', actor: system, commandId: newId(), input: { unitId: office.unitId, kind: 'outgoing', on, subject: { kind: 'letter', id: newId() }, parts: { classification: '600.1', unitCode: 'PUPR' }, ...change } });
const proof = async (bookId: string) => (await get('operator', `/api/books/${bookId}`)).json() as { book: Book; completeness: Completeness; closing: { digest: string; basis: string } | null };
const policy = (set: string) => runSql(house.adminUrl, `set lontar.phase = 'work'; update registers.pattern set ${set} where kind = 'outgoing'`);
const sequence = () => policy(`pattern = '{klasifikasi}/{urut}/{unit}/{tahun}', numbering = 'sequence', day_quota = null, sub_form = 'letters'`);
const blocks = (quota: number) => policy(`pattern = '{klasifikasi}/{urut}/{unit}/{tahun}', numbering = 'day_block', day_quota = ${quota}, sub_form = 'letters'`);
const reserve = (bookId: string, body: object = {}) => post('operator', `/api/books/${bookId}/reservations`, { heldFor: 'Bagian Hukum', purpose: 'menunggu tanda tangan Sekda', ...body });

test('a back-dated letter takes a sub-number behind the last number of that day, printed as the book says', async () => {
  await sequence();
  const bookId = await open();
  for (const day of ['03-02', '03-02', '03-09']) { at(`${year}-${day}`); await take(`${year}-${day}`); }
  at(`${year}-03-10`);
  const texts = [];
  for (const day of ['03-05', '03-05', '03-09', '01-03']) texts.push((await take(`${year}-${day}`, { backDated: true })).text);
  expect(texts).toEqual([`600.1/2.a/PUPR/${year}`, `600.1/2.b/PUPR/${year}`, `600.1/3.a/PUPR/${year}`, `600.1/1.a/PUPR/${year}`]);
  expect((await take(`${year}-03-10`)).number).toBe(4);
  expect((await proof(bookId)).completeness).toMatchObject({ complete: true, to: 4, issued: 4, subs: 4, faults: [] });
});

test('in a book of day blocks each day owns its numbers, a past day gives from its own, and a full day goes on behind its last', async () => {
  await blocks(3);
  const bookId = await open();
  at(`${year}-01-02`);
  expect((await take(`${year}-01-02`)).number).toBe(4);
  expect((await take(`${year}-01-01`)).number).toBe(1);
  expect((await proof(bookId)).completeness).toMatchObject({ complete: true, to: 6, issued: 2, open: 4 });
  const rest = [await take(`${year}-01-01`), await take(`${year}-01-01`), await take(`${year}-01-01`), await take(`${year}-01-01`)];
  expect(rest.map((each) => each.text.split('/')[1])).toEqual(['2', '3', '3.a', '3.b']);
  expect((await proof(bookId)).completeness).toMatchObject({ complete: true, issued: 4, subs: 2, open: 2 });
});

test('a book of day blocks that began in March does not number the days of the paper book', async () => {
  await blocks(10);
  await open(591);
  await expect(take(`${year}-01-15`)).rejects.toMatchObject({ code: 'register.day_before_start' });
  expect((await take(`${year}-03-01`)).number).toBe(591);
});

test('a number held for somebody is theirs until it is used; then it is a number like any other', async () => {
  await sequence();
  const bookId = await open();
  const held = (await reserve(bookId)).json();
  expect(held).toMatchObject({ number: 1, expiresOn: `${year}-03-24` });
  expect((await take(`${year}-03-10`)).number).toBe(2);
  expect((await get('operator', `/api/books/${bookId}/held`)).json().reservations).toMatchObject([{ number: 1, heldFor: 'Bagian Hukum', purpose: 'menunggu tanda tangan Sekda' }]);
  expect((await proof(bookId)).completeness).toMatchObject({ complete: true, issued: 1, reserved: 1 });
  expect((await take(`${year}-03-10`, { reservationId: held.reservationId })).number).toBe(1);
  await expect(take(`${year}-03-10`, { reservationId: held.reservationId })).rejects.toMatchObject({ code: 'register.reservation_gone' });
  expect((await proof(bookId)).completeness).toMatchObject({ complete: true, issued: 2, reserved: 0 });
});

test('a number held in the block of a day stays a number of that day, whenever its letter came in', async () => {
  await blocks(3);
  const bookId = await open();
  at(`${year}-01-03`);
  const held = (await reserve(bookId)).json();
  expect(held.number).toBe(7);
  const taken = await take(`${year}-01-02`, { reservationId: held.reservationId });
  expect([taken.number, taken.sub]).toEqual([7, 0]);
  expect((await proof(bookId)).completeness).toMatchObject({ complete: true, faults: [], issued: 1 });
});

test('a held number that is not used in time is void by itself with its reason, and never given again', async () => {
  await sequence();
  const bookId = await open();
  const held = (await reserve(bookId, { expiresOn: `${year}-03-12` })).json();
  at(`${year}-03-12`);
  expect(await runCommand(house.services, expireReservations, { name: 'test', actor: system, commandId: newId(), input: null })).toEqual({ expired: 0 });
  at(`${year}-03-13`);
  expect(await runCommand(house.services, expireReservations, { name: 'test', actor: system, commandId: newId(), input: null })).toEqual({ expired: 1 });
  await expect(take(`${year}-03-13`, { reservationId: held.reservationId })).rejects.toMatchObject({ code: 'register.reservation_gone' });
  expect((await take(`${year}-03-13`)).number).toBe(2);
  const { completeness, book } = await proof(bookId);
  expect(completeness).toMatchObject({ complete: true, unused: 1, issued: 1 });
  expect(book).toMatchObject({ issued: 1, unused: 1, reserved: 0, last: 2 });
});

test('a held number is refused where it cannot be kept: for a past day, for two years, in a book of others', async () => {
  await sequence();
  const bookId = await open();
  expect(code(await reserve(bookId, { expiresOn: `${year}-03-09` }))).toBe('register.expiry_in_past');
  expect(code(await reserve(bookId, { expiresOn: `${year + 2}-01-01` }))).toBe('register.expiry_in_past');
  expect(code(await reserve(bookId, { datedOn: `${year}-03-09` }))).toBe('register.day_not_of_book');
  expect(code(await post('kadis', `/api/books/${bookId}/reservations`, { heldFor: 'saya', purpose: 'untuk surat saya' }))).toBe('register.book_not_found');
  expect(code(await post('kadis', `/api/reservations/${(await reserve(bookId)).json().reservationId}/release`, { reason: 'bukan bukunya' }))).toBe('register.book_not_found');
  expect(code(await post('operator', `/api/reservations/${newId()}/release`, { reason: 'tidak ada' }))).toBe('register.reservation_not_found');
});

test('a number given back stays in the book, void, with the reason, once', async () => {
  await sequence();
  const bookId = await open();
  const { reservationId } = (await reserve(bookId)).json();
  expect((await post('operator', `/api/reservations/${reservationId}/release`, { reason: 'surat tidak jadi dibuat' })).json()).toEqual({ number: 1 });
  expect(code(await post('operator', `/api/reservations/${reservationId}/release`, { reason: 'sekali lagi' }))).toBe('register.reservation_gone');
  expect((await proof(bookId)).completeness).toMatchObject({ complete: true, unused: 1, issued: 0, to: 1 });
});

test('numbers printed for a day without the system are entered later with their real date, the rest is void in one act', async () => {
  await sequence();
  const bookId = await open();
  const { sheetId, numbers } = (await post('operator', `/api/books/${bookId}/sheets`, { count: 4, purpose: 'pemadaman listrik' })).json();
  expect(numbers).toEqual([1, 2, 3, 4]);
  const sheet = (await get('operator', `/api/sheets/${sheetId}`)).json();
  expect(sheet).toMatchObject({ sheet: { firstNumber: 1, lastNumber: 4, count: 4, open: 4, used: 0 }, book: { kind: 'outgoing', year } });
  at(`${year}-03-12`);
  expect((await take(`${year}-03-10`, { reservationId: sheet.lines[1].reservationId })).number).toBe(2);
  expect((await post('operator', `/api/sheets/${sheetId}/settle`, { reason: 'jaringan pulih, semua sudah dicatat' })).json()).toEqual({ voided: 3 });
  expect(code(await post('operator', `/api/sheets/${sheetId}/settle`, { reason: 'sekali lagi' }))).toBe('register.sheet_settled');
  expect((await get('operator', `/api/sheets/${sheetId}`)).json()).toMatchObject({ sheet: { used: 1, open: 0, settleReason: 'jaringan pulih, semua sudah dicatat' } });
  expect((await proof(bookId)).completeness).toMatchObject({ complete: true, to: 4, issued: 1, unused: 3 });
  expect((await get('kadis', `/api/sheets/${sheetId}`)).json().error.code).toBe('register.book_not_found');
  expect((await get('operator', `/api/sheets/${newId()}`)).json().error.code).toBe('register.sheet_not_found');
});

test('a sheet asks a day block for no more numbers than it has', async () => {
  await blocks(3);
  const bookId = await open();
  expect(code(await post('operator', `/api/books/${bookId}/sheets`, { count: 4, purpose: 'pemadaman listrik' }))).toBe('register.block_full');
  expect((await post('operator', `/api/books/${bookId}/sheets`, { count: 3, purpose: 'pemadaman listrik', datedOn: `${year}-03-01` })).json().numbers).toHaveLength(3);
  expect((await proof(bookId)).completeness).toMatchObject({ complete: true, reserved: 3 });
});

test('closing a year voids what is held and open, refuses what comes later, and leaves a hash that tells of a later change', async () => {
  await blocks(2);
  const bookId = await open();
  await take(`${year}-03-10`);
  await reserve(bookId);
  const early = (await get('operator', `/api/books/${bookId}/closing`)).json();
  expect(early).toMatchObject({ mayClose: false, isEarly: false, closableFrom: `${year}-12-31`, reserved: 1, reservations: [{ heldFor: 'Bagian Hukum' }] });
  expect(code(await post('operator', `/api/books/${bookId}/close`, { basis: 'Berita acara', seen: { last: early.last, reserved: 1 } }))).toBe('register.year_not_over');
  at(`${year + 1}-01-04`);
  const days = (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000;
  const seen = (await get('operator', `/api/books/${bookId}/closing`)).json();
  expect(seen).toMatchObject({ mayClose: true, issued: 1, reserved: 1, open: days * 2 - 2, complete: true });
  expect(code(await post('operator', `/api/books/${bookId}/close`, { basis: 'Berita acara', seen: { last: seen.last, reserved: 0 } }))).toBe('register.closing_changed');
  const closed = (await post('operator', `/api/books/${bookId}/close`, { basis: 'Berita acara 31 Desember', seen: { last: seen.last, reserved: 1 } })).json();
  expect(closed).toMatchObject({ last: days * 2, voided: days * 2 - 1 });
  const after = await proof(bookId);
  expect(after).toMatchObject({ book: { state: 'closed' }, completeness: { complete: true, open: 0, reserved: 0, unused: days * 2 - 1 }, closing: { basis: 'Berita acara 31 Desember', digest: closed.digest } });
  await expect(take(`${year}-03-11`, { backDated: true })).rejects.toMatchObject({ code: 'register.book_closed' });
  expect(code(await reserve(bookId, { datedOn: `${year}-03-11` }))).toBe('register.book_closed');
  const chain = await house.db.selectFrom('platform.auditRow').select('body').where('action', '=', 'book.closed').where('subjectId', '=', bookId).executeTakeFirstOrThrow();
  expect(JSON.parse(chain.body).details).toMatchObject({ digest: closed.digest, issued: 1, unused: days * 2 - 1, year });
  await runSql(house.adminUrl, `set lontar.phase = 'counter'; update registers.entry set text = 'lain' where book_id = '${bookId}'`);
  expect((await proof(bookId)).completeness).toMatchObject({ complete: false, faults: [{ kind: 'digest' }] });
});

test.each(['sequence', 'day_block'])('in an office to learn in a year is closed on any day, whole and for good like a real one: %s', async (numbering) => {
  await (numbering === 'sequence' ? sequence() : blocks(2));
  const bookId = await open();
  await take(`${year}-03-10`);
  house.services.settings.practice = true;
  const { app: learning } = await buildApp(house.services, { rooms: [{ ...office.door, authenticate: async (_services, request) => signIn(String(request.headers['x-desk'])) }, registersRoom] });
  delete house.services.settings.practice;
  const headers = { 'x-desk': 'operator' };
  const seen = (await learning.inject({ method: 'GET', url: `/api/books/${bookId}/closing`, headers })).json();
  expect(seen).toMatchObject({ mayClose: true, isEarly: true, closableFrom: `${year}-12-31` });
  const closed = await learning.inject({ method: 'POST', url: `/api/books/${bookId}/close`, headers, payload: { commandId: newId(), basis: 'Latihan penutupan', seen: { last: seen.last, reserved: 0 }, practice: false } });
  expect(closed.statusCode, closed.body).toBe(200);
  expect(await proof(bookId)).toMatchObject({ book: { state: 'closed' }, completeness: { complete: true, open: 0 } });
  await expect(take(`${year}-03-11`)).rejects.toMatchObject({ code: 'register.book_closed' });
  await learning.close();
});

test('a closed book stays closed, whoever asks the database', async () => {
  await sequence();
  const bookId = await open();
  await take(`${year}-03-10`);
  at(`${year}-12-31`);
  expect((await post('operator', `/api/books/${bookId}/close`, { basis: 'Berita acara', seen: { last: 1, reserved: 0 } })).statusCode).toBe(200);
  await expect(runSql(house.adminUrl, `set lontar.phase = 'counter'; update registers.counter set closed = false where book_id = '${bookId}'`)).rejects.toMatchObject({ code: 'LT002' });
});

test('a pattern is decided for the next book, or at once while no number was given', async () => {
  const design = { kind: 'internal', pattern: 'ND-{urut:3}/{unit}/{tahun}', numbering: 'sequence', dayQuota: null, subForm: 'two_digits', reservationDays: 7, basis: 'SK Kepala Dinas 1/2026' };
  expect(code(await post('kadis', '/api/number-designs', { ...design, unitId: office.unitId }))).toBe('register.not_your_design');
  expect(code(await post('operator', '/api/number-designs', { ...design, unitId: null }))).toBe('register.not_your_design');
  expect(code(await post('operator', '/api/number-designs', { ...design, unitId: office.unitId, pattern: '{urut}{bulan}' }))).toBe('register.pattern_unsound');
  expect(code(await post('operator', '/api/number-designs', { ...design, unitId: office.unitId, numbering: 'day_block' }))).toBe('register.quota_missing');
  expect((await post('operator', '/api/number-designs', { ...design, unitId: office.unitId })).json()).toMatchObject({ fromYear: year + 1, booksChanged: 0 });
  const note = (on: string) => take(on, { kind: 'internal' });
  expect((await note(`${year}-03-10`)).text).toBe(`1/600.1/${year}`);
  expect(code(await post('operator', '/api/number-designs', { ...design, unitId: office.unitId, atOnce: true }))).toBe('register.numbers_given');
  at(`${year + 1}-01-02`);
  expect((await note(`${year + 1}-01-02`)).text).toBe(`ND-001/PUPR/${year + 1}`);
  year += 1;
  const listed = (await get('operator', '/api/number-designs')).json();
  expect(listed).toMatchObject({ mayDesignCity: false, units: [{ id: office.unitId }] });
  expect(listed.designs.filter((each: { kind: string }) => each.kind === 'internal')).toMatchObject([{ unitId: null, fromYear: null }, { unitId: office.unitId, fromYear: year, pattern: design.pattern }]);
});

test('who decides a pattern is told how every book of the city prints, now and next year, since two numbers may be one', async () => {
  await take(`${year}-03-10`, { kind: 'circular' });
  const design = { kind: 'circular', pattern: '{urut}/{unit}/{tahun}', numbering: 'sequence', dayQuota: null, subForm: 'letters', reservationDays: 7, basis: 'SK Kepala Dinas 2/2026' };
  const printed = async () => (await get('operator', '/api/number-designs')).json().printing.find((each: { kind: string }) => each.kind === 'circular');
  expect(await printed()).toMatchObject({ unitId: office.unitId, unitCode: 'PUPR', pattern: '{klasifikasi}/{urut} TAHUN {tahun}', nextPattern: '{klasifikasi}/{urut} TAHUN {tahun}' });
  await post('operator', '/api/number-designs', { ...design, unitId: office.unitId });
  expect(await printed()).toMatchObject({ pattern: '{klasifikasi}/{urut} TAHUN {tahun}', nextPattern: design.pattern });
});

test('at once, an open book without a number takes the new pattern over; one that has given a number keeps its own even in the database', async () => {
  await sequence();
  const bookId = await open();
  const design = { unitId: null, kind: 'outgoing', pattern: '{urut}/{unit}/{tahun}', numbering: 'day_block', dayQuota: 5, subForm: 'letters', reservationDays: 7, basis: 'Peraturan Wali Kota', atOnce: true };
  expect((await post('super', '/api/number-designs', design)).json()).toMatchObject({ fromYear: year, booksChanged: 1 });
  expect((await proof(bookId)).book).toMatchObject({ pattern: '{urut}/{unit}/{tahun}', numbering: 'day_block', dayQuota: 5, reservationDays: 7 });
  await take(`${year}-03-10`);
  await expect(runSql(house.adminUrl, `set lontar.phase = 'work'; update registers.book set pattern = '{urut}' where id = '${bookId}'`)).rejects.toMatchObject({ code: 'LT003' });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; delete from registers.design where kind = 'outgoing'`);
});

test('a pattern for every unit has to name the unit where two units keep such books; one unit alone may write its code out', async () => {
  const [other] = await runSql(house.adminUrl, `select id from organization.unit where id <> '${office.unitId}' limit 1`);
  await take(`${year}-03-10`, { kind: 'instruction' });
  const design = { unitId: null as string | null, kind: 'instruction', pattern: '{urut}/DPUPR/{tahun}', numbering: 'sequence', dayQuota: null, subForm: 'letters', reservationDays: 7, basis: 'Peraturan Wali Kota' };
  expect((await post('super', '/api/number-designs', design)).statusCode).toBe(200);
  await take(`${year}-03-10`, { kind: 'instruction', unitId: String(other?.['id']) });
  expect((await post('super', '/api/number-designs', design)).json().error).toMatchObject({ code: 'register.pattern_shared', details: { field: 'pattern', instead: '{urut}/DPUPR/{unit}/{tahun}' } });
  expect((await post('super', '/api/number-designs', { ...design, pattern: '{urut}/{unit}/{tahun}' })).statusCode).toBe(200);
  expect((await post('operator', '/api/number-designs', { ...design, unitId: office.unitId })).statusCode).toBe(200);
  // That unit goes its own way now: the other is alone with the pattern of the city.
  expect((await post('super', '/api/number-designs', design)).statusCode).toBe(200);
});

test('decided for every unit at once, the open book of a unit with a pattern of its own keeps it, and whoever decided reads whose', async () => {
  const [other] = await runSql(house.adminUrl, `select id from organization.unit where name = 'Sekretariat Daerah'`);
  const rule = { kind: 'circular', numbering: 'sequence', dayQuota: null, subForm: 'letters', reservationDays: 7, basis: 'Peraturan Wali Kota' };
  const bookOf = async (unitId: string) => (await runSql(house.adminUrl, `select pattern from registers.book where unit_id = '${unitId}' and kind = 'circular' and year = ${year}`))[0]?.['pattern'];
  await runSql(house.adminUrl, `set lontar.phase = 'work'; delete from registers.design where kind = 'circular'`);
  expect((await post('operator', '/api/number-designs', { ...rule, unitId: office.unitId, pattern: 'SE-{urut}/PUPR/{tahun}', atOnce: true })).statusCode).toBe(200);
  // The unit with its own pattern has given a number, which keeps nobody else from deciding.
  await take(`${year}-03-10`, { kind: 'circular' });
  await runSql(house.adminUrl, `set lontar.phase = 'work'; insert into registers.book (id, unit_id, kind, year, pattern, start_basis, opened_at) values ('${newId()}', '${String(other?.['id'])}', 'circular', ${year}, '{urut}', 'buku baru', now())`);
  const decided = await post('super', '/api/number-designs', { ...rule, unitId: null, pattern: '{urut}/{unit}/SE/{tahun}', atOnce: true });
  expect(decided.json()).toMatchObject({ fromYear: year, booksChanged: 1, booksLeft: [{ unitId: office.unitId, unitName: 'Dinas Pekerjaan Umum dan Penataan Ruang' }] });
  expect([await bookOf(office.unitId), await bookOf(String(other?.['id']))]).toEqual(['SE-{urut}/PUPR/{tahun}', '{urut}/{unit}/SE/{tahun}']);
  // Decided for that unit itself it is about its own book, and that one has given a number.
  expect(code(await post('operator', '/api/number-designs', { ...rule, unitId: office.unitId, pattern: '{urut}/{unit}/{tahun}', atOnce: true }))).toBe('register.numbers_given');
});

test('on 1 January, before any book of the year is open, likenesses are told and a pattern that two units would share is refused', async () => {
  const setda = String((await runSql(house.adminUrl, "select id from organization.unit where name = 'Sekretariat Daerah'"))[0]?.['id']);
  await runSql(house.adminUrl, `set lontar.phase = 'work'; delete from registers.design where kind = 'instruction'`);
  for (const unitId of [office.unitId, setda]) await take(`${year}-03-10`, { kind: 'instruction', unitId });
  year += 1;
  at(`${year}-01-01`);
  const printed = async () => ((await get('super', '/api/number-designs')).json().printing as { unitId: string; kind: string; pattern: string; nextPattern: string }[]).filter((each) => each.kind === 'instruction');
  expect((await printed()).map((each) => each.unitId).toSorted()).toEqual([office.unitId, setda].toSorted());
  const design = { unitId: null as string | null, kind: 'instruction', pattern: '{urut}/{tahun}', numbering: 'sequence', dayQuota: null, subForm: 'letters', reservationDays: 7, basis: 'Peraturan Wali Kota', atOnce: true };
  expect(code(await post('super', '/api/number-designs', design))).toBe('register.pattern_shared');
  // One that decided a pattern and never gave a number is compared too.
  expect((await post('operator', '/api/number-designs', { ...design, kind: 'regulation', unitId: office.unitId, pattern: 'PER-{urut}/{unit}/{tahun}' })).statusCode).toBe(200);
  expect(((await get('super', '/api/number-designs')).json().printing as { kind: string; pattern: string }[]).filter((each) => each.kind === 'regulation')).toMatchObject([{ pattern: 'PER-{urut}/{unit}/{tahun}' }]);
});

test('a super administrator sees that a book is whole and reads none of its lines', async () => {
  await sequence();
  const bookId = await open();
  expect((await get('super', `/api/books/${bookId}`)).json().completeness).toMatchObject({ complete: true });
  expect(code(await get('super', `/api/books/${bookId}/held`))).toBe('register.book_not_found');
});

test('the proof of the whole house names the first fault of a broken book exactly, kind by kind', async () => {
  await sequence();
  const bookId = await open(5);
  for (let count = 0; count < 4; count += 1) await take(`${year}-03-10`);
  await take(`${year}-03-09`, { backDated: true });
  const first = async () => (await house.db.transaction().execute((tx) => proveBooks(tx, bookId)))[0]?.proof.faults[0];
  expect(await first()).toBeUndefined();
  const spoil = (text: string) => runSql(house.adminUrl, `set lontar.phase = 'counter'; ${text}`);
  await spoil(`update registers.entry set n = 60 where book_id = '${bookId}' and n = 6 and sub = 0`);
  expect(await first()).toEqual({ kind: 'missing', number: 6 });
  await spoil(`update registers.entry set n = 6 where book_id = '${bookId}' and n = 60; update registers.entry set sub = 2 where book_id = '${bookId}' and sub = 1`);
  expect(await first()).toEqual({ kind: 'sub_gap', number: 5 });
  await spoil(`update registers.entry set sub = 1 where book_id = '${bookId}' and sub = 2; insert into registers.unused values (gen_random_uuid(), '${bookId}', 7, 7, 'released', 'dua kali', now(), gen_random_uuid())`);
  expect(await first()).toEqual({ kind: 'double', number: 7 });
});
