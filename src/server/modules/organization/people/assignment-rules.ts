import type { AssignmentKind } from '#shared/domain/assignment-kind.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { actingNeedsBasis, actingNeedsEnd, periodBackwards, secretOnlyForActing } from '../organization.errors.ts';

export type PlannedAssignment = {
  employeeId: string; positionId: string; kind: AssignmentKind; fromOn: OfficeDate; untilOn: OfficeDate | null;
  basis: { number: string; date: string | null } | null; reason: string | null; includesSecret: boolean;
};
export type Neighbour = { employeeId: string; positionId: string; seat: AssignmentKind; fromOn: OfficeDate; untilOn: OfficeDate | null };
export type Conflict = { kind: 'already_here' | 'position_taken' | 'acting_taken' | 'employee_away' | 'no_holder' | 'holder_present' | 'in_past'; blocks: boolean; neighbour: Neighbour | null };

const actingKinds: readonly AssignmentKind[] = ['plt', 'plh'];

export function isActing(kind: AssignmentKind): boolean {
  return actingKinds.includes(kind);
}

/** Throws the first reason why an assignment cannot be right by itself, whoever else sits where. */
export function assertAssignmentFits(planned: PlannedAssignment): void {
  if (planned.untilOn !== null && planned.untilOn < planned.fromOn) throw periodBackwards({ fromOn: planned.fromOn, untilOn: planned.untilOn });
  if (planned.kind === 'plh' && planned.untilOn === null) throw actingNeedsEnd();
  if (isActing(planned.kind) && planned.basis === null) throw actingNeedsBasis({ kind: planned.kind });
  if (planned.includesSecret && !isActing(planned.kind)) throw secretOnlyForActing({ kind: planned.kind });
}

/** What stands against a plan, blocking things first. `neighbours`: assignments of the position or the person that overlap it. */
export function conflictsOf(planned: Pick<PlannedAssignment, 'employeeId' | 'positionId' | 'kind' | 'fromOn'>, around: { neighbours: readonly Neighbour[]; today: OfficeDate }): Conflict[] {
  const here = around.neighbours.filter((n) => n.positionId === planned.positionId);
  const holders = here.filter((n) => !isActing(n.seat));
  const stands = here.filter((n) => isActing(n.seat));
  const acting = isActing(planned.kind);
  const conflicts: Conflict[] = [];
  // Nobody stands in for oneself.
  if (acting) conflicts.push(...holders.filter((n) => n.employeeId === planned.employeeId).map((neighbour): Conflict => ({ kind: 'already_here', blocks: true, neighbour })));
  if (!acting) conflicts.push(...holders.map((neighbour): Conflict => ({ kind: 'position_taken', blocks: true, neighbour })));
  if (acting) conflicts.push(...stands.map((neighbour): Conflict => ({ kind: 'acting_taken', blocks: true, neighbour })));
  // Plh stands in for a holder who is away; a vacant post is filled by a Plt.
  if (planned.kind === 'plh' && holders.length === 0) conflicts.push({ kind: 'no_holder', blocks: false, neighbour: null });
  if (planned.kind === 'plt') conflicts.push(...holders.map((neighbour): Conflict => ({ kind: 'holder_present', blocks: false, neighbour })));
  const away = around.neighbours.filter((n) => n.seat === 'plh' && n.positionId !== planned.positionId && n.employeeId !== planned.employeeId);
  conflicts.push(...away.map((neighbour): Conflict => ({ kind: 'employee_away', blocks: false, neighbour })));
  if (planned.fromOn < around.today) conflicts.push({ kind: 'in_past', blocks: false, neighbour: null });
  return conflicts;
}
