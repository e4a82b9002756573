import { sql } from 'kysely';
import type { ApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import type { QueryContext } from '#server/platform/query.ts';

/**
 * Who signed a letter and as what; before that, whom its draft names, since a seat with a Plh. has two who might. Of the named person is
 * told who reads the draft; the name under a finished letter is for whoever knows it.
 */
export async function findSigner(ctx: QueryContext, letterId: string): Promise<ApprovalRoute['signer']> {
  const { rows } = await sql<NonNullable<ApprovalRoute['signer']>>`
    with named as (
      select coalesce(o.finished_position_id, (d.content #>> '{signer,positionId}')::uuid) as position_id, coalesce(o.finished_by, (d.content #>> '{signer,employeeId}')::uuid) as employee_id,
        o.finished_seat, coalesce(l.letter_date, organization.day_of(${ctx.now})) as day
      from letters.outgoing o join letters.letter l on l.id = o.letter_id left join letters.draft d on d.letter_id = o.letter_id where o.letter_id = ${letterId}
    ), seated as (
      select n.*, coalesce(n.finished_seat, (select s.seat from organization.seat_card s where s.position_id = n.position_id and s.employee_id = n.employee_id and s.seat <> 'assistant'
        and s.during @> n.day order by s.precedence limit 1)) as seat from named n
    )
    select p.id as position_id, p.title, p.unit_name, e.name as employee_name, n.seat, case when n.seat = 'plh' then (select s.name from organization.seat_card s
      where s.position_id = p.id and s.seat not in ('assistant', 'plh') and s.during @> n.day order by s.precedence limit 1) end as stands_in_for
    from seated n join organization.position_card p on p.id = n.position_id join organization.employee_card e on e.id = n.employee_id`.execute(ctx.tx);
  return rows[0] ?? null;
}
