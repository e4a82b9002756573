import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query as QueryOf } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/audit-trail.contract.ts';
import { chainNotForYou } from './audit-trail.errors.ts';

export type Filters = QueryOf<typeof contracts.exportAudit>;
export type AuditRecord = {
  seq: number; at: Date; body: string; hash: Buffer; action: string; accountId: string | null; employeeId: string | null;
  positionId: string | null; positionTitle: string | null; subjectKind: string | null; subjectId: string | null;
};

/** Dumai 55/2021 Lamp. IV.C.4 keeps the log for examination; it also shows who did what, so few may read it. */
const readers: ReadonlySet<string> = new Set(['super-administrator', 'managing-team', 'examiner', 'system']);

export function assertMayReadChain(ctx: Pick<QueryContext, 'actor'>): void {
  if (!ctx.actor.roles.some((role) => readers.has(role))) throw chainNotForYou();
}

export type Range = { lowest: number; highest: number };

/** Rows are numbered in the order of time, so a period is a range of numbers: no index on time, no scan of newer rows. */
export async function findRange(tx: Tx, filters: Pick<Filters, 'from' | 'until'>): Promise<Range> {
  const { rows } = await sql<{ last: number }>`select coalesce(max(seq), 0) as last from platform.audit_row`.execute(tx);
  const last = rows[0]?.last ?? 0;
  const lowest = filters.from ? await firstOn(tx, { last, day: filters.from, after: false }) : 1;
  const highest = filters.until ? (await firstOn(tx, { last, day: filters.until, after: true })) - 1 : last;
  return { lowest, highest };
}

type Bound = { last: number; day: string; after: boolean };

/** Smallest number on or after a day of the city (after: later than that day); one past the end when there is none. */
async function firstOn(tx: Tx, bound: Bound): Promise<number> {
  let low = 1;
  let high = bound.last + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { rows } = await sql<{ seq: number; isThere: boolean }>`
      select seq, case when ${bound.after} then organization.day_of(at) > ${bound.day}::date else organization.day_of(at) >= ${bound.day}::date end as is_there
      from platform.audit_row where seq >= ${middle} order by seq limit 1`.execute(tx);
    const row = rows[0];
    if (!row || row.isThere) high = middle;
    else low = row.seq + 1;
  }
  return low;
}

export type Ask = { filters: Filters; range: Range; after: number | null; limit: number; newestFirst: boolean };

/** One page of the chain by number. */
export async function readAuditRows(tx: Tx, ask: Ask): Promise<AuditRecord[]> {
  const { filters, range } = ask;
  let query = tx.selectFrom('platform.auditRow as a')
    .leftJoin('organization.positionCard as p', (join) => join.on(sql`p.id`, '=', sql`a.position_id::uuid`))
    .select(['a.seq', 'a.at', 'a.body', 'a.hash', sql<string>`a.action`.as('action'), 'a.accountId', 'a.employeeId', 'a.positionId', 'p.title as positionTitle', 'a.subjectKind', 'a.subjectId'])
    .where('a.seq', '>=', range.lowest).where('a.seq', '<=', range.highest).limit(ask.limit)
    .orderBy('a.seq', ask.newestFirst ? 'desc' : 'asc');
  if (ask.after !== null) query = query.where('a.seq', ask.newestFirst ? '<' : '>', ask.after);
  if (filters.accountId) query = query.where('a.accountId', '=', filters.accountId);
  if (filters.employeeId) query = query.where('a.employeeId', '=', filters.employeeId);
  if (filters.positionId) query = query.where('a.positionId', '=', filters.positionId);
  if (filters.subjectId) query = query.where('a.subjectId', '=', filters.subjectId);
  if (filters.action) query = query.where((eb) => eb.or([eb('a.action', '=', filters.action ?? ''), eb('a.action', 'like', `${filters.action?.replaceAll('_', '\\_')}.%`)]));
  return query.execute();
}
