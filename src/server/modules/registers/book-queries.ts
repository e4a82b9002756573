import { sql, type RawBuilder } from 'kysely';
import { loadCalendar } from '#server/modules/organization/index.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Tx } from '#server/platform/database.ts';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type { Book, Completeness, getBook as bookContract, listBooks as contract } from '#shared/contracts/registers.contract.ts';
import { proveCompleteness } from './prove-completeness.ts';
import { bookNotFound } from './registers.errors.ts';
import { assertMayOverseeBook, unitsOverseen } from './registers.policy.ts';

type BookRow = Omit<Book, 'openedAt' | 'issued'> & { openedAt: Date; counted: number | null };

/** Books one keeps, examines or oversees, newest year first. What was issued follows from the counter, a list of books counts no entries; the proof of one book does. */
export async function listBooks(ctx: QueryContext, input: QueryOf<typeof contract>): Promise<{ books: Book[] }> {
  const { all, unitIds } = unitsOverseen(ctx.actor);
  const year = input.year === undefined ? sql`` : sql`and b.year = ${input.year}`;
  const kind = input.kind === undefined ? sql`` : sql`and b.kind = ${input.kind}`;
  return { books: await readBooks(ctx.tx, sql`(${all} or b.unit_id = any (${unitIds})) ${year} ${kind}`) };
}

/** One book with its proof: every integer from its start is issued, void, reserved or open in its block. */
export async function getBook(ctx: QueryContext, input: { bookId: string }): Promise<Reply<typeof bookContract>> {
  await assertMayOverseeBook(ctx, input.bookId);
  const [book] = await readBooks(ctx.tx, sql`b.id = ${input.bookId}`);
  if (!book) throw bookNotFound({ bookId: input.bookId });
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const completeness = { ...(await proveCompleteness(ctx.tx, book.id, today)), checkedAt: ctx.now.toISOString() };
  return { book, completeness, closing: await findClosing(ctx.tx, book.id) };
}

export type ProvenBook = Pick<Book, 'id' | 'unitName' | 'kind' | 'year' | 'state'> & { proof: Omit<Completeness, 'checkedAt'> };

/** Every book of the house, or one, with its proof; for the command line, which no book is hidden from. */
export async function proveBooks(tx: Tx, bookId?: string): Promise<ProvenBook[]> {
  if (bookId !== undefined && !/^[0-9a-f-]{36}$/u.test(bookId)) return [];
  const books = await readBooks(tx, bookId === undefined ? sql`true` : sql`b.id = ${bookId}`);
  const proven: ProvenBook[] = [];
  for (const { id, unitName, kind, year, state } of books) proven.push({ id, unitName, kind, year, state, proof: await proveCompleteness(tx, id) });
  return proven;
}

async function findClosing(tx: Tx, bookId: string): Promise<Reply<typeof bookContract>['closing']> {
  const { rows } = await sql<{ closedAt: Date; closedBy: string | null; basis: string; digest: string }>`
    select k.closed_at, e.name as closed_by, k.basis, encode(k.digest, 'hex') as digest from registers.closing k
    left join organization.employee_card e on e.id = k.employee_id where k.book_id = ${bookId}`.execute(tx);
  const [row] = rows;
  return row ? { ...row, closedAt: row.closedAt.toISOString() } : null;
}

/** In a book that counts on, what was given is what the counter passed and nobody holds; in the others the entries are counted. */
async function readBooks(tx: Tx, which: RawBuilder<unknown>): Promise<Book[]> {
  const { rows } = await sql<BookRow>`
    select b.id, b.unit_id, u.name as unit_name, b.kind, b.year, case when b.origin = 'paper' then 'paper' when c.closed then 'closed' else 'open' end as state,
      b.pattern, b.numbering, b.day_quota, b.sub_form, b.reservation_days, b.start_number, b.start_basis, b.opened_at,
      case when b.origin = 'paper' then n.highest when c.last >= b.start_number then c.last end as last, n.counted,
      (select count(*)::int from registers.void v where v.book_id = b.id) as voided,
      (select count(*)::int from registers.reservation r where r.book_id = b.id and r.state = 'open') as reserved,
      (select coalesce(sum(to_n - from_n + 1), 0)::int from registers.unused x where x.book_id = b.id) as unused
    from registers.book b join organization.unit_card u on u.id = b.unit_id left join registers.counter c on c.book_id = b.id
    left join lateral (select count(*)::int as counted, max(e.n) as highest from registers.entry e where e.book_id = b.id and e.sub = 0) n on b.origin = 'paper' or b.numbering = 'day_block'
    where ${which} order by b.year desc, u.name, b.kind, b.origin`.execute(tx);
  return rows.map(({ counted, openedAt, ...row }) => ({
    ...row,
    issued: counted ?? (row.last === null ? 0 : row.last - row.startNumber + 1 - row.reserved - row.unused),
    openedAt: openedAt.toISOString(),
  }));
}
