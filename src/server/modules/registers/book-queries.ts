import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#server/platform/actor.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query as QueryOf } from '#shared/contracts/contract.ts';
import type { Book, Completeness, listBooks as contract } from '#shared/contracts/registers.contract.ts';
import { proveCompleteness } from './prove-completeness.ts';
import { bookNotFound } from './registers.errors.ts';

/** An examiner whose written order names no unit looks at the whole city. */
const WHOLE_CITY = '00000000-0000-0000-0000-000000000000';

type BookRow = Omit<Book, 'openedAt'> & { openedAt: Date };

/** Units whose books one reads: those one keeps the registry or records of, or examines; `all` for the whole city. */
function unitsOf(actor: Actor): { all: boolean; unitIds: string[] } {
  const offices = actor.hats.filter((hat) => hat.grantee === 'registry' || hat.grantee === 'records' || hat.grantee === 'examiner');
  const all = actor.roles.includes('system') || offices.some((hat) => hat.grantee === 'examiner' && hat.id === WHOLE_CITY);
  return { all, unitIds: offices.map((hat) => hat.id) };
}

/** Books one keeps or examines, newest year first. What was issued follows from the counter, a list of books counts no entries; the proof of one book does. */
export async function listBooks(ctx: QueryContext, input: QueryOf<typeof contract>): Promise<{ books: Book[] }> {
  const { all, unitIds } = unitsOf(ctx.actor);
  const year = input.year === undefined ? sql`` : sql`and b.year = ${input.year}`;
  const kind = input.kind === undefined ? sql`` : sql`and b.kind = ${input.kind}`;
  return { books: await readBooks(ctx, sql`(${all} or b.unit_id = any (${unitIds})) ${year} ${kind}`) };
}

/** @throws bookNotFound also for a book that is not theirs */
export async function assertMayReadBook(ctx: QueryContext, bookId: string): Promise<void> {
  const { all, unitIds } = unitsOf(ctx.actor);
  const book = await ctx.tx.selectFrom('registers.book').select('unitId').where('id', '=', bookId).executeTakeFirst();
  if (!book || !(all || unitIds.includes(book.unitId))) throw bookNotFound({ bookId });
}

/** One book with its proof: every integer from its start is issued or void. */
export async function getBook(ctx: QueryContext, input: { bookId: string }): Promise<{ book: Book; completeness: Completeness }> {
  await assertMayReadBook(ctx, input.bookId);
  const [book] = await readBooks(ctx, sql`b.id = ${input.bookId}`);
  if (!book) throw bookNotFound({ bookId: input.bookId });
  return { book, completeness: { ...(await proveCompleteness(ctx.tx, book.id)), checkedAt: ctx.now.toISOString() } };
}

async function readBooks(ctx: QueryContext, which: RawBuilder<unknown>): Promise<Book[]> {
  const { rows } = await sql<BookRow>`
    select b.id, b.unit_id, u.name as unit_name, b.kind, b.year, b.pattern, b.start_number, b.start_basis, b.opened_at, c.last,
      coalesce(c.last - b.start_number + 1, 0) as issued, (select count(*)::int from registers.void v where v.book_id = b.id) as voided
    from registers.book b join organization.unit_card u on u.id = b.unit_id left join registers.counter c on c.book_id = b.id
    where ${which} order by b.year desc, u.name, b.kind`.execute(ctx.tx);
  return rows.map((row) => ({ ...row, openedAt: row.openedAt.toISOString() }));
}
