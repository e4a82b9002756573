import { sql } from 'kysely';
import type { AuthorityDesk } from '#shared/domain/authority-rules.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import type { Tx } from '#server/platform/database.ts';

/**
 * The position and every superior above it up to the mayor, each with who sits there on a day: what `askAuthority` reads.
 * Empty when there is no such position. Twelve steps are more than any city has; a circle cannot be stored.
 */
export async function loadAuthorityLadder(tx: Tx, positionId: string, on: OfficeDate): Promise<AuthorityDesk[]> {
  const { rows } = await sql<AuthorityDesk>`
    with recursive up as (
      select p.id, p.superior_id, 0 as step from organization.position p where p.id = ${positionId}
      union all select p.id, p.superior_id, up.step + 1 from organization.position p join up on p.id = up.superior_id where up.step < 12
    )
    select p.id as position_id, p.title, p.kind, p.heads_unit, p.may_sign, u.kind as unit_kind, u.is_agency, u.agency_id,
      coalesce((select jsonb_agg(jsonb_build_object('employeeId', s.employee_id, 'name', s.name, 'rank', e.rank, 'nip', e.nip, 'seat', s.seat) order by s.precedence)
        from organization.seat_card s join organization.employee e on e.id = s.employee_id
        where s.position_id = p.id and s.seat <> 'assistant' and s.during @> ${on}::date), '[]') as holders
    from up join organization.position p on p.id = up.id join organization.unit_card u on u.id = p.unit_id
    order by up.step`.execute(tx);
  return rows;
}
