import { sql } from 'kysely';
import { faultKinds, type Completeness, type Fault } from '#shared/contracts/registers.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import type { Tx } from '#server/platform/database.ts';
import { hasBlocks, rangeOf, type Counted } from './completeness-rules.ts';
import { findFaults } from './fault-queries.ts';

type Proof = Omit<Completeness, 'checkedAt'>;
/**
 * Proves a book: every integer from its start to its last number is issued, void, reserved or open in the block of a day that
 * has come, each exactly once; sub-numbers follow each other behind a number that is there. The first hundred faults are named.
 * @param today the office day, for books of day blocks; left out: the day of the transaction
 */
export async function proveCompleteness(tx: Tx, bookId: string, today?: OfficeDate): Promise<Proof> {
  const book = await count(tx, bookId);
  if (!book) return { complete: false, from: 0, to: null, issued: 0, voided: 0, reserved: 0, unused: 0, open: 0, subs: 0, holes: [], faults: [{ kind: 'missing', number: 0 }] };
  const day = today ?? (await dayOf(tx));
  const range = rangeOf(book, day);
  const faults = await faultsOf(tx, book, range);
  const claimed = book.issued + book.reserved + book.unused;
  return {
    complete: faults.length === 0,
    ...range,
    issued: book.issued,
    voided: book.voided,
    reserved: book.reserved,
    unused: book.unused,
    open: hasBlocks(book) && range.to !== null ? Math.max(range.to - range.from + 1 - claimed, 0) : 0,
    subs: book.subs,
    holes: faults.filter((fault) => fault.kind === 'missing').map((fault) => fault.number),
    faults,
  };
}

/** The costly search runs only when the sums do not agree or something could be wrong that sums do not show. */
async function faultsOf(tx: Tx, book: Counted, range: { from: number; to: number | null }): Promise<Fault[]> {
  const claimed = book.issued + book.reserved + book.unused;
  const expected = range.to === null ? 0 : range.to - range.from + 1;
  const inside = claimed === 0 || (book.lowest !== null && book.lowest >= range.from && book.highest !== null && book.highest <= (range.to ?? 0));
  const counterFits = book.origin === 'paper' || claimed === 0 || book.highest === book.last;
  const sumsFit = hasBlocks(book) || claimed === expected;
  const onlyEntries = book.subs + book.reserved + book.unused === 0 && !hasBlocks(book);
  if (onlyEntries && sumsFit && inside && counterFits && book.digestHolds) return [];
  const faults = await findFaults(tx, book, range);
  if (!counterFits) faults.push({ kind: 'counter', number: book.last ?? 0 });
  if (!book.digestHolds) faults.push({ kind: 'digest', number: book.last ?? 0 });
  return faults.sort((a, b) => a.number - b.number || faultKinds.indexOf(a.kind) - faultKinds.indexOf(b.kind)).slice(0, 100);
}

async function dayOf(tx: Tx): Promise<OfficeDate> {
  const { rows } = await sql<{ day: OfficeDate }>`select organization.day_of(now()) as day`.execute(tx);
  return rows[0]?.day ?? '';
}

async function count(tx: Tx, bookId: string): Promise<Counted | undefined> {
  const { rows } = await sql<Counted>`
    select b.id, b.year, b.numbering, b.day_quota, b.origin, coalesce(c.closed, false) as closed, b.start_number, c.last,
      e.issued, e.subs, r.reserved, u.unused, least(e.lowest, r.lowest, u.lowest) as lowest, greatest(e.highest, r.highest, u.highest) as highest,
      (select count(*)::int from registers.void v where v.book_id = b.id) as voided,
      coalesce((select k.digest = registers.digest_of(b.id) from registers.closing k where k.book_id = b.id), true) as digest_holds
    from registers.book b left join registers.counter c on c.book_id = b.id
    cross join lateral (select count(*) filter (where sub = 0)::int as issued, count(*) filter (where sub > 0)::int as subs,
      min(n) filter (where sub = 0) as lowest, max(n) filter (where sub = 0) as highest from registers.entry where book_id = b.id) e
    cross join lateral (select count(*)::int as reserved, min(n) as lowest, max(n) as highest from registers.reservation where book_id = b.id and state = 'open') r
    cross join lateral (select coalesce(sum(to_n - from_n + 1), 0)::int as unused, min(from_n) as lowest, max(to_n) as highest from registers.unused where book_id = b.id) u
    where b.id = ${bookId}`.execute(tx);
  return rows[0];
}
