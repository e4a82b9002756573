import type { ApprovalRoute, RouteStep } from '#shared/contracts/approvals.contract.ts';
import type { AssignmentKind } from '#shared/domain/assignment-kind.ts';
import { workingDaysBetween } from '#shared/domain/working-days.ts';
import type { OfficeCalendar } from '#server/modules/organization/index.ts';
import { changedParts, lastInitial, standingInitial, touchedParts, type Parts, type Said, type Step } from './approval-rules.ts';
import { allowedRouteActs, allowedStepActs, type Seat } from './approval-seat-rules.ts';
import type { Route } from './approval-store.ts';
import { digestOf } from './hold-route.ts';

type DeskRow = { positionId: string; title: string; unitName: string; employeeName: string | null; seat: AssignmentKind | null; standsInFor?: string | null };
/** `namedId`: the person the route names at that desk; null where it is whoever sits there now. */
export type RouteDeskRow = DeskRow & { namedId: string | null };
export type InitialRow = DeskRow & { id: string };
export type ReturnRow = DeskRow & { round: number; at: Date; bySigner: boolean; reason: string | null };
export type StepRow = { id: string; waitingSince: Date | null };
export type LookRow = { parts: Parts; at: Date };

export type AroundRoute = {
  steps: readonly Step[]; said: Said; waits: readonly StepRow[]; initials: readonly InitialRow[]; returns: readonly ReturnRow[]; desks: readonly RouteDeskRow[]; /** by name, as far as the reader is told */ signer: ApprovalRoute['signer']; look: LookRow | null;
  who: Seat; calendar: Pick<OfficeCalendar, 'dayOf' | 'work'>; now: Date;
};

export function presentRoute(route: Route, around: AroundRoute): ApprovalRoute {
  const { look } = around;
  return {
    id: route.id, round: route.round, state: route.state, digest: digestOf(route.parts), parts: Object.keys(route.parts).toSorted(),
    requestedBy: deskOf(around, route.requestedByPositionId, route.requestedByEmployeeId), signer: around.signer ?? (route.signerPositionId === null ? null : seatOf(around, route.signerPositionId)),
    startedAt: route.startedAt.toISOString(), approvedAt: iso(route.approvedAt), endedAt: iso(route.endedAt),
    steps: around.steps.filter((step) => step.state !== 'replaced').map((step) => presentStep(route, step, around)),
    returns: around.returns.map((row) => ({ round: row.round, at: row.at.toISOString(), by: plain(row), bySigner: row.bySigner, reason: row.reason })),
    sinceMyLook: look && { at: look.at.toISOString(), changed: changedParts(look.parts, route.parts), parts: { ...look.parts } },
    allowed: allowedRouteActs(route, around.who),
  };
}

function presentStep(route: Route, step: Step, around: AroundRoute): RouteStep {
  const since = around.waits.find((row) => row.id === step.id)?.waitingSince ?? null;
  const { dayOf, work } = around.calendar;
  return {
    id: step.id, place: step.place, kind: step.kind, state: step.state, desk: deskOf(around, step.positionId, step.employeeId), namesPerson: step.employeeId !== null, covers: step.covers === null ? null : [...step.covers],
    waitingSince: iso(since), waitingWorkingDays: since && Math.max(0, workingDaysBetween(dayOf(since), dayOf(around.now), work)),
    initial: presentInitial(route, step, around), allowed: allowedStepActs(route, step, around.who),
  };
}

function presentInitial(route: Route, step: Step, around: AroundRoute): RouteStep['initial'] {
  const initial = standingInitial(step, around.said, route.parts) ?? lastInitial(step, around.said);
  const by = initial && around.initials.find((row) => row.id === initial.id);
  if (!initial || !by) return null;
  return { at: initial.at.toISOString(), by: plain(by), stands: step.state === 'initialled', touched: touchedParts(initial, route.parts) };
}

const plain = ({ positionId, title, unitName, employeeName, seat, standsInFor = null }: DeskRow): ApprovalRoute['requestedBy'] => ({ positionId, title, unitName, employeeName, seat, standsInFor });

/** `namedId`: the person it is about; null for whoever sits there now. One desk may stand in a route as both: its holder asked, and its Plh. signs. */
function deskOf(around: AroundRoute, positionId: string, namedId: string | null): ApprovalRoute['requestedBy'] {
  const row = around.desks.find((one) => one.positionId === positionId && one.namedId === namedId);
  return row ? plain(row) : { positionId, title: '', unitName: '', employeeName: null, seat: null, standsInFor: null };
}

/** A letter is signed by a named person, who is not always whoever sits there today: unless told who, it is the seat alone. */
function seatOf(around: AroundRoute, positionId: string): ApprovalRoute['requestedBy'] {
  return { ...deskOf(around, positionId, null), employeeName: null, seat: null, standsInFor: null };
}

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;
