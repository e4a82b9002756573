import { sql } from 'kysely';
import type { BookKind, Numbering } from '#shared/contracts/registers.contract.ts';
import type { SubForm } from '#shared/domain/letter-number.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';

export type Book = {
  id: string;
  unitId: string;
  kind: BookKind;
  year: number;
  pattern: string;
  numbering: Numbering;
  dayQuota: number | null;
  subForm: SubForm;
  reservationDays: number;
  startNumber: number;
  origin: 'lontar' | 'paper';
};
export type BookKey = { unitId: string; kind: BookKind; year: number };
export type Start = { number: number; basis: string };
type Rule = Pick<Book, 'pattern' | 'numbering' | 'dayQuota' | 'subForm' | 'reservationDays'>;

const FIRST: Start = { number: 1, basis: 'Awal tahun' };

/** The book of a unit, kind and year; opened now when the year has none yet. */
export async function openBookFor(ctx: CommandContext, key: BookKey): Promise<Book> {
  return (await findBook(ctx.tx, key)) ?? (await insertBook(ctx, key, FIRST)) ?? (await mustFindBook(ctx.tx, key));
}

/**
 * @returns nothing when another transaction opened the same book first: the insert waited for its commit. Both hold only
 * rows of their own work then, so they cannot wait for each other crosswise.
 */
export async function insertBook(ctx: CommandContext, key: BookKey, start: Start): Promise<Book | undefined> {
  const rule = await findRule(ctx.tx, key);
  const book = await ctx.tx
    .insertInto('registers.book')
    .values({ id: ctx.newId(), ...key, ...rule, startNumber: start.number, startBasis: start.basis, openedAt: ctx.now })
    .onConflict((c) => c.constraint('book_one_per_year').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (book) ctx.record({ action: 'book.opened', subjectKind: 'book', subjectId: book.id, details: { ...key, startNumber: start.number } });
  return book as Book | undefined;
}

/** How the book of a unit, kind and year prints its numbers, or will once it is opened. */
export async function findBookRule(tx: Tx, key: BookKey): Promise<Pick<Book, 'pattern' | 'subForm'>> {
  return (await findBook(tx, key)) ?? findRule(tx, key);
}

/** What a new book takes over: the newest design for its unit, then the newest for every unit, then the city's pattern. */
async function findRule(tx: Tx, key: BookKey): Promise<Rule> {
  const { rows } = await sql<Rule>`
    (select pattern, numbering, day_quota, sub_form, reservation_days from registers.design
      where kind = ${key.kind} and (unit_id = ${key.unitId} or unit_id is null) and from_year <= ${key.year}
      order by unit_id nulls last, from_year desc, decided_at desc, id desc limit 1)
    union all select pattern, numbering, day_quota, sub_form, reservation_days from registers.pattern where kind = ${key.kind} limit 1`.execute(tx);
  const [rule] = rows;
  if (!rule) throw new Error(`no pattern for a book of kind ${key.kind}`);
  return rule;
}

/** Of these units those whose book of a kind and year gives numbers now, the one that has given most first: a counter's usual one. */
export async function findOpenBookUnits(tx: Tx, of: { unitIds: readonly string[]; kind: BookKind; year: number }): Promise<string[]> {
  const { rows } = await sql<{ unitId: string }>`
    select b.unit_id from registers.book b left join registers.counter c on c.book_id = b.id
    where b.unit_id = any (${of.unitIds}) and b.kind = ${of.kind} and b.year = ${of.year} and b.origin = 'lontar' and c.closed is not true
    order by c.last desc nulls last, b.id`.execute(tx);
  return rows.map((row) => row.unitId);
}

/** A book by id, also a paper or closed one. */
export async function findBookById(tx: Tx, bookId: string): Promise<Book | undefined> {
  const row = await tx.selectFrom('registers.book').selectAll().where('id', '=', bookId).executeTakeFirst();
  return row as Book | undefined;
}

async function findBook(tx: Tx, key: BookKey): Promise<Book | undefined> {
  const row = await tx
    .selectFrom('registers.book')
    .selectAll()
    .where('unitId', '=', key.unitId)
    .where('kind', '=', key.kind)
    .where('year', '=', key.year)
    .where('origin', '=', 'lontar')
    .executeTakeFirst();
  return row as Book | undefined;
}

async function mustFindBook(tx: Tx, key: BookKey): Promise<Book> {
  const book = await findBook(tx, key);
  if (!book) throw new Error('a book that exists cannot be found');
  return book;
}
