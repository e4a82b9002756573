import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type Command } from '#server/platform/command.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { addDays } from '#shared/domain/office-dates.ts';
import { freshServices, type TestHouse } from '#tests/database.ts';
import { makeLetterOffice, type LetterOffice } from '#tests/letter-office.ts';
import { runSql } from '#tests/sql.ts';
import { closeBook } from './closing/close-book.ts';
import { expireReservations } from './held/expire-reservations.ts';
import { printSheet } from './held/print-sheet.ts';
import { releaseReservation } from './held/release-reservation.ts';
import { reserveNumber } from './held/reserve-number.ts';
import { settleSheet } from './held/settle-sheet.ts';
import { openBook } from './open-book.ts';
import { proveCompleteness } from './prove-completeness.ts';
import { takeNumber } from './take-number.ts';
import { voidNumber } from './void-number.ts';

let house: TestHouse;
let office: LetterOffice;
beforeAll(async () => {
  house = await freshServices();
  office = await makeLetterOffice(house);
});
afterAll(async () => {
  await house.close();
});

const actor = systemActor('test');
const run = <I, O>(command: Command<I, O>, input: I) => runCommand(house.services, command, { name: 'test.random', actor, commandId: newId(), input });

/** What random clerks do in a year. `pick` chooses among what there is, `days` how far back. */
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('issue' as const), atOnce: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('back_date' as const), days: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reserve' as const), days: fc.integer({ min: 0, max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('use' as const, 'release' as const, 'void' as const, 'settle' as const), pick: fc.nat({ max: 99 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sheet' as const), count: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('days_pass' as const), days: fc.integer({ min: 1, max: 3 }) }) },
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

type Model = { year: number; today: string; bookId: string; entries: string[]; held: string[]; sheets: string[]; texts: string[] };
let year = 2100;

/** Refusals of office law are part of a clerk's day; anything else is a fault of the program. */
async function orRefused<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof OfficeError && error.code.startsWith('register.')) return undefined;
    throw error;
  }
}

async function issue(model: Model, more: { on?: string; backDated?: boolean; reservationId?: string }): Promise<void> {
  const request = { unitId: office.unitId, kind: 'outgoing' as const, on: model.today, subject: { kind: 'letter', id: newId() }, parts: { classification: '600.1', unitCode: 'PUPR' }, ...more };
  const taken = await orRefused(run(takeNumber, request));
  if (!taken) return;
  model.entries.push(taken.entryId);
  model.texts.push(taken.text);
}

const one = <T>(of: readonly T[], pick: number): T | undefined => of[pick % Math.max(of.length, 1)];

async function play(model: Model, step: Act): Promise<void> {
  if (step.kind === 'issue') await Promise.all(Array.from({ length: step.atOnce }, () => issue(model, {})));
  if (step.kind === 'back_date') await issue(model, { on: addDays(model.today, -step.days), backDated: true });
  if (step.kind === 'reserve') {
    const held = await orRefused(run(reserveNumber, { bookId: model.bookId, heldFor: 'Bagian Hukum', purpose: 'Menunggu tanda tangan', datedOn: null, expiresOn: addDays(model.today, step.days) }));
    if (held) model.held.push(held.reservationId);
  }
  if (step.kind === 'use') {
    const reservationId = one(model.held, step.pick);
    if (reservationId) await issue(model, { reservationId });
  }
  if (step.kind === 'release') {
    const reservationId = one(model.held, step.pick);
    if (reservationId) await orRefused(run(releaseReservation, { reservationId, reason: 'tidak jadi dipakai' }));
  }
  if (step.kind === 'void') {
    const entryId = one(model.entries, step.pick);
    if (entryId) await orRefused(run(async (ctx, input: { entryId: string; reason: string }) => voidNumber(ctx, input).then(() => null), { entryId, reason: 'salah catat' }));
  }
  if (step.kind === 'sheet') {
    const sheet = await orRefused(run(printSheet, { bookId: model.bookId, count: step.count, purpose: 'listrik padam', datedOn: null }));
    if (sheet) model.sheets.push(sheet.sheetId);
  }
  if (step.kind === 'settle') {
    const sheetId = one(model.sheets, step.pick);
    if (sheetId) await orRefused(run(settleSheet, { sheetId, reason: 'jaringan sudah pulih' }));
  }
  if (step.kind === 'days_pass') {
    moveTo(model, addDays(model.today, step.days));
    await run(expireReservations, null);
  }
}

function moveTo(model: Model, day: string): void {
  model.today = day > `${model.year}-12-30` ? `${model.year}-12-30` : day;
  house.setNow(`${model.today}T03:00:00Z`);
}

async function openYear(numbering: 'sequence' | 'day_block'): Promise<Model> {
  year += 1;
  const model: Model = { year, today: `${year}-02-02`, bookId: '', entries: [], held: [], sheets: [], texts: [] };
  moveTo(model, model.today);
  const rule = numbering === 'sequence' ? `numbering = 'sequence', day_quota = null, sub_form = 'two_digits'` : `numbering = 'day_block', day_quota = 4, sub_form = 'letters'`;
  await runSql(house.adminUrl, `set lontar.phase = 'work'; update registers.pattern set ${rule} where kind = 'outgoing'`);
  const { bookId } = await run(openBook, { unitId: office.unitId, kind: 'outgoing', year, startNumber: 9, startBasis: 'nomor terakhir buku kertas' });
  return Object.assign(model, { bookId });
}

async function assertWhole(model: Model, after: string): Promise<void> {
  const proof = await readTransaction(house.db, actor, (tx) => proveCompleteness(tx, model.bookId, model.today));
  expect(proof.faults, after).toEqual([]);
  expect(proof.complete, after).toBe(true);
  expect(new Set(model.texts).size, 'every number is printed once').toBe(model.texts.length);
  const claims = proof.issued + proof.reserved + proof.unused + proof.open;
  expect(claims, 'the counter and its lines agree').toBe(proof.to === null ? 0 : proof.to - proof.from + 1);
  expect(proof.issued + proof.subs).toBe(model.entries.length);
}

test.each(['sequence', 'day_block'] as const)('whatever clerks do in a year, a book numbered by %s stays whole, and its closing voids what is left (BKS-27)', async (numbering) => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 30 }), async (steps) => {
      const model = await openYear(numbering);
      for (const step of steps) await play(model, step);
      await assertWhole(model, 'before the year ends');
      house.setNow(`${model.year + 1}-01-05T03:00:00Z`);
      const counter = await house.db.selectFrom('registers.counter').select('last').where('bookId', '=', model.bookId).executeTakeFirst();
      const open = await house.db.selectFrom('registers.reservation').select('id').where('bookId', '=', model.bookId).where('state', '=', 'open').execute();
      const last = counter && counter.last >= 9 ? counter.last : null;
      await run(closeBook, { bookId: model.bookId, basis: 'Berita acara penutupan', seen: { last, reserved: open.length }, practice: false });
      model.today = `${model.year + 1}-01-05`;
      await assertWhole(model, 'after the year was closed');
      const proof = await readTransaction(house.db, actor, (tx) => proveCompleteness(tx, model.bookId, model.today));
      expect(proof).toMatchObject({ reserved: 0, open: 0 });
      await expect(run(takeNumber, { unitId: office.unitId, kind: 'outgoing', on: `${model.year}-12-30`, backDated: true, subject: { kind: 'letter', id: newId() } })).rejects.toMatchObject({ code: 'register.book_closed' });
    }),
    { seed: 20_261_126, numRuns: 12 },
  );
}, 120_000);
