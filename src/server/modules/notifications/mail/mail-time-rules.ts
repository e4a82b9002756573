import type { MailChoice } from '#shared/domain/notice.ts';
import { addDays, type OfficeDate } from '#shared/domain/office-dates.ts';
import { addWorkingDays, isWorkingDay, type WorkCalendar } from '#shared/domain/working-days.ts';

/** When this city works: `from` and `until` are clock times of the city, 'HH:MM'; `offset` its zone, '+07:00'. */
export type OfficeHours = { calendar: WorkCalendar; from: string; until: string; offset: string };

/** The morning mail that gathers what was not urgent. */
const DIGEST_AT = '07:00';

/** No zone of the country knows summer time. */
const offsets: Record<string, string> = { 'Asia/Jakarta': '+07:00', 'Asia/Makassar': '+08:00', 'Asia/Jayapura': '+09:00' };

export function officeHours(of: { timeZone: string; calendar: WorkCalendar; workingHours: string }): OfficeHours {
  return { calendar: of.calendar, from: of.workingHours.slice(0, 5), until: of.workingHours.slice(6), offset: offsets[of.timeZone] ?? '+07:00' };
}

/**
 * When a notice is mailed, or null for never. Very urgent letters pass every wait but "off"; outside working hours mail
 * waits for the next working morning for who asked for quiet (Bekasi 24.A/2013 Ps. 9).
 */
export function mailAt(of: { choice: MailChoice; veryUrgent: boolean; quiet: boolean; now: Date }, hours: OfficeHours): Date | null {
  if (of.choice === 'off') return null;
  if (of.veryUrgent) return of.now;
  if (of.choice === 'digest') return nextDigest(of, hours);
  return of.quiet ? nextOpen(of.now, hours) : of.now;
}

function nextDigest(of: { quiet: boolean; now: Date }, hours: OfficeHours): Date {
  const { day, time } = localOf(of.now, hours);
  const next = time < DIGEST_AT ? day : addDays(day, 1);
  return instantOf(of.quiet ? addWorkingDays(next, 0, hours.calendar) : next, DIGEST_AT, hours);
}

function nextOpen(now: Date, hours: OfficeHours): Date {
  const { day, time } = localOf(now, hours);
  if (isWorkingDay(day, hours.calendar) && time < hours.until) return time >= hours.from ? now : instantOf(day, hours.from, hours);
  return instantOf(addWorkingDays(day, 1, hours.calendar), hours.from, hours);
}

function localOf(now: Date, hours: OfficeHours): { day: OfficeDate; time: string } {
  const shifted = new Date(now.getTime() + Number(hours.offset.slice(1, 3)) * 3_600_000).toISOString();
  return { day: shifted.slice(0, 10), time: shifted.slice(11, 16) };
}

function instantOf(day: OfficeDate, time: string, hours: OfficeHours): Date {
  return new Date(`${day}T${time}:00${hours.offset}`);
}
