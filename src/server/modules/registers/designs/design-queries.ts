import { sql } from 'kysely';
import { loadCalendar } from '#server/modules/organization/index.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import type { Design, listDesigns as contract } from '#shared/contracts/registers-numbers.contract.ts';
import { yearOf } from '#shared/domain/office-dates.ts';
import { designsFor } from '../registers.policy.ts';

/**
 * A pattern is no secret, and two books are compared by whoever decides about one. Books that open with their first number are among them:
 * those of last year on 1 January, and of units that decided a pattern and never gave a number.
 */
async function listPrinting(tx: Tx, year: number): Promise<Reply<typeof contract>['printing']> {
  const ruleOf = (of: number) => sql`(select pattern from registers.design where kind = k.kind and (unit_id = k.unit_id or unit_id is null) and from_year <= ${of}
      order by unit_id nulls last, from_year desc, decided_at desc, id desc limit 1)`;
  const { rows } = await sql<Reply<typeof contract>['printing'][number]>`
    select k.unit_id, u.name as unit_name, u.number_code as unit_code, k.kind, coalesce(b.pattern, ${ruleOf(year)}, p.pattern) as pattern, coalesce(${ruleOf(year + 1)}, p.pattern) as next_pattern
    from (select unit_id, kind from registers.book where year in (${year - 1}, ${year}) and origin = 'lontar' union select unit_id, kind from registers.design where unit_id is not null) k
    join organization.unit_card u on u.id = k.unit_id join registers.pattern p on p.kind = k.kind
    left join registers.book b on b.unit_id = k.unit_id and b.kind = k.kind and b.year = ${year} and b.origin = 'lontar'
    where u.closed_on is null order by k.kind, u.name, k.unit_id`.execute(tx);
  return rows;
}

/** Designs in force: the city's for each kind, and each unit's own one may decide about. */
export async function listDesigns(ctx: QueryContext): Promise<Reply<typeof contract>> {
  const { city, unitIds } = designsFor(ctx.actor);
  const year = yearOf((await loadCalendar(ctx.tx)).dayOf(ctx.now));
  const { rows: designs } = await sql<Design>`
    select distinct on (d.kind, d.unit_id) d.unit_id, u.name as unit_name, d.kind, d.pattern, d.numbering, d.day_quota, d.sub_form, d.reservation_days, d.basis, d.from_year from (
      select unit_id, kind, pattern, numbering, day_quota, sub_form, reservation_days, basis, from_year, decided_at, id from registers.design
      union all select null, kind, pattern, numbering, day_quota, sub_form, reservation_days, basis, null, '-infinity', null from registers.pattern
    ) d left join organization.unit_card u on u.id = d.unit_id
    where d.unit_id is null or ${city} or d.unit_id = any (${unitIds})
    order by d.kind, d.unit_id nulls first, d.decided_at desc, d.id desc`.execute(ctx.tx);
  const { rows: units } = await sql<{ id: string; name: string; numberCode: string }>`
    select u.id, u.name, u.number_code from organization.unit_card u where u.id = any (${unitIds}) or (${city} and u.closed_on is null and (u.number_code <> '' or exists (select 1 from registers.book b where b.unit_id = u.id)))
    order by u.name`.execute(ctx.tx);
  const { rows: books } = await sql<Reply<typeof contract>['books'][number]>`
    select b.unit_id, b.kind, b.year, case when c.last >= b.start_number then c.last end as last, c.book_id is not null as numbers_given
    from registers.book b left join registers.counter c on c.book_id = b.id
    where b.year = ${year} and b.origin = 'lontar' and (${city} or b.unit_id = any (${unitIds})) order by b.unit_id, b.kind`.execute(ctx.tx);
  return { designs, units, mayDesignCity: city, books, printing: await listPrinting(ctx.tx, year) };
}
