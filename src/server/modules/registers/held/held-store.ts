import { sql, type RawBuilder } from 'kysely';
import { yearOf, type OfficeDate } from '#shared/domain/office-dates.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import { findBookById, type Book } from '../book-store.ts';
import { findFree, holdCounter, nextNumber } from '../counter-store.ts';
import { blockOf } from '../block-rules.ts';
import { dayBeforeStart, reservationGone } from '../registers.errors.ts';
import { keepsBooksOf } from '../registers.policy.ts';

/** The book a held number is of, and the office day it was held for. @throws reservationGone also when it belongs to another unit, kind or year than is registered for */
export async function getReservedBook(tx: Tx, wanted: { reservationId: string; unitId: string; kind: string; on: OfficeDate }): Promise<{ book: Book; heldOn: OfficeDate }> {
  const held = await tx.selectFrom('registers.reservation').select(['bookId', 'state', 'datedOn']).where('id', '=', wanted.reservationId).executeTakeFirst();
  const book = held?.state === 'open' ? await findBookById(tx, held.bookId) : undefined;
  if (!held || !book || book.unitId !== wanted.unitId || book.kind !== wanted.kind || book.year !== yearOf(wanted.on)) throw reservationGone({ reservationId: wanted.reservationId });
  return { book, heldOn: held.datedOn };
}

export type HeldNumber = { id: string; number: number; heldFor: string; /** null: for the registry alone */ purpose: string | null; datedOn: OfficeDate; expiresOn: OfficeDate | null; /** its book gives each day numbers of its own */ ofDay: boolean };

/**
 * Open held numbers of the books of a unit and kind, as a letter may take them; smallest first. Who signs a letter keeps no book: of the
 * numbers they choose among they learn for whom each is held, not what for, and those of a sheet are for the registry to give.
 */
export async function findHeldNumbers({ tx, actor }: { tx: Tx; actor: Actor }, of: { unitId: string; kind: string; reservationId?: string }): Promise<HeldNumber[]> {
  const keeps = keepsBooksOf(actor, of.unitId);
  const { rows } = await sql<HeldNumber>`
    select r.id, r.n as number, r.held_for, ${keeps ? sql`r.purpose` : sql`null`} as purpose, r.dated_on, r.expires_on, b.numbering = 'day_block' as of_day
    from registers.reservation r join registers.book b on b.id = r.book_id
    where b.unit_id = ${of.unitId} and b.kind = ${of.kind} and r.state = 'open' ${keeps ? sql`` : sql`and r.sheet_id is null`} ${of.reservationId === undefined ? sql`` : sql`and r.id = ${of.reservationId}`} order by b.year, r.n limit 500`.execute(tx);
  return rows;
}

export type Hold = { sheetId: string | null; heldFor: string; purpose: string; datedOn: OfficeDate; expiresOn: OfficeDate | null };

/** Holds the next numbers of a book, in the counter phase. In a book of day blocks they come from the block of their day. @throws dayBeforeStart, bookClosed */
export async function holdNumbers(ctx: CommandContext, tx: Tx, asked: { book: Book; count: number; hold: Hold; ids: readonly string[] }): Promise<number[]> {
  const { book, hold } = asked;
  const numbers = book.numbering === 'day_block' ? await freeOfDay(tx, asked) : await runOfNext(tx, asked);
  const rows = numbers.map((n, index) => ({
    id: asked.ids[index] ?? ctx.newId(),
    bookId: book.id,
    n,
    ...hold,
    reservedAt: ctx.now,
    reservedBy: ctx.actor.accountId,
    employeeId: ctx.actor.employeeId,
    positionId: ctx.actor.positionId,
  }));
  if (rows.length > 0) await tx.insertInto('registers.reservation').values(rows).execute();
  return numbers;
}

async function runOfNext(tx: Tx, asked: { book: Book; count: number }): Promise<number[]> {
  const first = await nextNumber(tx, asked.book);
  const last = first + asked.count - 1;
  await sql`update registers.counter set last = ${last} where book_id = ${asked.book.id}`.execute(tx);
  return Array.from({ length: asked.count }, (_, index) => first + index);
}

async function freeOfDay(tx: Tx, asked: { book: Book; count: number; hold: Hold }): Promise<number[]> {
  await holdCounter(tx, asked.book);
  const block = blockOf(asked.book, asked.hold.datedOn);
  if (!block) throw dayBeforeStart({ day: asked.hold.datedOn });
  const numbers = await findFree(tx, { bookId: asked.book.id, ...block, most: asked.count });
  const highest = numbers.at(-1);
  if (highest !== undefined) await sql`update registers.counter set last = greatest(last, ${highest}::int) where book_id = ${asked.book.id}`.execute(tx);
  return numbers;
}

export type Cause = 'expired' | 'released' | 'sheet' | 'closing';

/** Voids held numbers of a book that are still open; runs of them become one line. Under the counter's lock. @returns how many, and the runs */
export async function voidHeld(ctx: CommandContext, tx: Tx, which: { bookId: string; condition: RawBuilder<unknown>; cause: Cause; reason: string }): Promise<{ fromN: number; toN: number }[]> {
  const { actor, now } = ctx;
  const { rows } = await sql<{ fromN: number; toN: number }>`
    with gone as (
      update registers.reservation set state = 'void', settled_at = ${now} where book_id = ${which.bookId} and state = 'open' and ${which.condition} returning n
    ), runs as (select min(n) as from_n, max(n) as to_n from (select n, n - row_number() over (order by n) as run from gone) g group by run)
    insert into registers.unused (id, book_id, from_n, to_n, cause, reason, voided_at, voided_by, employee_id, position_id)
    select gen_random_uuid(), ${which.bookId}, from_n, to_n, ${which.cause}, ${which.reason}, ${now}, ${actor.accountId}, ${actor.employeeId}, ${actor.positionId} from runs
    returning from_n, to_n`.execute(tx);
  return rows.toSorted((one, other) => one.fromN - other.fromN);
}

export function countOf(runs: readonly { fromN: number; toN: number }[]): number {
  return runs.reduce((sum, run) => sum + run.toN - run.fromN + 1, 0);
}
