import type { LetterPath, PathStep } from '#shared/contracts/tracking.contract.ts';
import type { PathSentence } from '#shared/domain/letter-path.ts';
import type { OutgoingState } from '#shared/domain/outgoing.ts';
import { workingDaysBetween } from '#shared/domain/working-days.ts';
import type { Clock } from './trace-path.ts';
import { dayOf, workingHours } from './working-hours.ts';

type Desk = { desk: string; office: string; /** who did it or is named to */ person: string | null };
export type RouteStep = Desk & { /** steps of one place stand side by side */ place: number; waitingSince: Date | null; initialledAt: Date | null; waits: boolean };
export type Receiver = { unit: string; office: string; receivedAt: Date | null; readAt: Date | null };
/** A letter written in the house: who began it, the desks of its last round of initials, who signs it, and who received it; as far as the reader is told. */
export type OutgoingFacts = {
  letterId: string; state: OutgoingState; begunAt: Date; submittedAt: Date | null; approvedAt: Date | null; signedAt: Date | null; handedOverAt: Date | null; sentAt: Date | null;
  /** the office whose registry keeps the book of the letter */
  registry: string; drafter: Desk | null; signer: Desk | null; steps: RouteStep[]; receivers: Receiver[];
};

/** Drawn one by one; more of them are one segment, since a strip of twenty says nothing. */
const MOST_RECEIVERS = 3;
type Stop = Desk & { act: PathStep['act']; state: 'done' | 'now' | 'next'; from: Date | null; until: Date | null; signed?: boolean; /** one of several who got it at the same time: none has it from another */ receives?: boolean };

type WrittenPath = Omit<LetterPath, 'segments'> & { segments: PathStep[] };

/** The way of a letter written in the house, from its drafter over the initials and the signature to its readers. Pure. */
export function traceOutgoing(facts: OutgoingFacts, clock: Clock): WrittenPath {
  const stops = [...deskStops(facts), ...registryStop(facts), ...receiverStops(facts)];
  const isOver = facts.state === 'void' || facts.state === 'discarded' || facts.state === 'withdrawn';
  const segments = stops.map((stop, index): PathStep => ({
    state: isOver ? 'void' : stop.state, desk: stop.desk, office: stop.office, from: stop.from?.toISOString() ?? null, until: stop.until?.toISOString() ?? null,
    hours: stop.from === null ? 0 : workingHours(stop.from, stop.until ?? clock.now, clock), dueOn: null, leavesOffice: passesOn(stop, stops[index + 1]), signed: stop.signed ?? false, act: stop.act, person: stop.person,
  }));
  return { letterId: facts.letterId, segments, sentence: sentenceOf(facts, stops, clock) };
}

function passesOn(stop: Stop, next: Stop | undefined): boolean {
  return next !== undefined && next.office !== stop.office && !(stop.receives && next.receives);
}

/** Of a desk that gave its initial only that is kept; the letter came there when the desks before it had given theirs. */
function cameTo({ waitingSince, initialledAt, place }: RouteStep, { steps, submittedAt }: OutgoingFacts): Date | null {
  if (waitingSince !== null || initialledAt === null) return waitingSince;
  return steps.reduce((latest, step) => (step.place < place && step.initialledAt !== null && (latest === null || step.initialledAt > latest) ? step.initialledAt : latest), submittedAt);
}

function deskStops(facts: OutgoingFacts): Stop[] {
  const { drafter, signer, submittedAt, state } = facts;
  const isWriting = state === 'draft' || state === 'returned';
  const signs = state === 'approved' || state === 'numbered';
  return [
    ...(drafter ? [{ ...drafter, act: 'writes' as const, state: isWriting ? ('now' as const) : ('done' as const), from: facts.begunAt, until: isWriting ? null : (submittedAt ?? facts.signedAt) }] : []),
    ...facts.steps.map((step): Stop => ({ act: 'initials', desk: step.desk, office: step.office, person: step.person, from: cameTo(step, facts), until: step.initialledAt, state: step.initialledAt ? 'done' : step.waits && state === 'in_route' ? 'now' : 'next' })),
    ...(signer ? [{ ...signer, act: 'signs' as const, from: facts.approvedAt, until: facts.signedAt, signed: facts.signedAt !== null, state: facts.signedAt ? ('done' as const) : signs ? ('now' as const) : ('next' as const) }] : []),
  ];
}

/** Drawn while the registry has it: afterwards nobody asks how long the letter lay there. */
function registryStop({ state, registry, handedOverAt }: OutgoingFacts): Stop[] {
  return state === 'to_release' ? [{ act: 'sends', desk: 'Registrasi', office: registry, person: null, state: 'now', from: handedOverAt, until: null }] : [];
}

function receiverStops({ receivers, sentAt }: OutgoingFacts): Stop[] {
  const stops = receivers.map(({ unit, office, receivedAt, readAt }): Stop => ({ act: 'receives', desk: unit, office, person: null, from: receivedAt ?? sentAt, until: readAt, state: readAt ? 'done' : 'now', receives: true }));
  if (stops.length <= MOST_RECEIVERS) return stops;
  const unread = stops.filter((stop) => stop.state === 'now').length;
  const last = stops.map((stop) => stop.until).reduce((one, other) => (one !== null && other !== null && other > one ? other : one), stops[0]?.until ?? null);
  return [{ act: 'receives', desk: `${stops.length} unit penerima`, office: '', person: null, from: sentAt, until: unread > 0 ? null : last, state: unread > 0 ? 'now' : 'done' }];
}

function sentenceOf(facts: OutgoingFacts, stops: readonly Stop[], clock: Clock): PathSentence {
  const nobody = { desk: null, office: null, others: 0, workingDays: 0, daysLeft: null, nextDesk: null };
  switch (facts.state) {
    case 'void': case 'discarded': case 'withdrawn': return { ...nobody, code: facts.state };
    case 'signed': case 'sending': return { ...nobody, code: 'to_send' };
    case 'to_release': return { ...nobody, code: 'to_send', office: facts.registry, workingDays: daysSince(facts.handedOverAt ?? clock.now, clock) };
    case 'sent': return facts.receivers.length === 0 ? { ...nobody, code: 'sent_outside' } : { ...nobody, code: 'sent', others: facts.receivers.filter((each) => each.readAt === null).length };
    default: return { ...nobody, ...atDesk(stops, clock) };
  }
}

function atDesk(stops: readonly Stop[], clock: Clock): Pick<PathSentence, 'code' | 'desk' | 'office' | 'workingDays' | 'nextDesk'> {
  const at = stops.findIndex((stop) => stop.state === 'now');
  const here = stops[at];
  // The desk it lies on is one this reader is not told.
  if (!here) return { code: 'withheld', desk: null, office: null, workingDays: 0, nextDesk: null };
  const from = here.from ?? clock.now;
  return {
    code: 'at_desk', desk: here.desk, office: here.desk.includes(here.office) ? null : here.office,
    workingDays: daysSince(from, clock), nextDesk: stops[at + 1]?.desk ?? null,
  };
}

function daysSince(from: Date, clock: Clock): number {
  return workingDaysBetween(dayOf(from, clock), dayOf(clock.now, clock), clock.work);
}
