import { sql } from 'kysely';
import { readCursor, toPage } from '#server/platform/keyset.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization.contract.ts';
import { unitKinds } from '#shared/domain/unit-kind.ts';
import { foundPosition, placeOf } from './find-position.ts';
import { nearness } from '../nearness.ts';
import { positionNotFound } from '../organization.errors.ts';
import { reaches, reachOf, type Reach } from '../organization.policy.ts';
import type { Position } from './position-store.ts';
import { positionColumns } from './position-store.ts';

type PositionView = Reply<typeof contracts.getPosition>;
type Shown = Position & { version: number; superiorTitle: string | null; holders: PositionView['holders']; sortTitle: string };

const selectPositions = (now: Date, place = placeOf('')) => sql`
  select ${positionColumns}, p.version, ${place} as sort_title, superior.title as superior_title,
    coalesce((select json_agg(json_build_object('assignmentId', case when s.seat <> 'assistant' then s.id end, 'employeeId', s.employee_id, 'name', s.name,
      'seat', s.seat, 'fromOn', s.from_on, 'untilOn', s.until_on, 'includesSecret', s.includes_secret) order by s.precedence)
      from organization.seat_card s where s.position_id = p.id and s.during @> (select organization.day_of(${now}))), '[]') as holders
  from organization.position p join organization.unit u on u.id = p.unit_id left join organization.position superior on superior.id = p.superior_id`;

/** Also the typeahead for addressees: by title, alias, name of the unit, or name of who sits there. */
export async function listPositions(ctx: QueryContext, input: Query<typeof contracts.listPositions>): Promise<Reply<typeof contracts.listPositions>> {
  const after = readCursor(input.after, 2);
  const find = input.find ?? '';
  const place = placeOf(find, input.near ? nearness('p.unit_id', ctx.actor.unitId) : undefined);
  const { rows } = await sql<Shown>`${selectPositions(ctx.now, place)}
    where p.closed_on is null
      and ${foundPosition(find, ctx.now)}
      and (${input.unitId ?? null}::uuid is null or p.unit_id = ${input.unitId ?? null})
      and (${input.mayDispose ?? null}::boolean is null or p.may_dispose = ${input.mayDispose ?? null})
      and (${after === null} or (${place}, p.id) > (${after?.[0] ?? ''}, ${after?.[1] ?? null}::uuid))
    order by ${place}, p.id limit ${input.limit + 1}`.execute(ctx.tx);
  const reach = await reachOf(ctx);
  return toPage(rows, input.limit, { row: (row) => presentPosition(row, reach), key: (row) => [row.sortTitle, row.id] });
}

export async function showPosition(ctx: QueryContext, input: { positionId: string }): Promise<PositionView> {
  const { rows } = await sql<Shown>`${selectPositions(ctx.now)} where p.id = ${input.positionId}`.execute(ctx.tx);
  if (!rows[0]) throw positionNotFound({ positionId: input.positionId });
  return presentPosition(rows[0], await reachOf(ctx));
}

function presentPosition(row: Shown, reach: Reach): PositionView {
  const { sortTitle: _, unitKind: _kind, ...position } = row;
  return { ...position, mayEdit: reaches(reach, row.unitId) };
}

type ChartNode = Reply<typeof contracts.getChart>['nodes'][number];

/** Units from a root down to a depth in the order of a structure (kinds as its regulation names them, then as entered), each with its positions and who sits there; one statement. */
export async function showChart(ctx: QueryContext, input: Query<typeof contracts.getChart>): Promise<Reply<typeof contracts.getChart>> {
  const { rows } = await sql<ChartNode>`
    with recursive tree as (
      select u.*, 0 as depth from organization.unit u where u.closed_on is null and (u.id = ${input.rootId ?? null} or (${input.rootId ?? null}::uuid is null and u.parent_id is null))
      union all select u.*, tree.depth + 1 from organization.unit u join tree on u.parent_id = tree.id where u.closed_on is null and tree.depth < ${input.depth}
    )
    select json_build_object('id', t.id, 'name', t.name, 'abbreviation', t.abbreviation, 'kind', t.kind, 'parentId', t.parent_id,
        'childCount', (select count(*) from organization.unit c where c.parent_id = t.id and c.closed_on is null)) as unit,
      coalesce((select json_agg(json_build_object('id', p.id, 'title', p.title, 'unitName', t.name, 'superiorId', p.superior_id, 'headsUnit', p.heads_unit, 'echelon', p.echelon,
        'holder', (select json_build_object('employeeId', s.employee_id, 'name', s.name, 'seat', s.seat) from organization.seat_card s
          where s.position_id = p.id and s.seat <> 'assistant' and s.during @> (select organization.day_of(${ctx.now})) order by s.precedence limit 1))
        order by p.heads_unit desc, p.echelon nulls first, p.title) from organization.position p where p.unit_id = t.id and p.closed_on is null), '[]') as positions
    from tree t order by t.depth, t.is_agency desc, array_position(${[...unitKinds]}::text[], t.kind), t.place limit 1000`.execute(ctx.tx);
  return { nodes: rows };
}
