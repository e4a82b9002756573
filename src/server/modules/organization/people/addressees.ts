import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';

/** What a registry counter asks of the organisation before it enters a letter. */
export type CounterFacts = {
  /** the office date of the instant asked for */
  today: OfficeDate;
  /** what numbers of this unit print for it; null for an unknown unit */
  unitCode: string | null;
  partyIsKnown: boolean;
  /** the positions that are open on that day, with who holds them as `holderOf` says it */
  seats: { positionId: string; employeeId: string | null }[];
};

/** Day, unit, sender and addressees in one statement: a counter enters fifty letters an hour, and each asks all of this. */
export async function readCounterFacts(tx: Tx, of: { at: Date; unitId: string; partyId: string | null; positionIds: readonly string[] }): Promise<CounterFacts> {
  const { rows } = await sql<CounterFacts>`
    with day as materialized (select organization.day_of(${of.at}) as d)
    select day.d as today, (select u.number_code from organization.unit u where u.id = ${of.unitId}) as unit_code,
      exists (select 1 from organization.party p where p.id = ${of.partyId}) as party_is_known,
      coalesce((select json_agg(json_build_object('positionId', p.id, 'employeeId', (
          select s.employee_id from organization.seat_card s
          where s.position_id = p.id and s.seat <> 'assistant' and s.during @> day.d order by s.precedence limit 1)))
        from organization.position p where p.id = any (${[...of.positionIds]}::uuid[]) and (p.closed_on is null or p.closed_on >= day.d)), '[]') as seats
    from day`.execute(tx);
  const [facts] = rows;
  if (!facts) throw new Error('the day has no row');
  return facts;
}
