import { addDays, type OfficeDate } from '#shared/domain/office-dates.ts';
import { isWorkingDay, type WorkCalendar } from '#shared/domain/working-days.ts';

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
  let total = 0;
  for (let day = start.day; day <= end.day; day = addDays(day, 1)) {
    if (!isWorkingDay(day, office.work)) continue;
    const opened = day === start.day ? Math.max(OPENS, start.millisecond) : OPENS;
    const closed = day === end.day ? Math.min(CLOSES, end.millisecond) : CLOSES;
    total += Math.max(0, closed - opened);
  }
  return Math.round((total / HOUR) * 10) / 10;
}
