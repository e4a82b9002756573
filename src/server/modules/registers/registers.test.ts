import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type Command } from '#server/platform/command.ts';
import { defineError } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { runSql } from '#tests/sql.ts';
import { proveCompleteness } from './prove-completeness.ts';
import { registersRoom } from './registers.routes.ts';
import { takeNumber, type NumberRequest, type TakenNumber } from './take-number.ts';
import { voidNumber } from './void-number.ts';

let house: TestHouse;
let office: LetterOffice;
let app: FastifyInstance;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
  ({ app } = await buildApp(house.services, { rooms: [office.door, registersRoom] }));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const actor = systemActor('test');
const run = <I, O>(command: Command<I, O>, input: I) => runCommand(house.services, command, { name: 'test.number', actor, commandId: newId(), input });
const request = (on: string, change: Partial<NumberRequest> = {}): NumberRequest => ({
  unitId: office.unitId,
  kind: 'incoming',
  on,
  subject: { kind: 'letter', id: newId() },
  ...change,
});
const take = (on: string, change: Partial<NumberRequest> = {}): Promise<TakenNumber> => run(takeNumber, request(on, change));
const prove = (bookId: string) => readTransaction(house.db, actor, (tx) => proveCompleteness(tx, bookId));
const get = async (who: string, url: string) => app.inject({ method: 'GET', url, headers: { 'x-desk': who } });
const open = async (who: string, body: Record<string, unknown>) =>
  app.inject({
    method: 'POST',
    url: '/api/books',
    headers: { 'x-desk': who },
    payload: { commandId: newId(), unitId: office.unitId, kind: 'incoming', startBasis: 'nomor terakhir buku kertas', ...body },
  });

test('BKS-27 the first letter of a year opens its book, also when sixteen come at once', async () => {
  const taken = await Promise.all(Array.from({ length: 16 }, () => take('2031-01-02')));
  expect(new Set(taken.map((each) => each.bookId)).size).toBe(1);
  expect(taken.map((each) => each.number).sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
  expect(await prove(taken[0]?.bookId ?? '')).toMatchObject({ complete: true, from: 1, to: 16, issued: 16, voided: 0 });
});

test('a refused command leaves no hole, whatever runs beside it', async () => {
  const refused = defineError('test.refused_after_number', 409, 'no');
  const failing: Command<NumberRequest, TakenNumber> = async (ctx, input) => {
    const taken = await takeNumber(ctx, input);
    ctx.atCounter(`${taken.bookId}~`, async () => {
      throw refused();
    });
    return taken;
  };
  const results = await Promise.allSettled(Array.from({ length: 24 }, (_, i) => (i % 3 === 0 ? run(failing, request('2032-05-05')) : take('2032-05-05'))));
  const given = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(given.map((each) => each.number).sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
  expect(await prove(given[0]?.bookId ?? '')).toMatchObject({ complete: true, to: 16 });
});

test('two books taken in one command are counted in one order, so commands never wait crosswise', async () => {
  const both: Command<{ first: NumberRequest; second: NumberRequest }, TakenNumber[]> = async (ctx, input) => [
    await takeNumber(ctx, input.first),
    await takeNumber(ctx, input.second),
  ];
  const [incoming, outgoing] = [() => request('2033-01-01'), () => request('2033-01-01', { kind: 'outgoing' })];
  await run(both, { first: incoming(), second: outgoing() });
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, i) => run(both, i % 2 === 0 ? { first: incoming(), second: outgoing() } : { first: outgoing(), second: incoming() })),
  );
  expect(all.flat()).toHaveLength(24);
});

