import { addDays, daysBetween, type OfficeDate } from '#shared/domain/office-dates.ts';

export type Span = { letterId: string; eventOn: OfficeDate; endsOn: OfficeDate | null; startsAt: string; endsAt: string | null; delegated: boolean };

/** "Sampai selesai" names no end; two hours is what people keep free for it. */
export const OPEN_END_MINUTES = 120;
const MOST_DAYS = 70;

export function isTooLong(from: OfficeDate, to: OfficeDate): boolean {
  return daysBetween(from, to) > MOST_DAYS;
}

/** Pure: of a letter that was taken back or replaced nobody keeps the hour free. */
export function stands(event: { ended: unknown }): boolean {
  return event.ended === null;
}

/** For each event the others that fall into its time. Who has sent somebody else is free. */
export function conflictsOf(spans: readonly Span[]): Map<string, string[]> {
  const found = new Map<string, string[]>(spans.map((span) => [span.letterId, []]));
  const mine = spans.filter((span) => !span.delegated);
  for (const one of mine) for (const other of mine) {
    if (one.letterId !== other.letterId && startOf(one) < endOf(other) && startOf(other) < endOf(one)) found.get(one.letterId)?.push(other.letterId);
  }
  return found;
}

function startOf(span: Span): number {
  return minutesOf(span.eventOn, span.startsAt);
}

/** What goes on for several days takes the time between, nights too: who is away is away. */
function endOf(span: Span): number {
  if (span.endsAt !== null) return minutesOf(span.endsOn ?? span.eventOn, span.endsAt);
  return span.endsOn === null ? startOf(span) + OPEN_END_MINUTES : minutesOf(addDays(span.endsOn, 1), '00:00');
}

function minutesOf(day: OfficeDate, time: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 60_000 + minutes(time);
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** What a followed calendar holds: a season back, a year ahead. */
export function feedSpan(today: OfficeDate): { from: OfficeDate; to: OfficeDate } {
  return { from: addDays(today, -90), to: addDays(today, 400) };
}
