import { sql } from 'kysely';
import { readCursor, toPage } from '#server/platform/keyset.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization.contract.ts';
import { loadCalendar } from '../city/calendar.ts';
import { reaches, reachOf } from '../organization.policy.ts';
import { getPosition } from '../positions/position-store.ts';
import { conflictsOf, isActing, type Conflict } from './assignment-rules.ts';
import { neighboursOf } from './assignment-store.ts';

type View = Reply<typeof contracts.listAssignments>['rows'][number];
type Shown = Omit<View, 'basis' | 'mayEnd' | 'revokedAt' | 'state'> & { basisNumber: string | null; basisDate: string | null; revokedAt: Date | null; unitId: string; state: View['state'] };

export async function listAssignments(ctx: QueryContext, input: Query<typeof contracts.listAssignments>): Promise<Reply<typeof contracts.listAssignments>> {
  const after = readCursor(input.after, 2);
  const { positionId = null, employeeId = null, unitId = null, kind = null, acting = null, fromOn = null, untilOn = null } = input;
  const { rows } = await sql<Shown>`
    select a.id, a.employee_id, a.position_id, a.kind, a.from_on, a.until_on, a.basis_number, a.basis_date, a.reason, a.includes_secret, a.revoked_at, p.unit_id,
      exists (select 1 from organization.secret_hold h where h.seat_id = a.id and h.released_at is null) as secret_waits,
      json_build_object('id', e.id, 'name', e.name) as employee, json_build_object('id', p.id, 'title', p.title, 'unitName', u.name) as position,
      case when a.revoked_at is not null then 'revoked' when a.during @> day.d then 'current' when a.from_on > day.d then 'coming' else 'past' end as state
    from organization.assignment a join organization.employee e on e.id = a.employee_id join organization.position p on p.id = a.position_id
    join organization.unit u on u.id = p.unit_id, (select organization.day_of(${ctx.now}) as d) day
    where (${positionId}::uuid is null or a.position_id = ${positionId}) and (${employeeId}::uuid is null or a.employee_id = ${employeeId})
      and (${unitId}::uuid is null or p.unit_id = ${unitId}) and (${kind}::text is null or a.kind = ${kind})
      and (${acting}::boolean is null or (a.kind in ('plt', 'plh')) = ${acting})
      and ((${fromOn}::date is null and ${untilOn}::date is null) or a.during && daterange(${fromOn}::date, ${untilOn}::date, '[]'))
      and (${after === null} or (a.from_on, a.id) < (${after?.[0] ?? null}::date, ${after?.[1] ?? null}::uuid))
    order by a.from_on desc, a.id desc limit ${input.limit + 1}`.execute(ctx.tx);
  const [structure, delegation] = [await reachOf(ctx), await reachOf(ctx, 'delegation')];
  return toPage(rows, input.limit, {
    row: ({ basisNumber, basisDate, revokedAt, unitId: unit, ...row }) => ({
      ...row, revokedAt: revokedAt?.toISOString() ?? null, basis: basisNumber === null ? null : { number: basisNumber, date: basisDate },
      mayEnd: (row.state === 'current' || row.state === 'coming') && reaches(isActing(row.kind) ? delegation : structure, unit),
    }),
    key: (row) => [row.fromOn, row.id],
  });
}

/** Shown beside the three fields of a Plh. before anything is saved. */
export async function checkAssignment(ctx: QueryContext, input: Query<typeof contracts.checkAssignment>): Promise<Reply<typeof contracts.checkAssignment>> {
  const plan = { ...input, untilOn: input.untilOn ?? null };
  await getPosition(ctx.tx, plan.positionId);
  const { dayOf } = await loadCalendar(ctx.tx);
  const conflicts = conflictsOf(plan, { neighbours: await neighboursOf(ctx.tx, plan), today: dayOf(ctx.now) });
  const names = await namesOf(ctx, conflicts);
  return { conflicts: conflicts.map((conflict) => presentConflict(conflict, names)) };
}

type Names = { people: Map<string, string>; positions: Map<string, { title: string; unitName: string }> };

async function namesOf(ctx: QueryContext, conflicts: readonly Conflict[]): Promise<Names> {
  const neighbours = conflicts.flatMap((conflict) => conflict.neighbour ?? []);
  const people = await sql<{ id: string; name: string }>`select id, name from organization.employee where id = any (${neighbours.map((n) => n.employeeId)})`.execute(ctx.tx);
  const positions = await sql<{ id: string; title: string; unitName: string }>`select id, title, unit_name from organization.position_card where id = any (${neighbours.map((n) => n.positionId)})`.execute(ctx.tx);
  return { people: new Map(people.rows.map((row) => [row.id, row.name])), positions: new Map(positions.rows.map((row) => [row.id, row])) };
}

function presentConflict(conflict: Conflict, names: Names): Reply<typeof contracts.checkAssignment>['conflicts'][number] {
  const { kind, blocks, neighbour } = conflict;
  if (!neighbour) return { kind, blocks, employee: null, position: null, fromOn: null, untilOn: null };
  const position = names.positions.get(neighbour.positionId);
  return {
    kind, blocks, fromOn: neighbour.fromOn, untilOn: neighbour.untilOn,
    employee: { id: neighbour.employeeId, name: names.people.get(neighbour.employeeId) ?? '' },
    position: position ? { id: neighbour.positionId, title: position.title, unitName: position.unitName } : null,
  };
}
