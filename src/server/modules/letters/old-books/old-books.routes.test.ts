import type { FastifyInstance } from 'fastify';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { buildApp } from '#server/app.ts';
import { registersRoom } from '#server/modules/registers/index.ts';
import { newId } from '#server/platform/ids.ts';
import type { OldBookImport } from '#shared/contracts/old-books.contract.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { lettersRoom } from '../letters.routes.ts';
import { copyWaitingBook } from './old-books.jobs.ts';

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

type Tried = OldBookImport & { problems: { row: number; column: string | null; value: string; code: string }[]; sameAs: { makerName: string } | null };
type Cell = string | number | Date | null;
const headings = ['No. Agenda', 'Tanggal diterima', 'Tanggal surat', 'Nomor surat', 'Pengirim / Asal surat', 'Tujuan (pejabat penerima)', 'Hal', 'Sifat / urgensi / keamanan', 'Kode klasifikasi', 'Keterangan'];
const line = (number: string | number, change: Partial<Record<number, Cell>> = {}): Cell[] =>
  [number, '3 Februari 2024', new Date('2024-02-01T00:00:00Z'), `005/${number}/BWS`, 'Balai Wilayah Sungai', 'Kepala Dinas PUPR', `Undangan rapat banjir ${number}`, 'Segera', '005', null].map((cell, index) => change[index] !== undefined ? (change[index] ?? null) : cell);
const sheetOf = (rows: Cell[][]) => writeXlsx(rows.map((row) => row.map((value) => (value === null ? null : value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value })))).toBuffer();
const send = async (rows: Cell[][], of: { who?: string; year?: number } = {}) =>
  app.inject({ method: 'POST', url: `/api/old-books?unitId=${office.unitId}&year=${of.year ?? 2024}&name=buku.xlsx`, headers: { 'x-desk': of.who ?? 'operator', 'content-type': 'application/octet-stream' }, payload: await sheetOf(rows) });
const tryIt = async (rows: Cell[][], year?: number) => (await send([headings, ...rows], year === undefined ? {} : { year })).json<Tried>();
const get = async (who: string, url: string) => app.inject({ method: 'GET', url, headers: { 'x-desk': who } });
const apply = async (importId: string, who = 'operator') => app.inject({ method: 'POST', url: `/api/old-books/${importId}/apply`, headers: { 'x-desk': who }, payload: { commandId: newId() } });
const copy = async (rows: Cell[][], year?: number) => {
  const tried = await tryIt(rows, year);
  await apply(tried.importId);
  await copyWaitingBook(house.services, tried.importId);
  return (await get('operator', `/api/old-books/${tried.importId}`)).json<OldBookImport>();
};
const bookOf = async (year: number) => (await get('operator', `/api/books?year=${year}`)).json().books.find((book: { state: string }) => book.state === 'paper');
const linesOf = async (bookId: string) => (await get('operator', `/api/books/${bookId}/agenda`)).json().rows;

test('a dry run writes nothing, finds the headings below the title, and names every bad cell by row and column', async () => {
  const bad = [
    ['BUKU AGENDA SURAT MASUK'], [],
    headings,
    line(1, { 1: '32 Februari 2024' }), line('tanpa nomor'), line(3, { 4: null }), line(4, { 1: '5 Mei 2023' }), line(4), line(5, { 7: 'Segera, hijau' }), line(6, { 6: 'ab' }),
  ];
  const tried = (await send(bad)).json<Tried>();
  expect(tried.problems.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
    '4 Tanggal diterima import.date_wrong',
    '5 No. Agenda import.number_unreadable',
    '6 Pengirim / Asal surat import.empty',
    '7 Tanggal diterima import.other_year',
    '8 No. Agenda import.twice',
    '9 Sifat / urgensi / keamanan import.unknown_word',
    '10 Hal import.too_short',
  ]);
  expect(tried).toMatchObject({ problemCount: 7, mayApply: false, state: 'tried' });
  expect((await apply(tried.importId)).json().error.code).toBe('letter.old_book_has_problems');
  expect(await bookOf(2024)).toBeUndefined();
});

test('a sheet without the needed columns is told which ones; a picture is no sheet; the sheet of another registry is not tried', async () => {
  const tried = (await send([['Nama', 'Alamat'], ['a', 'b']])).json<Tried>();
  expect(tried.problems.map((problem) => problem.column)).toEqual(['No. Agenda', 'Tanggal diterima', 'Pengirim / Asal surat', 'Hal']);
  const picture = await app.inject({ method: 'POST', url: `/api/old-books?unitId=${office.unitId}&year=2024&name=foto.png`, headers: { 'x-desk': 'operator', 'content-type': 'application/octet-stream' }, payload: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]) });
  expect(picture.json().error.code).toBe('letter.old_book_wrong_kind');
  expect((await send([headings, line(1)], { who: 'kadis' })).json().error.code).toBe('letter.not_registry_of_unit');
});

