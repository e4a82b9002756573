/** A submission: initials are missing; all stand and the signer has it; the drafter has it back; signed. */
export const routeStates = ['open', 'approved', 'returned', 'withdrawn', 'finished'] as const;
export type RouteState = (typeof routeStates)[number];

/** A desk of a route: not yet its turn, its turn, its initial stands, another desk took its place. */
export const stepStates = ['ahead', 'waiting', 'initialled', 'replaced'] as const;
export type StepState = (typeof stepStates)[number];

/** line: up the line of command to the signer; coordination: another unit concerned, side by side with others of its place. */
export const stepKinds = ['line', 'coordination'] as const;
export type StepKind = (typeof stepKinds)[number];

export const stepActs = ['initial', 'return', 'replace'] as const;
export type StepAct = (typeof stepActs)[number];
export const routeActs = ['withdraw', 'return'] as const;
export type RouteAct = (typeof routeActs)[number];

/** Before the signature at most three officials of the line initial (Permendagri 54/2009 Lamp. C). */
export const mostInLine = 3;
/** A table of initials holds ten names. */
export const mostSteps = 10;

type Coordinated = { positionId: string; covers: readonly string[] | null };
type PlannedDesk = Coordinated & { kind: StepKind; /** counts from 1 */ place: number };

/** The desks of a draft in their places: the line one after the other, other units concerned that follow each other side by side. */
export function planDesks(route: readonly string[], coordination: readonly Coordinated[] = []): PlannedDesk[] {
  let place = 0;
  let before: StepKind = 'line';
  return route.map((positionId) => {
    const asked = coordination.find((one) => one.positionId === positionId);
    const kind: StepKind = asked ? 'coordination' : 'line';
    if (kind === 'line' || before === 'line') place += 1;
    before = kind;
    return { positionId, kind, place, covers: asked?.covers ?? null };
  });
}

/** The desks between who wrote it and who signs it, the nearest to the signer last; a signer who wrote it needs none. */
export function proposeInitials(ladder: readonly { positionId: string }[], signerPositionId: string): string[] {
  const signer = ladder.findIndex((desk) => desk.positionId === signerPositionId);
  return ladder.slice(1, Math.max(1, signer)).slice(-mostInLine).map((desk) => desk.positionId);
}
