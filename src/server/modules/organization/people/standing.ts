import { sql } from 'kysely';
import type { Hat, SeatKind } from '#server/platform/actor.ts';
import type { Database } from '#server/platform/database.ts';
import type { Role } from '#shared/domain/role.ts';

/** How a person stands at an instant, acting from one seat or from none: what identity needs to build the actor. */
export type Standing = {
  /** null when the seat asked for is not this person's (any more) */
  seat: { positionId: string; unitId: string; seat: SeatKind } | null;
  roles: Role[];
  hats: Hat[];
  /** units whose letters this person registers */
  registryUnitIds: string[];
};

type Found = {
  seat: { positionId: string; unitId: string; seat: SeatKind; includesSecret: boolean; leads: boolean } | null;
  duties: { role: Role; unitId: string | null; includesSecret: boolean }[];
  below: string[];
  /** 'unit of the order' 'unit with a registry below it' */
  examined: string[];
};

/**
 * Reads seat, duties and the positions below in one statement; asked at each request, so that an ended assignment loses
 * its desk at once.
 */
export async function standOf(tx: Database, who: { employeeId: string; positionId: string | null; seat: string | null; at: Date }): Promise<Standing> {
  const { rows } = await sql<Found>`
    with recursive day as (select organization.day_of(${who.at}) as d), seat as (
      select s.position_id, s.seat, s.includes_secret, p.unit_id, p.heads_unit or p.may_dispose as leads
      from organization.seat_card s join organization.position p on p.id = s.position_id, day
      where s.employee_id = ${who.employeeId} and s.position_id = ${who.positionId} and s.seat = ${who.seat} and s.during @> day.d and p.closed_on is null
    ), up as (
      select u.id, u.parent_id, u.is_agency from organization.unit u join seat on seat.unit_id = u.id
      union all select u.id, u.parent_id, u.is_agency from organization.unit u join up on u.id = up.parent_id and not up.is_agency
    ), agency as (
      select id from up where is_agency or parent_id is null limit 1
    ), house as (
      select id from agency
      union all select u.id from organization.unit u join house on u.parent_id = house.id and not u.is_agency
    ), below as (
      select p.id, p.unit_id from organization.position p join seat on p.superior_id = seat.position_id and seat.seat <> 'assistant' and seat.leads
      where p.closed_on is null and p.unit_id in (select id from house)
      union select p.id, p.unit_id from organization.position p join below on p.superior_id = below.id
      where p.closed_on is null and p.unit_id in (select id from house)
    )
    select
      (select json_build_object('positionId', position_id, 'unitId', unit_id, 'seat', seat, 'includesSecret', includes_secret, 'leads', leads) from seat) as seat,
      coalesce((select json_agg(json_build_object('role', role, 'unitId', unit_id, 'includesSecret', includes_secret)) from (
        select d.role, d.unit_id, d.includes_secret from organization.duty_card d, day where d.employee_id = ${who.employeeId} and d.during @> day.d
        union all select 'managing-team', null, false from organization.team_seat t where t.employee_id = ${who.employeeId}) held), '[]') as duties,
      coalesce((select json_agg(id) from below), '[]') as below,
      coalesce((select json_agg(distinct scope.root || ' ' || scope.id) from (
        with recursive under as (
          select d.unit_id as root, d.unit_id as id from organization.duty_card d, day where d.employee_id = ${who.employeeId} and d.role = 'examiner' and d.unit_id is not null and d.during @> day.d
          union select under.root, u.id from organization.unit u join under on u.parent_id = under.id
        ) select root, id from under where id = root or exists (select 1 from organization.duty d where d.unit_id = under.id and d.role in ('operator', 'registry-clerk'))
      ) scope), '[]') as examined`.execute(tx);
  return toStanding(who.employeeId, rows[0] ?? { seat: null, duties: [], below: [], examined: [] });
}

function toStanding(employeeId: string, found: Found): Standing {
  const { seat, duties } = found;
  const registryUnitIds = [...new Set(unitsOf(found, ['operator', 'registry-clerk']))];
  return {
    seat: seat && { positionId: seat.positionId, unitId: seat.unitId, seat: seat.seat },
    roles: rolesOf(found),
    registryUnitIds,
    hats: [
      { grantee: 'employee', id: employeeId, via: 'self' },
      ...(seat ? [{ grantee: 'position', id: seat.positionId, via: viaOf(seat) } as const] : []),
      ...registryUnitIds.map((id): Hat => ({ grantee: 'registry', id, via: 'self' })),
      ...unitsOf(found, ['records-officer']).map((id): Hat => ({ grantee: 'records', id, via: 'self' })),
      ...duties.filter((duty) => duty.role === 'examiner').flatMap((duty) => examinerHats(duty, found)),
      ...found.below.map((id): Hat => ({ grantee: 'position', id, via: 'superior' })),
    ],
  };
}

/** An examiner whose written order names no unit looks at the whole city. */
const WHOLE_CITY = '00000000-0000-0000-0000-000000000000';

function examinerHats(duty: Found['duties'][number], found: Found): Hat[] {
  const via = duty.includesSecret ? 'acting-secret' : 'self';
  if (duty.unitId === null) return [{ grantee: 'examiner', id: WHOLE_CITY, via }];
  return found.examined.map((pair) => pair.split(' ')).filter(([root]) => root === duty.unitId).map(([, id]): Hat => ({ grantee: 'examiner', id: id ?? WHOLE_CITY, via }));
}

function unitsOf(found: Found, roles: readonly Role[]): string[] {
  return found.duties.flatMap((duty) => (roles.includes(duty.role) && duty.unitId !== null ? [duty.unitId] : []));
}

function rolesOf(found: Found): Role[] {
  const roles = new Set<Role>(found.duties.map((duty) => duty.role));
  if (roles.has('operator')) roles.add('registry-clerk');
  if (found.seat?.seat === 'assistant') roles.add('assistant');
  else if (found.seat?.leads) roles.add('leader');
  return [...roles];
}

function viaOf(seat: { seat: SeatKind; includesSecret: boolean }): Hat['via'] {
  if (seat.seat === 'plt' || seat.seat === 'plh') return seat.includesSecret ? 'acting-secret' : 'acting';
  if (seat.seat === 'assistant') return seat.includesSecret ? 'assistant-secret' : 'assistant';
  return 'self';
}
