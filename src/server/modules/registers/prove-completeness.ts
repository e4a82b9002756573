import { sql } from 'kysely';
import type { Completeness } from '#shared/contracts/registers.contract.ts';
import type { Tx } from '#server/platform/database.ts';

type Proof = Omit<Completeness, 'checkedAt'>;

/**
 * Proves a book: every integer from its start to its last number is issued or void, each exactly once.
 * Counted from the entries themselves, the counter is only compared; holes are named, the first hundred.
 */
export async function proveCompleteness(tx: Tx, bookId: string): Promise<Proof> {
  const { rows } = await sql<{ from: number; to: number | null; highest: number | null; issued: number; voided: number; stray: number }>`
    select b.start_number as "from", c.last as "to", max(e.n) as highest, count(e.id)::int as issued, count(v.entry_id)::int as voided,
      count(e.id) filter (where e.n < b.start_number or e.n > c.last or c.last is null)::int as stray
    from registers.book b left join registers.counter c on c.book_id = b.id
    left join registers.entry e on e.book_id = b.id left join registers.void v on v.entry_id = e.id
    where b.id = ${bookId} group by b.start_number, c.last`.execute(tx);
  const [book] = rows;
  if (!book) return { complete: false, from: 0, to: null, issued: 0, voided: 0, holes: [] };
  const expected = book.to === null ? 0 : book.to - book.from + 1;
  const complete = book.issued === expected && book.stray === 0 && book.highest === book.to;
  const holes = complete ? [] : await findHoles(tx, { bookId, from: book.from, to: Math.max(book.to ?? 0, book.highest ?? 0) });
  return { complete, from: book.from, to: book.to, issued: book.issued, voided: book.voided, holes };
}

async function findHoles(tx: Tx, book: { bookId: string; from: number; to: number }): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`
    select n from generate_series(${book.from}::int, ${book.to}::int) as n
    where not exists (select 1 from registers.entry e where e.book_id = ${book.bookId} and e.n = n.n) order by n limit 100`.execute(tx);
  return rows.map((row) => row.n);
}
