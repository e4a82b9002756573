import holidays from '#presets/national/holidays.json' with { type: 'json' };
import { addDays, type OfficeDate } from '#shared/domain/office-dates.ts';
import { addWorkingDays, isWorkingDay, workCalendar } from '#shared/domain/working-days.ts';

/**
 * The day the story is told: a Wednesday between two quiet weeks, the same as in the drawn screens.
 * Tests and pictures use it, so they never change. The demo tells the story around the day it is loaded, so that
 * "late" is late today; offsets are working days, which keeps every act of the story on a day with office hours.
 */
export const storyToday: OfficeDate = '2026-11-18';

/** The model city lies in the middle zone. */
export const storyZone = 'WITA';
const hoursAheadOfUtc = 8;

export const storyWorkCalendar = workCalendar(holidays);

export type StoryCalendar = {
  /** The working day `offset` working days away from today; negative lies before. */
  day: (offset: number) => OfficeDate;
  /** That day at `HH.MM` city time. */
  instant: (offset: number, time: string) => Date;
};

/** A story loaded on a day of rest is told from the next working day, so nothing in it has happened on the day of rest. */
export function storyCalendar(today: OfficeDate = storyToday): StoryCalendar {
  const anchor = addWorkingDays(today, 0, storyWorkCalendar);
  const day = (offset: number) => (offset >= 0 ? addWorkingDays(anchor, offset, storyWorkCalendar) : workingDaysBefore(anchor, -offset));
  return { day, instant: (offset, time) => instantAt(day(offset), time) };
}

function workingDaysBefore(anchor: OfficeDate, count: number): OfficeDate {
  let date = anchor;
  for (let left = count; left > 0; left -= isWorkingDay(date, storyWorkCalendar) ? 1 : 0) date = addDays(date, -1);
  return date;
}

function instantAt(date: OfficeDate, time: string): Date {
  const [hours = '0', minutes = '0'] = time.split('.');
  return new Date(Date.parse(`${date}T00:00:00Z`) + ((Number(hours) - hoursAheadOfUtc) * 60 + Number(minutes)) * 60_000);
}