test('a number is printed by the pattern its book was opened with', async () => {
  const parts = { securityClass: 'T', classification: '600.1', unitCode: 'PUPR' } as const;
  expect((await take('2034-03-03', { kind: 'outgoing', parts })).text).toBe('T/600.1/1/PUPR/2034');
  await runSql(house.adminUrl, `set lontar.phase = 'work'; update registers.pattern set pattern = '{urut:4}' where kind = 'outgoing'`);
  expect((await take('2034-03-04', { kind: 'outgoing', parts })).text).toBe('T/600.1/2/PUPR/2034');
  expect((await take('2035-03-04', { kind: 'outgoing', parts })).text).toBe('0001');
});

test('a book goes on where the paper book ended, with the basis written in it, and its start never changes', async () => {
  expect((await open('kadis', { year: 2036, startNumber: 2419 })).json().error.code).toBe('register.not_your_book');
  expect((await open('operator', { year: 2036, startNumber: 2419 })).statusCode).toBe(200);
  expect((await open('operator', { year: 2036, startNumber: 1 })).json().error.code).toBe('register.book_already_open');
  const taken = await take('2036-02-02');
  expect(taken.number).toBe(2419);
  const { book, completeness } = (await get('operator', `/api/books/${taken.bookId}`)).json();
  expect(book).toMatchObject({ startNumber: 2419, startBasis: 'nomor terakhir buku kertas', last: 2419, issued: 1, voided: 0 });
  expect(completeness).toMatchObject({ complete: true, from: 2419, to: 2419 });
});

test('a void number stays in its book with its reason, once', async () => {
  const taken = await take('2037-01-01');
  await take('2037-01-01');
  const voiding: Command<{ entryId: string; reason: string }, null> = async (ctx, input) => {
    await voidNumber(ctx, input);
    return null;
  };
  await run(voiding, { entryId: taken.entryId, reason: 'salah unit penerima' });
  await expect(run(voiding, { entryId: taken.entryId, reason: 'sekali lagi' })).rejects.toMatchObject({ code: 'register.number_already_void' });
  await expect(run(voiding, { entryId: newId(), reason: 'tidak ada' })).rejects.toMatchObject({ code: 'register.number_not_found' });
  expect(await prove(taken.bookId)).toMatchObject({ complete: true, issued: 2, voided: 1 });
});

test('the proof names the hole when a number was torn out, and a counter that was turned back', async () => {
  const taken = [await take('2038-01-01'), await take('2038-01-01'), await take('2038-01-01')];
  const bookId = taken[0]?.bookId ?? '';
  await runSql(house.adminUrl, `set lontar.phase = 'counter'; delete from registers.entry where id = '${taken[1]?.entryId ?? ''}'`);
  expect(await prove(bookId)).toMatchObject({ complete: false, holes: [2] });
  await runSql(house.adminUrl, `set lontar.phase = 'counter'; update registers.counter set last = 2 where book_id = '${bookId}'`);
  expect(await prove(bookId)).toMatchObject({ complete: false });
});

test('the database refuses a number given twice and a counter moved outside its turn', async () => {
  const taken = await take('2039-01-01');
  await expect(
    runSql(
      house.adminUrl,
      `set lontar.phase = 'counter'; insert into registers.entry select gen_random_uuid(), book_id, n, text, subject_kind, subject_id, issued_at, issued_by from registers.entry where id = '${taken.entryId}'`,
    ),
  ).rejects.toMatchObject({ constraint: 'entry_number_once' });
  const early: Command<null, null> = async (ctx) => {
    await sql`update registers.counter set last = last + 1`.execute(ctx.tx);
    return null;
  };
  await expect(run(early, null)).rejects.toMatchObject({ code: 'LT001' });
});

test('one reads the books of the unit one keeps, and of no other', async () => {
  const taken = await take('2040-01-01');
  expect((await get('operator', '/api/books?year=2040')).json().books).toMatchObject([
    { id: taken.bookId, unitName: 'Dinas Pekerjaan Umum dan Penataan Ruang', issued: 1 },
  ]);
  expect((await get('kadis', '/api/books')).json().books).toEqual([]);
  expect((await get('kadis', `/api/books/${taken.bookId}`)).json().error.code).toBe('register.book_not_found');
});
