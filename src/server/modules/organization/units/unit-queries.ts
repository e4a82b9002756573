import { sql } from 'kysely';
import type { QueryContext } from '#server/platform/query.ts';
import { readCursor, toPage } from '#server/platform/keyset.ts';
import type { Query, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization.contract.ts';
import { likeText } from '../find-text.ts';
import { unitNotFound } from '../organization.errors.ts';
import { reaches, reachOf, type Reach } from '../organization.policy.ts';
import { unitColumns, type UnitRow } from './unit-store.ts';

type Shown = UnitRow & { parentName: string | null; operatorId: string | null; operatorName: string | null; positionCount: number; sortName: string };
type UnitView = Reply<typeof contracts.getUnit>;

const selectUnits = (now: Date) => sql`
  select ${unitColumns}, lower(u.name) as sort_name, parent.name as parent_name, op.employee_id as operator_id, op.name as operator_name,
    (select count(*)::int from organization.position p where p.unit_id = u.id and p.closed_on is null) as position_count
  from organization.unit u left join organization.unit parent on parent.id = u.parent_id
  left join lateral (select d.employee_id, d.name from organization.duty_card d where d.unit_id = u.id and d.role = 'operator' and d.during @> (select organization.day_of(${now})) limit 1) op on true`;

export async function listUnits(ctx: QueryContext, input: Query<typeof contracts.listUnits>): Promise<Reply<typeof contracts.listUnits>> {
  const after = readCursor(input.after, 2);
  const like = likeText(input.find);
  const { rows } = await sql<Shown>`${selectUnits(ctx.now)}
    where u.closed_on is null
      and (${like}::text is null or lower(u.name || ' ' || u.abbreviation || ' ' || u.number_code) like ${like})
      and (${input.parentId ?? null}::uuid is null or u.parent_id = ${input.parentId ?? null})
      and (${input.kind ?? null}::text is null or u.kind = ${input.kind ?? null})
      and (${after === null} or (lower(u.name), u.id) > (${after?.[0] ?? ''}, ${after?.[1] ?? null}::uuid))
    order by lower(u.name), u.id limit ${input.limit + 1}`.execute(ctx.tx);
  const reach = await reachOf(ctx);
  return toPage(rows, input.limit, { row: (row) => presentUnit(row, reach), key: (row) => [row.sortName, row.id] });
}

export async function showUnit(ctx: QueryContext, input: { unitId: string }): Promise<UnitView> {
  const { rows } = await sql<Shown>`${selectUnits(ctx.now)} where u.id = ${input.unitId}`.execute(ctx.tx);
  if (!rows[0]) throw unitNotFound({ unitId: input.unitId });
  return presentUnit(rows[0], await reachOf(ctx));
}

function presentUnit(row: Shown, reach: Reach): UnitView {
  const { operatorId, operatorName, sortName: _, ...unit } = row;
  return { ...unit, operator: operatorId === null ? null : { id: operatorId, name: operatorName ?? '' }, mayEdit: reaches(reach, row.id) };
}
