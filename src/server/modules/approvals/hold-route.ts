import { createHash } from 'node:crypto';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { changedParts, settleSteps, stateOf, type Parts, type Said, type Step } from './approval-rules.ts';
import { loadSaid, loadSteps, routeForUpdate, setRoute, storeParts, storeSettled, subjectOfRoute, type Route } from './approval-store.ts';
import { contentChanged } from './approvals.errors.ts';
import { subjectOf, type ApprovalSubject, type RouteMoved } from './subjects.ts';

export type HeldRoute = { route: Route; steps: Step[]; said: Said; subject: ApprovalSubject; parts: Parts; securityClass: SecurityClass };

/** One short name for all parts together: what a page shows is what its reader initials. */
export function digestOf(parts: Parts): string {
  const lines = Object.entries(parts).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex');
}

/** Holds the subject, then the route, until the transaction ends: acts on one subject follow each other. */
export async function holdRoute(ctx: CommandContext, routeId: string): Promise<HeldRoute> {
  const of = await subjectOfRoute(ctx.tx, routeId);
  const subject = subjectOf(of.subjectKind);
  const { parts, securityClass } = await subject.hold(ctx, of.subjectId);
  const route = await routeForUpdate(ctx, routeId);
  return { route, steps: await loadSteps(ctx.tx, routeId), said: await loadSaid(ctx.tx, of), subject, parts, securityClass };
}

/** @throws contentChanged when what lies there is not what the person saw */
export function assertSeen(held: Pick<HeldRoute, 'route' | 'parts'>, seen: string): void {
  if (digestOf(held.parts) !== seen) throw contentChanged({ routeId: held.route.id });
}

export const movedOf = (route: Pick<Route, 'id' | 'subjectId' | 'round'>): RouteMoved => ({ routeId: route.id, subjectId: route.subjectId, round: route.round });

/**
 * Brings a live route to where its content and its initials put it: turns, approval, reopening; tells the room of the subject in
 * the same transaction and the bell afterwards.
 */
export async function settleRoute(ctx: CommandContext, held: HeldRoute): Promise<{ state: 'open' | 'approved' }> {
  const { route, subject, parts } = held;
  const steps = await loadSteps(ctx.tx, route.id);
  const { steps: settled, whole } = settleSteps(steps, await loadSaid(ctx.tx, route), parts);
  const arrived = await storeSettled(ctx, steps, settled);
  const state = stateOf(whole);
  const desks = arrived.map(({ positionId, employeeId }) => ({ positionId, employeeId }));
  if (desks.length > 0) await subject.onWaiting(ctx, { ...movedOf(route), desks });
  if (arrived.length > 0) announce(ctx, held, { name: 'approval.waiting', details: { stepIds: arrived.map((step) => step.id) } });
  if (state === route.state) {
    if (changedParts(route.parts, parts).length > 0) await storeParts(ctx, route.id, parts);
    return { state };
  }
  await setRoute(ctx, route.id, { state, parts });
  if (state === 'approved') await subject.onApproved(ctx, movedOf(route));
  else await subject.onReopened(ctx, movedOf(route));
  tell(ctx, held, { name: state === 'approved' ? 'approval.approved' : 'approval.reopened' });
  return { state };
}

type Told = { name: string; details?: Record<string, unknown> };

/** An event for the worker: ids and class only. Whoever acts hears no bell; an assistant acts for the leader, who does want to hear. */
function announce(ctx: CommandContext, held: Pick<HeldRoute, 'route' | 'securityClass'>, what: Told): void {
  const { route, securityClass } = held;
  // A desk may be asked twice in one round; each time is an event of its own, or the bell would take the second for a repeat.
  ctx.emit({ name: what.name, payload: { eventId: ctx.newId(), routeId: route.id, subjectKind: route.subjectKind, subjectId: route.subjectId, round: route.round, securityClass, byPositionId: ctx.actor.seat === 'assistant' ? null : ctx.actor.positionId, ...what.details } });
}

/** An act on the record: the audit chain and the event for the worker. */
export function tell(ctx: CommandContext, held: Pick<HeldRoute, 'route' | 'securityClass'>, what: Told): void {
  ctx.record({ action: what.name, subjectKind: held.route.subjectKind, subjectId: held.route.subjectId, details: { routeId: held.route.id, round: held.route.round, ...what.details } });
  announce(ctx, held, what);
}