test('an old book is copied whole: its letters keep number, year and old code, and are read like registered ones of that unit', async () => {
  const done = await copy([line('12'), line('13', { 7: 'Rahasia' }), line('13a'), line('15', { 8: '9.9.9', 5: 'Bapak Camat' })], 2024);
  expect(done).toMatchObject({ state: 'copied', done: 4, counts: { added: 4, oldCodes: 3, unknownCodes: 1, secret: 1, addressed: 2, firstNumber: 12, lastNumber: 15, missing: 1 } });
  const book = await bookOf(2024);
  expect(book).toMatchObject({ state: 'paper', issued: 3, last: 15 });
  const lines = await linesOf(book.id);
  expect(lines.map((row: { text: string; letter: { subject: string | null; sees: string; addressees: string[] } }) => [row.text, row.letter.subject, row.letter.sees, row.letter.addressees])).toEqual([
    ['15', 'Undangan rapat banjir 15', 'yes', ['Bapak Camat']],
    ['13a', 'Undangan rapat banjir 13a', 'yes', ['Kepala Dinas PUPR']],
    ['13', null, 'cover', []],
    ['12', 'Undangan rapat banjir 12', 'yes', ['Kepala Dinas PUPR']],
  ]);
  const letterId = lines[3].letter.id;
  expect((await get('operator', `/api/letters/${letterId}`)).json()).toMatchObject({ state: 'closed', classification: '005', urgency: 'urgent', receivedOn: '2024-02-03', letterDate: '2024-02-01', agenda: { number: 12 } });
  expect((await get('kadis', `/api/letters/${letterId}`)).statusCode).toBe(200);
  expect((await get('kamarga', `/api/letters/${letterId}`)).statusCode).toBe(404);
  expect((await get('kadis', `/api/letters/${lines[0].letter.id}`)).statusCode).toBe(404);
  expect((await get('operator', `/api/books/${book.id}`)).json().completeness).toMatchObject({ complete: false, holes: [14], from: 12, to: 15 });
});

test('a sheet copied before is recognised: known lines are left out, changed ones are refused, new ones are added', async () => {
  await copy([line('1'), line('2')], 2025 - 4);
  const again = await tryIt([line('1'), line('2')], 2021);
  expect(again.problems.map((problem) => problem.code)).toEqual(['import.other_year', 'import.other_year']);
  const of = (number: string, change: Partial<Record<number, Cell>> = {}) => line(number, { 1: '3 Februari 2022', 2: null, ...change });
  await copy([of('1'), of('2')], 2022);
  const same = await tryIt([of('1'), of('2')], 2022);
  expect(same).toMatchObject({ counts: { known: 2, added: 0 }, mayApply: false, sameAs: { makerName: 'Orang operator' } });
  const changed = await tryIt([of('1', { 4: 'Kantor lain' }), of('2')], 2022);
  expect(changed.problems).toMatchObject([{ row: 2, column: 'No. Agenda', value: '1', code: 'import.number_taken' }]);
  expect(await copy([of('1'), of('2'), of('3')], 2022)).toMatchObject({ state: 'copied', counts: { known: 2, added: 1 } });
  expect(await linesOf((await bookOf(2022)).id)).toHaveLength(3);
});

test('when the book was copied meanwhile, nothing of it is copied twice and the refusal is kept to be read', async () => {
  const of = (number: string) => line(number, { 1: '3 Februari 2020', 2: null });
  const [one, two] = [await tryIt([of('1'), of('2')], 2020), await tryIt([of('1'), of('2')], 2020)];
  for (const each of [one, two]) {
    expect((await apply(each.importId)).statusCode).toBe(200);
    await copyWaitingBook(house.services, each.importId);
  }
  expect((await get('operator', `/api/old-books/${two.importId}`)).json()).toMatchObject({ state: 'failed', failure: 'letter.old_book_changed' });
  expect(await linesOf((await bookOf(2020)).id)).toHaveLength(2);
  expect((await get('operator', '/api/old-books')).json().imports.map((each: OldBookImport) => each.state)).toContain('failed');
  expect((await get('kadis', `/api/old-books/${one.importId}`)).json().error.code).toBe('letter.old_book_not_found');
  expect((await apply(one.importId, 'kadis')).json().error.code).toBe('letter.old_book_not_found');
});

test('a book leaves as a spreadsheet with the columns of the agenda book, and comes back as it left', async () => {
  await copy([line('7', { 1: '3 Februari 2023', 2: null, 9: 'Berkas di lemari 2' }), line('8', { 1: '4 Februari 2023', 2: null, 6: '=1+1 bukan rumus' })], 2023);
  const book = await bookOf(2023);
  const reply = await get('operator', `/api/books/${book.id}/agenda.xlsx`);
  expect(reply.statusCode).toBe(200);
  const rows = await readSheet(reply.rawPayload);
  expect(rows[0]).toEqual(['No. Agenda', 'Tanggal diterima', 'Tanggal surat', 'Nomor surat', 'Pengirim / Asal surat', 'Tujuan (pejabat penerima)', 'Hal', 'Isi ringkas', 'Lampiran', 'Sifat / urgensi / keamanan', 'Kode klasifikasi', 'Diteruskan kepada / tanggal', 'Keterangan']);
  expect(rows[1]).toMatchObject([7, new Date('2023-02-03T00:00:00Z'), null, '005/7/BWS', 'Balai Wilayah Sungai', 'Kepala Dinas PUPR', 'Undangan rapat banjir 7', null, null, 'Segera / Biasa', '005', null, 'Berkas di lemari 2']);
  const back = await app.inject({ method: 'POST', url: `/api/old-books?unitId=${office.unitId}&year=2023&name=kembali.xlsx`, headers: { 'x-desk': 'operator', 'content-type': 'application/octet-stream' }, payload: reply.rawPayload });
  expect(back.json()).toMatchObject({ problemCount: 0, counts: { rows: 2, known: 2, added: 0 } });
  expect((await get('kadis', `/api/books/${book.id}/agenda.xlsx`)).json().error.code).toBe('register.book_not_found');
  await house.services.readLog.flush();
  expect(await house.db.selectFrom('platform.auditRow').select('action').where('action', '=', 'agenda.exported').execute()).toHaveLength(1);
});

test('the empty sheet carries the headings a book is read by', async () => {
  const reply = await get('operator', '/api/old-book-sheet');
  expect((await readSheet(reply.rawPayload))[0]).toHaveLength(13);
});
