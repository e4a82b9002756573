import type { BookKind } from '#shared/contracts/registers.contract.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';

export type Book = { id: string; unitId: string; kind: string; year: number; pattern: string; startNumber: number };
type BookKey = { unitId: string; kind: BookKind; year: number };
type Start = { number: number; basis: string };

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
  const rule = await ctx.tx.selectFrom('registers.pattern').select('pattern').where('kind', '=', key.kind).executeTakeFirstOrThrow();
  const book = await ctx.tx
    .insertInto('registers.book')
    .values({ id: ctx.newId(), ...key, pattern: rule.pattern, startNumber: start.number, startBasis: start.basis, openedAt: ctx.now })
    .onConflict((c) => c.constraint('book_one_per_year').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (book) ctx.record({ action: 'book.opened', subjectKind: 'book', subjectId: book.id, details: { ...key, startNumber: start.number } });
  return book;
}

function findBook(tx: Tx, key: BookKey): Promise<Book | undefined> {
  return tx
    .selectFrom('registers.book')
    .selectAll()
    .where('unitId', '=', key.unitId)
    .where('kind', '=', key.kind)
    .where('year', '=', key.year)
    .executeTakeFirst();
}

async function mustFindBook(tx: Tx, key: BookKey): Promise<Book> {
  const book = await findBook(tx, key);
  if (!book) throw new Error('a book that exists cannot be found');
  return book;
}
