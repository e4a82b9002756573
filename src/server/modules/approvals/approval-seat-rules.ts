import { type RouteAct, routeActs, type RouteState, type StepAct, stepActs } from '#shared/domain/approval.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { OfficeError } from '#server/platform/errors.ts';
import type { Step } from './approval-rules.ts';
import { assistantPrepares, initialStands, notApprovedYet, notTheRequester, notYetYourTurn, notYourStep, requestedByYou, routeOver, stepReplaced } from './approvals.errors.ts';

/** The part of an actor these rules need. */
export type Seat = Pick<Actor, 'employeeId' | 'positionId' | 'seat'>;
export type RouteHead = { id: string; state: RouteState; requestedByPositionId: string; requestedByEmployeeId: string; signerPositionId: string | null };

/** Why this person may not do it at this desk, whatever the state, or null. */
export function whyNotTheirs(ask: { route: RouteHead; step: Step; act: StepAct; who: Seat }): OfficeError | null {
  const { route, step, act, who } = ask;
  if (act === 'replace') return whyNotRequester(route, who);
  if (who.positionId !== step.positionId) return notYourStep({ stepId: step.id });
  if (step.employeeId !== null && step.employeeId !== who.employeeId) return notYourStep({ stepId: step.id });
  if (who.seat === 'assistant') return assistantPrepares({ stepId: step.id });
  // As Plh. of the desk above one would approve one's own request; giving it back is still right.
  if (act === 'initial' && who.employeeId === route.requestedByEmployeeId) return requestedByYou({ stepId: step.id });
  return null;
}

/** Why the state forbids it, or null. */
export function whyNotNow(route: RouteHead, step: Step, act: StepAct): OfficeError | null {
  if (step.state === 'replaced') return stepReplaced({ stepId: step.id });
  if (route.state !== 'open') return routeOver({ routeId: route.id, state: route.state });
  if (step.state === 'initialled') return initialStands({ stepId: step.id });
  if (step.state === 'ahead' && act !== 'replace') return notYetYourTurn({ stepId: step.id });
  return null;
}

/** Why the route as a whole cannot be taken back by its requester or given back by its signer, or null. */
export function whyNotWhole(route: RouteHead, act: RouteAct, who: Seat): OfficeError | null {
  if (act === 'withdraw') return whyNotRequester(route, who) ?? (route.state === 'open' || route.state === 'approved' ? null : routeOver({ routeId: route.id, state: route.state }));
  if (route.signerPositionId === null || who.positionId !== route.signerPositionId) return notYourStep({ routeId: route.id });
  if (who.seat === 'assistant') return assistantPrepares({ routeId: route.id });
  if (route.state === 'open') return notApprovedYet({ routeId: route.id });
  return route.state === 'approved' ? null : routeOver({ routeId: route.id, state: route.state });
}

function whyNotRequester(route: RouteHead, who: Seat): OfficeError | null {
  return who.positionId === route.requestedByPositionId || (who.employeeId !== null && who.employeeId === route.requestedByEmployeeId) ? null : notTheRequester({ routeId: route.id });
}

export function allowedStepActs(route: RouteHead, step: Step, who: Seat): StepAct[] {
  return stepActs.filter((act) => whyNotTheirs({ route, step, act, who }) === null && whyNotNow(route, step, act) === null);
}

export function allowedRouteActs(route: RouteHead, who: Seat): RouteAct[] {
  return routeActs.filter((act) => whyNotWhole(route, act, who) === null);
}
