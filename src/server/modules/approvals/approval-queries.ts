import { sql } from 'kysely';
import type { Params, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/approvals.contract.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { loadCalendar } from '#server/modules/organization/index.ts';
import type { Parts } from './approval-rules.ts';
import { findRoute, loadSaid, loadSteps, type Route, type Subject } from './approval-store.ts';
import { presentRoute, type RouteDeskRow, type InitialRow, type LookRow, type ReturnRow, type StepRow } from './present-route.ts';
import { subjectOf } from './subjects.ts';

/** The route of a subject as the asking person sees it; null when it never was on one, or is not theirs to see. Words of returns come through row-level security. */
export async function getApprovalRoute(ctx: QueryContext, input: Params<typeof contracts.getApprovalRoute>): Promise<Reply<typeof contracts.getApprovalRoute>> {
  const subject = subjectOf(input.subjectKind);
  const { secret, told } = await subject.mayRead(ctx, input.subjectId);
  const route = told ? await findRoute(ctx.tx, input) : null;
  if (!route) return { route: null };
  if (secret) ctx.logSecretRead({ action: 'approval.route_read', subjectKind: input.subjectKind, subjectId: input.subjectId });
  const [steps, said, waits, initials, returns, desks, signer, look, calendar] = [
    await loadSteps(ctx.tx, route.id), await loadSaid(ctx.tx, input), await readWaits(ctx.tx, route.id), await readInitials(ctx.tx, input), await readReturns(ctx.tx, input),
    await readDesks(ctx, route), await subject.signer(ctx, input.subjectId), await readLook(ctx, input), await loadCalendar(ctx.tx),
  ];
  return { route: presentRoute(route, { steps, said, waits, initials, returns, desks, signer, look, who: ctx.actor, calendar, now: ctx.now }) };
}

async function readWaits(tx: Tx, routeId: string): Promise<StepRow[]> {
  return tx.selectFrom('approvals.step').select(['id', 'waitingSince']).where('routeId', '=', routeId).execute();
}

async function readInitials(tx: Tx, of: Subject): Promise<InitialRow[]> {
  const { rows } = await sql<InitialRow>`
    select i.id, i.position_id, p.title, p.unit_name, e.name as employee_name, i.seat
    from approvals.initial i join organization.position_card p on p.id = i.position_id join organization.employee_card e on e.id = i.employee_id
    where i.subject_kind = ${of.subjectKind} and i.subject_id = ${of.subjectId}`.execute(tx);
  return rows;
}

async function readReturns(tx: Tx, of: Subject): Promise<ReturnRow[]> {
  const { rows } = await sql<ReturnRow>`
    select r.round, b.at, b.step_id is null as by_signer, w.text as reason, b.position_id, p.title, p.unit_name, e.name as employee_name, b.seat
    from approvals.return b join approvals.route r on r.id = b.route_id
    join organization.position_card p on p.id = b.position_id join organization.employee_card e on e.id = b.employee_id
    left join approvals.return_reason w on w.return_id = b.id
    where b.subject_kind = ${of.subjectKind} and b.subject_id = ${of.subjectId} order by b.at, b.id`.execute(tx);
  return rows;
}

/** Every desk of the route with who sits there now: a Plh. is at the desk while the days last, else the holder. Who asked, and whoever is named, stands by name. */
async function readDesks(ctx: QueryContext, route: Route): Promise<RouteDeskRow[]> {
  const { rows } = await sql<RouteDeskRow>`
    select p.id as position_id, d.employee_id as named_id, p.title, p.unit_name, coalesce(n.name, h.name) as employee_name, case when n.id is null then h.seat end as seat,
      case when n.id is null and h.seat = 'plh' then k.name end as stands_in_for
    from (select position_id, employee_id from approvals.step where route_id = ${route.id}
      union select ${route.signerPositionId}::uuid, null union select ${route.requestedByPositionId}::uuid, ${route.requestedByEmployeeId}::uuid) d
    join organization.position_card p on p.id = d.position_id
    left join organization.employee_card n on n.id = d.employee_id
    left join lateral (select s.name, s.seat from organization.seat_card s where s.position_id = p.id and s.seat <> 'assistant' and s.during @> organization.day_of(${ctx.now})
      order by s.seat = 'plh' desc, s.precedence limit 1) h on true
    left join lateral (select s.name from organization.seat_card s where s.position_id = p.id and s.seat not in ('assistant', 'plh') and s.during @> organization.day_of(${ctx.now}) order by s.precedence limit 1) k on true`.execute(ctx.tx);
  return rows;
}

async function readLook(ctx: QueryContext, of: Subject): Promise<LookRow | null> {
  const { positionId, employeeId } = ctx.actor;
  if (!positionId || !employeeId) return null;
  const row = await ctx.tx.selectFrom('approvals.look').select(['parts', 'at']).where('subjectKind', '=', of.subjectKind).where('subjectId', '=', of.subjectId)
    .where('positionId', '=', positionId).where('employeeId', '=', employeeId).executeTakeFirst();
  return row ? { at: row.at, parts: row.parts as Parts } : null;
}
