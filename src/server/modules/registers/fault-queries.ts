import { sql } from 'kysely';
import type { Fault } from '#shared/contracts/registers.contract.ts';
import type { Tx } from '#server/platform/database.ts';
import { hasBlocks, type Counted } from './completeness-rules.ts';

const MOST = 100;

/** Names what is wrong, number by number, the first hundred of each kind: nothing is summed here, everything is looked for. */
export async function findFaults(tx: Tx, book: Counted, range: { from: number; to: number | null }): Promise<Fault[]> {
  // An open number of a day block is missing from nothing.
  const missing = hasBlocks(book) ? sql`select null::text as kind, null::int as number where false` : sql`
    (select 'missing' as kind, g as number from generate_series(${range.from}::int, ${Math.max(range.to ?? 0, book.highest ?? 0)}::int) as g where not exists (select 1 from claim where n = g) order by g limit ${MOST})`;
  const wrongDay = hasBlocks(book) ? sql`
    union all (select 'wrong_day', n from registers.entry where book_id = ${book.id} and sub = 0 and ceil(n::numeric / ${book.dayQuota}::int)::int <> (dated_on - make_date(${book.year}::int, 1, 1)) + 1 order by n limit ${MOST})` : sql``;
  const last = book.origin === 'paper' ? sql`` : sql`
    union all (select 'before_start', n from claim where n < ${book.startNumber}::int order by n limit ${MOST})
    union all (select 'after_last', n from claim where n > ${book.last ?? book.startNumber - 1}::int order by n limit ${MOST})`;
  const { rows } = await sql<Fault>`
    with claim as materialized (
      select n from registers.entry where book_id = ${book.id} and sub = 0
      union all select n from registers.reservation where book_id = ${book.id} and state = 'open'
      union all select g from registers.unused u cross join lateral generate_series(u.from_n, u.to_n) as g where u.book_id = ${book.id}
    )
    ${missing}
    union all (select 'double', n from claim group by n having count(*) > 1 order by n limit ${MOST})
    union all (select 'sub_gap', n from registers.entry where book_id = ${book.id} and sub > 0 group by n having max(sub) <> count(*) order by n limit ${MOST})
    union all (select 'sub_without_base', e.n from registers.entry e where e.book_id = ${book.id} and e.sub > 0 and not exists (select 1 from claim c where c.n = e.n) order by e.n limit ${MOST})
    ${wrongDay} ${last}`.execute(tx);
  return rows;
}
