import { sql } from 'kysely';
import type { QueryContext } from '#server/platform/query.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import type { Addressable, AddressGroup, findAddressables as findContract, listAddressGroups as listContract } from '#shared/contracts/address-groups.contract.ts';
import { likeText } from '../find-text.ts';
import { keepers } from './change-group.ts';

/** Each kind offers so many: the list stays short enough to be read. */
const EACH = 12;

const membersOf = sql`(select json_agg(json_build_object('positionId', p.id, 'title', p.title, 'unitName', u.name) order by m.place)
  from organization.address_group_member m join organization.position p on p.id = m.position_id and p.closed_on is null join organization.unit u on u.id = p.unit_id where m.group_id = g.id)`;

/**
 * Whom a letter may go to, by a word: positions by title, alias or who sits there, units with the position that heads them, and
 * address groups. What begins with the word stands first; one statement.
 */
export async function findAddressables(ctx: QueryContext, input: { find: string }): Promise<Reply<typeof findContract>> {
  const like = likeText(input.find);
  const begins = `${input.find.trim().toLowerCase()}`;
  const today = sql`(select organization.day_of(${ctx.now}))`;
  const { rows } = await sql<Addressable>`
    select kind, id, label, detail, positions from (
      (select 'group' as kind, 0 as turn, g.id, g.name as label, '' as detail, coalesce(${membersOf}, '[]') as positions, lower(g.name) as sort
       from organization.address_group g where g.closed_at is null and (${like}::text is null or lower(g.name) like ${like}) order by lower(g.name) limit ${EACH})
      union all
      (select 'position', 1, p.id, p.title, concat_ws(' · ', p.unit_name, holder.name), json_build_array(json_build_object('positionId', p.id, 'title', p.title, 'unitName', p.unit_name)), lower(p.title)
       from (
         select c.id, c.title, c.unit_name from organization.position_card c
         where c.closed_on is null and (${like}::text is null or lower(c.title || ' ' || coalesce(c.alias, '')) like ${like}
           or c.id in (select s.position_id from organization.seat_card s where lower(s.name) like ${like} and s.seat <> 'assistant' and s.during @> ${today}))
         order by case when lower(c.title) = ${begins} then 0 when starts_with(lower(c.title), ${begins}) then 1 else 2 end, lower(c.title), c.id limit ${EACH}) p
       left join lateral (select s.name from organization.seat_card s where s.position_id = p.id and s.seat <> 'assistant' and s.during @> ${today} order by s.precedence limit 1) holder on true)
      union all
      (select 'unit', 2, u.id, u.name, coalesce(head.title, ''), case when head.id is null then '[]' else json_build_array(json_build_object('positionId', head.id, 'title', head.title, 'unitName', u.name)) end, lower(u.name)
       from organization.unit u left join lateral (select p.id, p.title from organization.position p where p.unit_id = u.id and p.heads_unit and p.closed_on is null limit 1) head on true
       where u.closed_on is null and ${like}::text is not null and lower(u.name || ' ' || u.abbreviation || ' ' || u.number_code) like ${like}
       order by case when lower(u.abbreviation) = ${begins} then 0 when starts_with(lower(u.name), ${begins}) then 1 else 2 end, lower(u.name) limit ${EACH})
    ) found
    order by case when lower(label) = ${begins} then 0 when starts_with(sort, ${begins}) then 1 else 2 end, turn, sort limit ${EACH * 2}`.execute(ctx.tx);
  return { rows };
}

export async function listGroups(ctx: QueryContext, input: { find: string }): Promise<Reply<typeof listContract>> {
  const like = likeText(input.find);
  const { rows } = await sql<AddressGroup>`
    select g.id, g.name, g.version, coalesce(${membersOf}, '[]') as members from organization.address_group g
    where g.closed_at is null and (${like}::text is null or lower(g.name) like ${like}) order by lower(g.name) limit 200`.execute(ctx.tx);
  return { rows, mayEdit: ctx.actor.roles.some((role) => keepers.includes(role)) };
}
