import { sql } from 'kysely';
import { readCursor, toPage } from '#server/platform/keyset.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization-city.contract.ts';
import { likeText } from '../find-text.ts';
import { administersEverywhere } from '../organization.policy.ts';
import { getCity } from './city-store.ts';

export async function showCity(ctx: QueryContext): Promise<Reply<typeof contracts.getCity>> {
  const { restDays: _, ...city } = await getCity(ctx.tx);
  return { ...city, mayEdit: administersEverywhere(ctx.actor) };
}

export async function listHolidays(ctx: QueryContext, input: { year: number }): Promise<Reply<typeof contracts.listHolidays>> {
  const { rows } = await sql<Reply<typeof contracts.listHolidays>['rows'][number]>`
    select id, on_day as "on", name, kind, basis from organization.holiday
    where on_day between make_date(${input.year}, 1, 1) and make_date(${input.year}, 12, 31) order by on_day`.execute(ctx.tx);
  const { restDays } = await getCity(ctx.tx);
  return { rows, restDays, yearKnown: rows.some((row) => row.kind === 'national'), mayEdit: administersEverywhere(ctx.actor) };
}

/** Known outside parties; with text, those that begin with it come first. */
export async function listParties(ctx: QueryContext, input: Query<typeof contracts.listParties>): Promise<Reply<typeof contracts.listParties>> {
  const after = readCursor(input.after, 2);
  const like = likeText(input.find);
  const { rows } = await sql<Reply<typeof contracts.listParties>['rows'][number] & { sortName: string }>`
    select id, name, kind, address, email, phone, version, sort_name from (
      select p.*, case when lower(name) like ltrim(${like}::text, '%') then '0' else '1' end || lower(name) as sort_name from organization.party p
      where ${like}::text is null or lower(name) like ${like}) found
    where ${after === null} or (sort_name, id) > (${after?.[0] ?? ''}, ${after?.[1] ?? null}::uuid)
    order by sort_name, id limit ${input.limit + 1}`.execute(ctx.tx);
  return toPage(rows, input.limit, { row: ({ sortName: _, ...party }) => party, key: (row) => [row.sortName, row.id] });
}
