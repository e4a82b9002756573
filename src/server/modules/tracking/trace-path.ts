import type { PathSentence } from '#shared/domain/letter-path.ts';
import { workingDaysBetween } from '#shared/domain/working-days.ts';
import type { LetterPath, PathSegment } from '#shared/contracts/tracking.contract.ts';
import { mainStays, nextDesks, staysNow, type PathFacts, type Place, type Stay } from './stay-rules.ts';
import { dayOf, workingHours, type OfficeTime } from './working-hours.ts';

export type Clock = OfficeTime & { now: Date };

/** Drawn as one segment: a blank desk ahead. More than three ahead tells nothing. */
const MOST_AHEAD = 3;

/** The way of one letter: segments for the leaf strip and the sentence that says where it is. Pure. */
export function tracePath(facts: PathFacts, clock: Clock): LetterPath {
  const stays = mainStays(facts);
  const current = currentStay(facts, stays);
  const ahead = current ? nextDesks(facts, current).slice(0, MOST_AHEAD) : [];
  const first = stays[0];
  const segments = [registrySegment(facts), ...stays.map((stay) => segmentOf(stay, clock)), ...ahead.map(blankSegment)];
  const isVoid = facts.state === 'void';
  return {
    letterId: facts.letterId,
    segments: segments.map((segment, index) => ({ ...segment, state: isVoid ? 'void' : segment.state, leavesOffice: leavesOffice(segment, segments[index + 1]) })),
    sentence: sentenceOf(facts, { current, ahead, addressee: first }, clock),
  };
}

/** Where the main way stands; when it has ended, any other desk that still holds the letter. */
function currentStay(facts: PathFacts, stays: readonly Stay[]): Stay | undefined {
  if (facts.state === 'closed' || facts.state === 'void') return undefined;
  const last = stays.at(-1);
  const open = last?.until === null ? last : undefined;
  const isOver = !open || open.waits === 'close';
  return isOver ? staysNow(facts).find((stay) => stay.recipientId !== null) ?? open : open;
}

function registrySegment(facts: PathFacts): PathSegment {
  const until = facts.deliveries[0]?.deliveredAt ?? null;
  return {
    state: until ? 'done' : 'now', desk: 'Pencatat surat', office: facts.registryOffice, from: facts.registeredAt.toISOString(), until: until?.toISOString() ?? null,
    hours: 0, dueOn: null, leavesOffice: false, signed: false,
  };
}

function segmentOf(stay: Stay, clock: Clock): PathSegment {
  const isLate = stay.dueOn !== null && stay.dueOn < dayOf(clock.now, clock);
  return {
    state: stay.until ? 'done' : isLate ? 'late' : 'now', desk: stay.desk, office: stay.office, from: stay.from.toISOString(), until: stay.until?.toISOString() ?? null,
    hours: workingHours(stay.from, stay.until ?? clock.now, clock), dueOn: stay.dueOn, leavesOffice: false, signed: false,
  };
}

function blankSegment(place: Place): PathSegment {
  return { state: 'next', desk: place.desk, office: place.office, from: null, until: null, hours: 0, dueOn: null, leavesOffice: false, signed: false };
}

function leavesOffice(segment: PathSegment, next: PathSegment | undefined): boolean {
  return next !== undefined && next.office !== segment.office;
}

type Standing = { current: Stay | undefined; ahead: readonly Place[]; addressee: Stay | undefined };

function sentenceOf(facts: PathFacts, standing: Standing, clock: Clock): PathSentence {
  const { current, ahead, addressee } = standing;
  const nobody = { desk: null, office: facts.registryOffice, others: 0, workingDays: 0, daysLeft: null, nextDesk: null };
  if (facts.state === 'void' || facts.state === 'closed') return { ...nobody, code: facts.state };
  if (!current) return { ...nobody, code: 'at_registry' };
  const desk = describeDesk(current);
  const days = { workingDays: workingDaysBetween(dayOf(current.from, clock), dayOf(clock.now, clock), clock.work), daysLeft: daysLeft(current, clock) };
  if (current.waits === 'close') return { ...nobody, ...days, code: 'all_done', ...describeDesk(addressee ?? current) };
  const others = staysNow(facts).filter((stay) => stay.positionId !== current.positionId).length;
  const nextDesk = ahead[0]?.desk ?? null;
  if (current.waits === 'accept') return { code: 'report_waits', ...desk, ...days, others, nextDesk };
  return { code: others > 0 ? 'at_desks' : 'at_desk', ...desk, ...days, others, nextDesk };
}

/** "Kepala Dinas PUPR, Dinas PUPR" says it twice. */
function describeDesk(place: Place): { desk: string; office: string | null } {
  return { desk: place.desk, office: place.desk.includes(place.office) ? null : place.office };
}

export function daysLeft(stay: Pick<Stay, 'dueOn'>, clock: Clock): number | null {
  if (stay.dueOn === null) return null;
  const left = workingDaysBetween(dayOf(clock.now, clock), stay.dueOn, clock.work);
  // A due date passed over a weekend is late although no working day lies between.
  return left === 0 && stay.dueOn < dayOf(clock.now, clock) ? -1 : left;
}
