import type { PathStep } from '#shared/contracts/tracking.contract.ts';
import { sayDueDay, sayMoment } from '#web/lib/dates.ts';
import { speak } from '#web/lib/words.ts';
import type { LabelledSegment } from '#web/ui/leaf/big-path.tsx';
import { stepWords } from './step-words.ts';

/** The way with desks, what each does, who and when, for the large leaf. */
export function stepsOf(steps: readonly PathStep[]): LabelledSegment[] {
  const w = speak(stepWords);
  return steps.map((step, at) => {
    const detail = whenOf(step);
    return {
      state: step.state, hours: step.hours, leavesOffice: step.leavesOffice, signed: step.signed, desk: step.desk,
      ...(step.act ? { act: w[step.act] } : {}),
      ...(step.person ? { person: step.person } : {}),
      ...(steps[at - 1]?.office === step.office ? {} : { office: step.office }),
      ...(detail ? { detail } : {}),
    };
  });
}

/** The hour of the act where it was done, else since when the letter lies there. */
function whenOf({ act, state, from, until, dueOn }: PathStep): string | null {
  if (act === 'writes' || act === 'initials' || act === 'signs') {
    if (until !== null) return sayMoment(until);
    return from !== null && state === 'now' ? speak(stepWords).since(sayMoment(from)) : null;
  }
  return from ? sayMoment(from) : dueOn ? sayDueDay(dueOn) : null;
}
