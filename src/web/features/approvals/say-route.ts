import type { ApprovalRoute, RouteStep } from '#shared/contracts/approvals.contract.ts';
import { titleAs } from '#shared/domain/assignment-kind.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { sayParts } from '#web/lib/part-words.ts';
import { speak } from '#web/lib/words.ts';
import { isBySigner, sayDesk } from './desk-names.ts';
import { approvalWords } from './words.ts';

type Desk = ApprovalRoute['requestedBy'];

/** `Plh. Kepala Dinas Perhubungan`, as the person sits there. */
export function titleOf(desk: Desk): string {
  return titleAs(desk.title, desk.seat ?? 'definitive');
}

/** Where the draft is, in one sentence. */
export function sayWhere(route: ApprovalRoute): string {
  const w = speak(approvalWords);
  const waiting = route.steps.filter((step) => step.state === 'waiting');
  switch (route.state) {
    case 'open': {
      const [first, ...others] = waiting;
      const desk = first ? sayDesk(first.desk) : '';
      const days = Math.max(0, ...waiting.map((step) => step.waitingWorkingDays ?? 0));
      return `${others.length > 0 ? w.nowOpenMore(desk, others.length) : w.nowOpen(desk)} ${days === 0 ? w.sinceToday : w.sinceDays(days)}`;
    }
    case 'approved': return sayApproved(route);
    case 'returned': return w.nowReturned(titleOf(route.returns.at(-1)?.by ?? route.requestedBy));
    case 'withdrawn': return w.nowWithdrawn;
    case 'finished': return w.nowFinished;
  }
}

/** A letter nobody was asked to initial has no initials to be complete; why there are none is said instead. */
function sayApproved(route: ApprovalRoute): string {
  const w = speak(approvalWords);
  const desk = route.signer ? sayDesk(route.signer) : '';
  const why = sayNoInitials(route);
  return why === null ? w.nowApproved(desk) : w.nowApprovedNone(why, desk);
}

/** Null where the route has desks. */
export function sayNoInitials(route: Pick<ApprovalRoute, 'steps' | 'requestedBy' | 'signer'>): string | null {
  const w = speak(approvalWords);
  if (route.steps.length > 0) return null;
  return isBySigner(route) ? w.whyBySigner : w.whyDirect;
}

/** What a desk of the route has done or is asked for. */
export function sayStep(step: RouteStep): string {
  const w = speak(approvalWords);
  if (step.state === 'initialled' && step.initial) return w.initialled(sayMoment(step.initial.at));
  const asked = step.state === 'waiting' ? w.waitingDays(step.waitingWorkingDays ?? 0) : w.ahead;
  return step.initial && step.initial.touched.length > 0 ? `${w.touched(sayParts(step.initial.touched))}. ${asked}` : asked;
}
