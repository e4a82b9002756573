import { sql, type RawBuilder } from 'kysely';
import { readCursor, toPage } from '#server/platform/keyset.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization.contract.ts';
import { likeText } from '../find-text.ts';
import { nearness } from '../nearness.ts';
import { employeeNotFound } from '../organization.errors.ts';
import { reaches, reachOf, type Reach } from '../organization.policy.ts';

type EmployeeView = Reply<typeof contracts.getEmployee>;
type Shown = Omit<EmployeeView, 'mayEdit'> & { unitIds: string[]; sortName: string };

/** Seats are gathered for the rows of the page only; a city has 20,000 employees. */
const withSeats = (page: RawBuilder<unknown>, now: Date) => sql<Shown>`
  with page as materialized (${page})
  select e.id, e.name, e.status, e.nip, e.rank, e.email, e.phone, e.left_on, e.version, e.sort_name,
    coalesce(held.seats, '[]') as seats, coalesce(held.unit_ids, '{}') as unit_ids
  from page e left join lateral (
    select json_agg(json_build_object('position', json_build_object('id', p.id, 'title', p.title, 'unitName', u.name), 'seat', s.seat, 'untilOn', s.until_on) order by s.precedence) as seats,
      array_agg(p.unit_id) filter (where s.seat = 'definitive') as unit_ids
    from organization.seat_card s join organization.position p on p.id = s.position_id join organization.unit u on u.id = p.unit_id
    where s.employee_id = e.id and s.during @> (select organization.day_of(${now}))) held on true order by sort_name, e.id`;

export async function listEmployees(ctx: QueryContext, input: Query<typeof contracts.listEmployees>): Promise<Reply<typeof contracts.listEmployees>> {
  const after = readCursor(input.after, 2);
  // A NIP is stored without the spaces people type in it.
  const like = likeText(input.find);
  const digits = likeText(input.find?.replace(/(?<=\d)[\s.-]+(?=\d)/g, ''));
  const sortName = input.near ? sql`coalesce(near.how, '2') || lower(e.name)` : sql`lower(e.name)`;
  const { rows } = await withSeats(sql`select e.*, ${sortName} as sort_name from organization.employee e ${input.near ? sql`left join (${nearestSeats(ctx)}) near on near.employee_id = e.id` : sql``}
    where (${like}::text is null or lower(e.name || ' ' || coalesce(e.nip, '')) like ${like} or lower(e.name || ' ' || coalesce(e.nip, '')) like ${digits})
      and (${input.unitId ?? null}::uuid is null or exists (select 1 from organization.seat_card s join organization.position p on p.id = s.position_id
        where s.employee_id = e.id and p.unit_id = ${input.unitId ?? null} and s.during @> (select organization.day_of(${ctx.now}))))
      and (${after === null} or (${sortName}, e.id) > (${after?.[0] ?? ''}, ${after?.[1] ?? null}::uuid))
    order by ${sortName}, e.id limit ${input.limit + 1}`, ctx.now).execute(ctx.tx);
  const reach = await reachOf(ctx);
  return toPage(rows, input.limit, { row: (row) => presentEmployee(row, reach), key: (row) => [row.sortName, row.id] });
}

export async function showEmployee(ctx: QueryContext, input: { employeeId: string }): Promise<EmployeeView> {
  const { rows } = await withSeats(sql`select e.*, lower(e.name) as sort_name from organization.employee e where e.id = ${input.employeeId}`, ctx.now).execute(ctx.tx);
  if (!rows[0]) throw employeeNotFound({ employeeId: input.employeeId });
  return presentEmployee(rows[0], await reachOf(ctx));
}

/** Of those who sit in the own agency, how near their nearest seat is; everybody else is of the rest. */
const nearestSeats = (ctx: QueryContext) => sql`select s.employee_id, min(${nearness('p.unit_id', ctx.actor.unitId)}) as how
  from organization.seat_card s join organization.position p on p.id = s.position_id where s.during @> (select organization.day_of(${ctx.now})) group by s.employee_id`;

/** Contact and NIP are for those who administer the person; colleagues see name, rank and seats. */
function presentEmployee(row: Shown, reach: Reach): EmployeeView {
  const { unitIds, sortName: _, ...employee } = row;
  const mayEdit = reach === 'everywhere' || (unitIds.length > 0 && unitIds.every((id) => reaches(reach, id)));
  return { ...employee, nip: mayEdit ? employee.nip : null, phone: mayEdit ? employee.phone : null, mayEdit };
}
