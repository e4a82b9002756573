import { sql, type RawBuilder } from 'kysely';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import type { Tx } from '#server/platform/database.ts';
import { blockOf } from './block-rules.ts';
import type { Book } from './book-store.ts';
import { bookClosed, dayBeforeStart, reservationGone } from './registers.errors.ts';

// Everything here runs in the counter phase of a command, under the row lock of one book's counter: what is read stays true.

/** A number and, for a back-dated one behind it, its place there; 0 is the number itself. */
export type Place = { n: number; sub: number };
type CounterBook = Pick<Book, 'id' | 'year' | 'startNumber' | 'numbering' | 'dayQuota'>;

/** One statement makes and moves the counter, so two first letters of a year cannot both make it. @throws bookClosed */
export async function nextNumber(tx: Tx, book: CounterBook): Promise<number> {
  return moveCounter(tx, book, { first: sql`${book.startNumber}::int`, next: sql`c.last + 1` });
}

/** Takes the lock without a number. @returns the highest number taken so far, one below the start while there is none @throws bookClosed */
export async function holdCounter(tx: Tx, book: CounterBook): Promise<number> {
  return moveCounter(tx, book, { first: sql`${book.startNumber - 1}::int`, next: sql`c.last` });
}

async function moveCounter(tx: Tx, book: CounterBook, to: { first: RawBuilder<unknown>; next: RawBuilder<unknown> }): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into registers.counter as c (book_id, last) values (${book.id}, ${to.first})
    on conflict (book_id) do update set last = ${to.next} where not c.closed returning last`.execute(tx);
  const [row] = rows;
  if (!row) throw bookClosed({ bookId: book.id });
  return row.last;
}

async function raiseCounter(tx: Tx, book: CounterBook, n: number): Promise<void> {
  await sql`update registers.counter set last = ${n} where book_id = ${book.id} and last < ${n}`.execute(tx);
}

/** The smallest free number in the block of a day; when the block is full a sub-number behind its last one, so that no office stops. @throws dayBeforeStart */
export async function takeFromBlock(tx: Tx, book: CounterBook, on: OfficeDate): Promise<Place> {
  await holdCounter(tx, book);
  const block = blockOf(book, on);
  if (!block) throw dayBeforeStart({ day: on });
  const [free] = await findFree(tx, { bookId: book.id, ...block, most: 1 });
  if (free === undefined) return behind(tx, book, block.to);
  await raiseCounter(tx, book, free);
  return { n: free, sub: 0 };
}

/** Numbers of a range that are neither given, held nor void, smallest first. */
export async function findFree(tx: Tx, range: { bookId: string; from: number; to: number; most: number }): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`
    select g.n from generate_series(${range.from}::int, ${range.to}::int) as g (n)
    where not exists (select 1 from registers.entry e where e.book_id = ${range.bookId} and e.n = g.n and e.sub = 0)
      and not exists (select 1 from registers.reservation r where r.book_id = ${range.bookId} and r.n = g.n and r.state = 'open')
      and not exists (select 1 from registers.unused u where u.book_id = ${range.bookId} and g.n between u.from_n and u.to_n)
    order by g.n limit ${range.most}`.execute(tx);
  return rows.map((row) => row.n);
}

/**
 * A back-dated place in a book that counts on: behind the last number of that day or of the day before, so no number moves
 * and none is missing. Before the first number of a book it stands behind the first; an empty book simply begins.
 */
export async function takeBehind(tx: Tx, book: CounterBook, on: OfficeDate): Promise<Place> {
  await holdCounter(tx, book);
  const { rows } = await sql<{ n: number | null }>`
    select coalesce(
      (select n from registers.entry where book_id = ${book.id} and sub = 0 and dated_on <= ${on} order by dated_on desc, n desc limit 1),
      (select min(n) from registers.entry where book_id = ${book.id} and sub = 0)) as n`.execute(tx);
  const base = rows[0]?.n ?? null;
  return base === null ? { n: await nextNumber(tx, book), sub: 0 } : behind(tx, book, base);
}

async function behind(tx: Tx, book: CounterBook, n: number): Promise<Place> {
  const { rows } = await sql<{ sub: number }>`select coalesce(max(sub), 0) + 1 as sub from registers.entry where book_id = ${book.id} and n = ${n}`.execute(tx);
  return { n, sub: rows[0]?.sub ?? 1 };
}

/** Turns a held number into a given one. @throws reservationGone it was used, given back or expired meanwhile */
export async function useReservation(tx: Tx, book: CounterBook, used: { reservationId: string; entryId: string; at: Date }): Promise<Place> {
  await holdCounter(tx, book);
  const row = await tx
    .updateTable('registers.reservation')
    .set({ state: 'used', entryId: used.entryId, settledAt: used.at })
    .where('id', '=', used.reservationId)
    .where('bookId', '=', book.id)
    .where('state', '=', 'open')
    .returning('n')
    .executeTakeFirst();
  if (!row) throw reservationGone({ reservationId: used.reservationId });
  return { n: row.n, sub: 0 };
}
