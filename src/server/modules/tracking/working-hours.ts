import { addDays, type OfficeDate } from '#shared/domain/office-dates.ts';
import { isWorkingDay, workingDaysIn, type WorkCalendar } from '#shared/domain/working-days.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 08.00 to 16.00: an eight-hour day; what a strip needs is the share of time, not the minute of the clock. */
const OPENS = 8 * HOUR;
const CLOSES = 16 * HOUR;
// The three zones have no summer time, so a fixed number of hours is exact.
const offsets: Record<string, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };

export type OfficeTime = { timeZone: string; work: WorkCalendar };

type Local = { day: OfficeDate; millisecond: number };

function localOf(instant: Date, timeZone: string): Local {
  const local = instant.getTime() + (offsets[timeZone] ?? 7) * HOUR;
  return { day: new Date(local).toISOString().slice(0, 10), millisecond: local % DAY };
}

/** The office date of an instant. */
export function dayOf(instant: Date, office: OfficeTime): OfficeDate {
  return localOf(instant, office.timeZone).day;
}

/** Hours the office was open between two instants, to a tenth. */
export function workingHours(from: Date, until: Date, office: OfficeTime): number {
  if (until <= from) return 0;
  const start = localOf(from, office.timeZone);
  const end = localOf(until, office.timeZone);
  if (start.day === end.day) return rounded(openOn(start.day, [start.millisecond, end.millisecond], office));
  const between = workingDaysIn(addDays(start.day, 1), addDays(end.day, -1), office.work) * (CLOSES - OPENS);
  return rounded(openOn(start.day, [start.millisecond, CLOSES], office) + between + openOn(end.day, [OPENS, end.millisecond], office));
}

/** Milliseconds the office was open on a day between two of its times. */
function openOn(day: OfficeDate, [from, until]: [number, number], office: OfficeTime): number {
  return isWorkingDay(day, office.work) ? Math.max(0, Math.min(CLOSES, until) - Math.max(OPENS, from)) : 0;
}

function rounded(milliseconds: number): number {
  return Math.round((milliseconds / HOUR) * 10) / 10;
}
