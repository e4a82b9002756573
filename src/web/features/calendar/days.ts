import { addDays, daysBetween, isOfficeDate, weekdayOf, type OfficeDate } from '#shared/domain/office-dates.ts';

export const views = ['bulan', 'minggu', 'daftar'] as const;
export type View = (typeof views)[number];
export type Range = { from: OfficeDate; to: OfficeDate; days: OfficeDate[] };

const LIST_DAYS = 28;

/** Weeks begin on Monday. */
export function mondayOf(day: OfficeDate): OfficeDate {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** The days a view shows around one day; a month is shown in whole weeks. */
export function rangeOf(view: View, day: OfficeDate): Range {
  if (view === 'daftar') return span(day, addDays(day, LIST_DAYS - 1));
  if (view === 'minggu') return span(mondayOf(day), addDays(mondayOf(day), 6));
  const first = `${day.slice(0, 7)}-01`;
  const last = addDays(nextMonth(first, 1), -1);
  return span(mondayOf(first), addDays(mondayOf(last), 6));
}

/** The day to stand on one page earlier or later. */
export function moved(view: View, day: OfficeDate, step: 1 | -1): OfficeDate {
  if (view === 'bulan') return nextMonth(`${day.slice(0, 7)}-01`, step);
  return addDays(day, step * (view === 'minggu' ? 7 : LIST_DAYS));
}

export function readDay(text: string, today: OfficeDate): OfficeDate {
  return isOfficeDate(text) ? text : today;
}

type Event = { eventOn: OfficeDate; endsOn: OfficeDate | null; startsAt: string; endsAt: string | null };

/** Whether an event falls on a day; one of several days falls on each of them. */
export function isOn({ eventOn, endsOn }: Event, day: OfficeDate): boolean {
  return eventOn <= day && day <= (endsOn ?? eventOn);
}

/** The hours of an event as they stand on one of its days: begun before, or going on, they are null there. */
export function hoursOn({ eventOn, endsOn, startsAt, endsAt }: Event, day: OfficeDate): { from: string | null; until: string | null; goesOn: boolean } {
  const goesOn = day < (endsOn ?? eventOn);
  return { from: day === eventOn ? startsAt : null, until: goesOn ? null : endsAt, goesOn };
}

function nextMonth(first: OfficeDate, step: number): OfficeDate {
  const months = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + step;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

function span(from: OfficeDate, to: OfficeDate): Range {
  return { from, to, days: Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index)) };
}
