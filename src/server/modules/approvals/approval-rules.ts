import { mostInLine, mostSteps, type RouteState, type StepKind, type StepState } from '#shared/domain/approval.ts';
import type { OfficeError } from '#server/platform/errors.ts';
import { deskTwice, noParts, onlyCoordinationParallel, placesInOrder, requesterInRoute, signerInRoute, tooManyInLine, tooManySteps, unknownPart } from './approvals.errors.ts';

// What an initial is worth. Pure: no texts, no database. An initial belongs to the exact content it was given for; whether it still
// stands is never stored, it follows from the hashes.

/** Name of a part (body, addressees, attachment:1 …) and the hash of what it holds. */
export type Parts = Readonly<Record<string, string>>;

export type PlannedStep = { positionId: string; employeeId: string | null; kind: StepKind; place: number; covers: readonly string[] | null };
export type Step = PlannedStep & { id: string; state: StepState; initialId: string | null };
export type Initial = { id: string; positionId: string; employeeId: string; parts: Parts; coversAll: boolean; at: Date };
type Return = { positionId: string; at: Date };
/** All that was ever said on a subject, over all its rounds. */
export type Said = { initials: readonly Initial[]; returns: readonly Return[] };

/** Parts that are other now than when the initial was given; empty while it stands. */
export function touchedParts(initial: Pick<Initial, 'parts' | 'coversAll'>, now: Parts): string[] {
  const given = Object.keys(initial.parts).filter((name) => now[name] !== initial.parts[name]);
  const added = initial.coversAll ? Object.keys(now).filter((name) => initial.parts[name] === undefined) : [];
  return [...given, ...added].toSorted();
}

/** Parts that differ between two looks. */
export function changedParts(before: Parts, now: Parts): string[] {
  return touchedParts({ parts: before, coversAll: true }, now);
}

/** The initial that stands for what a desk answers for, or null. Whoever gave it back afterwards has taken it back. */
export function standingInitial(step: Pick<Step, 'positionId' | 'employeeId' | 'covers'>, said: Said, now: Parts): Initial | null {
  const back = said.returns.filter((one) => one.positionId === step.positionId).map((one) => one.at.getTime());
  const counts = said.initials.filter((one) => one.positionId === step.positionId && (step.employeeId === null || step.employeeId === one.employeeId)
    && one.at.getTime() > Math.max(0, ...back) && coversEnough(one, step.covers) && touchedParts(one, now).length === 0);
  return counts.at(-1) ?? null;
}

function coversEnough(initial: Initial, covers: readonly string[] | null): boolean {
  return initial.coversAll || (covers !== null && covers.every((name) => initial.parts[name] !== undefined));
}

/** The desk's last initial, standing or not: what the page shows as touched. */
export function lastInitial(step: Pick<Step, 'positionId'>, said: Said): Initial | null {
  return said.initials.filter((one) => one.positionId === step.positionId).at(-1) ?? null;
}

export type Settled = { id: string; state: StepState; initialId: string | null };

/** Where a route stands: each desk with its standing initial, and the turn of the first place that misses one. */
export function settleSteps(steps: readonly Step[], said: Said, now: Parts): { steps: Settled[]; whole: boolean } {
  const live = steps.filter((step) => step.state !== 'replaced').map((step) => ({ step, initial: standingInitial(step, said, now) }));
  const turn = Math.min(...live.filter(({ initial }) => initial === null).map(({ step }) => step.place));
  const settled = live.map(({ step, initial }): Settled => {
    if (initial) return { id: step.id, state: 'initialled', initialId: initial.id };
    return { id: step.id, state: step.place === turn ? 'waiting' : 'ahead', initialId: null };
  });
  return { steps: settled, whole: settled.every((step) => step.state === 'initialled') };
}

/** Which route states a settled route may be in: open while an initial is missing, approved once none is. */
export function stateOf(whole: boolean): Extract<RouteState, 'open' | 'approved'> {
  return whole ? 'approved' : 'open';
}

export type Plan = { steps: readonly PlannedStep[]; parts: Parts; requestedByPositionId: string; signerPositionId: string | null };

/** Why a route cannot be walked as planned, or null. No steps at all is right: a signer's own concept needs no initial (Permendagri 54/2009 Lamp. C). */
export function whyNotPlan(plan: Plan): OfficeError | null {
  const { steps, parts } = plan;
  if (Object.keys(parts).length === 0) return noParts();
  if (steps.length > mostSteps) return tooManySteps({ most: mostSteps });
  if (steps.filter((step) => step.kind === 'line').length > mostInLine) return tooManyInLine({ most: mostInLine });
  const desks = steps.map((step) => step.positionId);
  const twice = desks.find((id, index) => desks.indexOf(id) !== index);
  if (twice) return deskTwice({ positionId: twice });
  if (desks.includes(plan.requestedByPositionId)) return requesterInRoute({ positionId: plan.requestedByPositionId });
  if (plan.signerPositionId !== null && desks.includes(plan.signerPositionId)) return signerInRoute({ positionId: plan.signerPositionId });
  const missing = steps.flatMap((step) => step.covers ?? []).find((name) => parts[name] === undefined);
  if (missing !== undefined) return unknownPart({ part: missing });
  return whyNotPlaces(steps);
}

function whyNotPlaces(steps: readonly PlannedStep[]): OfficeError | null {
  const places = [...new Set(steps.map((step) => step.place))].toSorted((a, b) => a - b);
  if (places.some((place, index) => place !== index + 1)) return placesInOrder({ places });
  const crowded = places.find((place) => {
    const here = steps.filter((step) => step.place === place);
    return here.length > 1 && here.some((step) => step.kind === 'line');
  });
  return crowded === undefined ? null : onlyCoordinationParallel({ place: crowded });
}
