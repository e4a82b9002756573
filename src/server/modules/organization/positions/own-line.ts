import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import { positionColumns, type Position } from './position-store.ts';

/**
 * The positions one may dispose to, by the rule of the chosen regulation.
 * Always: direct subordinates, and, for the head of a unit, the heads of the units below it inside the same agency and of
 * the agencies directly below. With `own_line_and_secretariat` the head of the city secretariat also reaches the heads of
 * all agencies. A deputy (state official beside the head of the city government) shares the line of the head.
 * Closed positions are left out; ordered as a sheet of disposition lists them: by echelon, then title.
 */
export async function listOwnLine(tx: Tx, positionId: string): Promise<Position[]> {
  const { rows } = await sql<Position>`
    with recursive me as (
      select p.id, p.unit_id, p.superior_id, u.kind as unit_kind, u.parent_id,
        p.heads_unit or (p.kind = 'state_official' and u.parent_id is null) as leads_unit
      from organization.position p join organization.unit u on u.id = p.unit_id where p.id = ${positionId}
    ), below as (
      select u.id, u.is_agency from organization.unit u join me on u.parent_id = me.unit_id and me.leads_unit where u.closed_on is null
      union all
      select u.id, u.is_agency from organization.unit u join below on u.parent_id = below.id
      where u.closed_on is null and not u.is_agency and not below.is_agency
    ), reached as (
      select p.id from organization.position p join me on p.superior_id = me.id
      union select p.id from organization.position p join me on me.leads_unit and me.parent_id is null
        and p.superior_id in (select h.id from organization.position h where h.unit_id = me.unit_id and h.heads_unit)
      union select p.id from organization.position p join below on p.unit_id = below.id where p.heads_unit
      union select p.id from organization.position p join organization.unit u on u.id = p.unit_id join me on me.leads_unit and me.unit_kind = 'secretariat'
        where u.is_agency and p.heads_unit and (select own_line from organization.city) = 'own_line_and_secretariat'
    )
    select ${positionColumns} from organization.position p join organization.unit u on u.id = p.unit_id
    where p.id in (select id from reached) and p.id <> ${positionId} and p.closed_on is null
      and p.id is distinct from (select superior_id from me)
    order by coalesce(p.echelon, '99'), p.title`.execute(tx);
  return rows;
}
