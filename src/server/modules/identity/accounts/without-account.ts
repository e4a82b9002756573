import { sql } from 'kysely';
import { readCursor, toPage } from '#server/platform/keyset.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query, Reply } from '#shared/contracts/contract.ts';
import type { listWithoutAccount as contract } from '#shared/contracts/identity.contract.ts';
import { administersEverywhere, assertAdministrator, insideOwn, isAbove, ownUnits } from './reach-queries.ts';
import { freeUsername, usernamesLike } from './suggest-username.ts';

type Row = { id: string; name: string; sortName: string; nip: string | null; title: string | null; unitName: string | null; alias: string | null; unit: string | null; leads: boolean };

/** Employees who have no account yet, each with the username the regulation asks for; two of one name never get the same one. */
export async function listWithoutAccount(ctx: QueryContext, asked: Query<typeof contract>): Promise<Reply<typeof contract>> {
  assertAdministrator(ctx.actor);
  const cursor = readCursor(asked.after, 2);
  const words = asked.find?.toLowerCase().replace(/[\\%_]/g, '\\$&');
  const { rows } = await sql<Row>`with recursive ${ownUnits(ctx)}, under as (
      select id from units where id = ${asked.unitId ?? null}::uuid union select u.id from units u join under on u.parent_id = under.id)
    select e.id, e.name, lower(e.name) as sort_name, e.nip, seat.title, seat.unit_name, seat.alias, seat.unit_abbreviation as unit, coalesce(seat.leads, false) as leads
    from organization.employee_card e
      left join lateral (select p.title, p.unit_name, p.unit_id, p.unit_abbreviation, case when s.seat = 'assistant' then null else p.alias end as alias,
          s.includes_secret or (s.seat in ('definitive', 'pj', 'pjs') and (p.heads_unit or p.may_dispose or p.may_sign)) as leads
        from organization.seat_card s join organization.position_card p on p.id = s.position_id, day where s.employee_id = e.id and s.during @> day.d order by s.precedence limit 1) seat on true
    where (e.left_on is null or e.left_on >= (select d from day)) and not exists (select 1 from identity.account a where a.employee_id = e.id)
      and ${administersEverywhere(ctx.actor) ? sql`true` : sql`${insideOwn(sql`e.id`)} and not ${isAbove(sql`e.id`)}`}
      and (${asked.unitId === undefined} or seat.unit_id in (select id from under))
      and (${words === undefined} or lower(e.name) like ${`%${words ?? ''}%`} or lower(seat.title) like ${`%${words ?? ''}%`})
      and (${cursor === null} or (lower(e.name), e.id) > (${cursor?.[0] ?? ''}, ${cursor?.[1] ?? null}::uuid))
    order by lower(e.name), e.id limit ${asked.limit + 1}`.execute(ctx.tx);
  const used = await usernamesLike(ctx, rows);
  return toPage(rows, asked.limit, {
    row: (row) => {
      const username = freeUsername(row, used);
      used.add(username);
      return { employee: { id: row.id, name: row.name, nip: row.nip }, seatTitle: row.title, unitName: row.unitName, username, leads: row.leads };
    },
    key: (row) => [row.sortName, row.id],
  });
}
