import { sql } from 'kysely';
import type { QueryContext } from '#server/platform/query.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import type { Addressable, AddressGroup, findAddressables as findContract, listAddressGroups as listContract } from '#shared/contracts/address-groups.contract.ts';
import { wordPatterns } from '../find-rules.ts';
import { likeText } from '../find-text.ts';
import { nearness } from '../nearness.ts';
import { foundPosition, placeOf } from '../positions/find-position.ts';
import { keepers } from './change-group.ts';

/** Each kind offers so many: the list stays short enough to be read. */
const EACH = 12;

const membersOf = sql`(select json_agg(json_build_object('positionId', p.id, 'title', p.title, 'unitName', u.name) order by m.place)
  from organization.address_group_member m join organization.position p on p.id = m.position_id and p.closed_on is null join organization.unit u on u.id = p.unit_id where m.group_id = g.id)`;

/** The unit above, where another open unit has the same name: two "Bagian Umum" are told apart by it. */
const above = sql`coalesce((select up.name from organization.unit up where up.id = u.parent_id and exists (select from organization.unit o where lower(o.name) = lower(u.name) and o.id <> u.id and o.closed_on is null)), '')`;

/**
 * Whom a letter may go to, by words: positions by title, alias, unit or who sits there, units with the position that heads them, and
 * address groups. The head of the unit that was named stands before those who serve it, the own unit and the own
 * agency before the rest; one statement.
 */
export async function findAddressables(ctx: QueryContext, input: { find: string }): Promise<Reply<typeof findContract>> {
  const like = likeText(input.find);
  const words = wordPatterns(input.find);
  const typed = input.find.trim().toLowerCase();
  const today = sql`(select organization.day_of(${ctx.now}))`;
  const nearest = (name: string) => sql`case when lower(${sql.ref(name)}) = ${typed} then '0' when starts_with(lower(${sql.ref(name)}), ${typed}) then '2' else '4' end`;
  const { rows } = await sql<Addressable>`
    select kind, id, label, detail, within, positions from (
      (select 'group' as kind, 0 as turn, g.id, g.name as label, '' as detail, '' as within, coalesce(${membersOf}, '[]') as positions, ${nearest('g.name')} || lower(g.name) as sort
       from organization.address_group g where g.closed_at is null and (${like}::text is null or lower(g.name) like ${like}) order by lower(g.name) limit ${EACH})
      union all
      (select 'position', 1, p.id, p.title, concat_ws(' · ', p.unit_name, nullif(p.within, ''), holder.name), p.within, json_build_array(json_build_object('positionId', p.id, 'title', p.title, 'unitName', p.unit_name)), p.place
       from (
         select p.id, p.title, u.name as unit_name, ${above} as within, ${placeOf(input.find, nearness('p.unit_id', ctx.actor.unitId))} as place from organization.position p join organization.unit u on u.id = p.unit_id
         where p.closed_on is null and ${foundPosition(input.find, ctx.now)} order by place, p.id limit ${EACH}) p
       left join lateral (select s.name from organization.seat_card s where s.position_id = p.id and s.seat <> 'assistant' and s.during @> ${today} order by s.precedence limit 1) holder on true)
      union all
      (select 'unit', 2, u.id, u.name, coalesce(head.title, ''), ${above}, case when head.id is null then '[]' else json_build_array(json_build_object('positionId', head.id, 'title', head.title, 'unitName', u.name)) end,
        case when ${typed} in (lower(u.name), lower(u.abbreviation), lower(u.number_code)) then '1' when starts_with(lower(u.name), ${typed}) or starts_with(lower(u.abbreviation), ${typed}) then '2' else '4' end || ${nearness('u.id', ctx.actor.unitId)} || lower(u.name) as place
       from organization.unit u left join lateral (select p.id, p.title from organization.position p where p.unit_id = u.id and p.heads_unit and p.closed_on is null limit 1) head on true
       where u.closed_on is null and lower(u.name || ' ' || u.abbreviation || ' ' || u.number_code) ~ all (${words}::text[])
       order by place limit ${EACH})
    ) found
    order by left(sort, 1), turn, sort limit ${EACH * 2}`.execute(ctx.tx);
  return { rows };
}

export async function listGroups(ctx: QueryContext, input: { find: string }): Promise<Reply<typeof listContract>> {
  const like = likeText(input.find);
  const { rows } = await sql<AddressGroup>`
    select g.id, g.name, g.version, coalesce(${membersOf}, '[]') as members from organization.address_group g
    where g.closed_at is null and (${like}::text is null or lower(g.name) like ${like}) order by lower(g.name) limit 200`.execute(ctx.tx);
  return { rows, mayEdit: ctx.actor.roles.some((role) => keepers.includes(role)) };
}
