import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { Neighbour } from './assignment-rules.ts';

/**
 * Assignments that overlap a plan: of the position, of the person, and the Plh. who stand in for the person elsewhere
 * (so the person is away in these days).
 */
export async function neighboursOf(tx: Tx, plan: { employeeId: string; positionId: string; fromOn: string; untilOn: string | null }): Promise<Neighbour[]> {
  const { rows } = await sql<Neighbour>`
    with period as (select daterange(${plan.fromOn}::date, ${plan.untilOn}::date, '[]') as days)
    select s.employee_id, s.position_id, s.seat, s.from_on, s.until_on from organization.seat_card s, period
    where s.seat <> 'assistant' and s.during && period.days and (s.position_id = ${plan.positionId} or (s.seat = 'plh' and s.position_id in (
      select own.position_id from organization.seat_card own where own.employee_id = ${plan.employeeId} and own.seat = 'definitive' and own.during && period.days)))
    order by s.precedence, s.from_on`.execute(tx);
  return rows;
}
