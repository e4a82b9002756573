import { addDays, daysBetween, weekdayOf, yearOf, type OfficeDate } from './office-dates.ts';

/** A day without office work: a national holiday, a joint leave day, or one the city itself declares. */
export type Holiday = { date: OfficeDate; name: string };

/** What counts as a working day in one city. Build it once with `workCalendar`. */
export type WorkCalendar = {
  holidays: ReadonlySet<OfficeDate>;
  /** Weekdays without work, 0 Sunday … 6 Saturday. */
  restDays: ReadonlySet<number>;
  /** Years whose holidays are known; outside them a due date is only a forecast. */
  years: ReadonlySet<number>;
  /** Holidays that would have been working days, in order: a span of years is counted without walking through its days. */
  lostDays: readonly OfficeDate[];
};

/** A five-day week (Saturday and Sunday rest) unless the city works six. */
export function workCalendar(holidays: readonly Holiday[], restDays: readonly number[] = [0, 6]): WorkCalendar {
  const rest = new Set(restDays);
  if (rest.size >= 7) throw new RangeError('a week needs at least one working day');
  return {
    holidays: new Set(holidays.map((holiday) => holiday.date)),
    restDays: rest,
    years: new Set(holidays.map((holiday) => yearOf(holiday.date))),
    lostDays: [...new Set(holidays.map((holiday) => holiday.date))].filter((date) => !rest.has(weekdayOf(date))).toSorted(),
  };
}

export function isWorkingDay(date: OfficeDate, calendar: WorkCalendar): boolean {
  return !calendar.restDays.has(weekdayOf(date)) && !calendar.holidays.has(date);
}

/** False when the decree on holidays of that year is not in the calendar yet, so the due date may still move. */
export function knowsYearOf(date: OfficeDate, calendar: WorkCalendar): boolean {
  return calendar.years.has(yearOf(date));
}

/** Counting starts on the next working day; zero gives the day itself, or the next working day after a day of rest. */
export function addWorkingDays(start: OfficeDate, workingDays: number, calendar: WorkCalendar): OfficeDate {
  if (!Number.isInteger(workingDays) || workingDays < 0) throw new RangeError('working days are counted forward in whole days');
  let date = start;
  let left = workingDays;
  while (left > 0) {
    date = addDays(date, 1);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  while (!isWorkingDay(date, calendar)) date = addDays(date, 1);
  return date;
}

/** Working days after `from` up to and including `to`; negative when `to` lies before: minus that many days late. */
export function workingDaysBetween(from: OfficeDate, to: OfficeDate, calendar: WorkCalendar): number {
  return to < from ? -workingDaysIn(addDays(to, 1), from, calendar) : workingDaysIn(addDays(from, 1), to, calendar);
}

/** Working days of a span, both ends in it: whole weeks at once, the days left over, less the holidays. A desk shows letters years old. */
export function workingDaysIn(first: OfficeDate, last: OfficeDate, calendar: WorkCalendar): number {
  const days = daysBetween(first, last) + 1;
  if (days <= 0) return 0;
  let count = Math.floor(days / 7) * (7 - calendar.restDays.size);
  for (let left = days % 7, weekday = weekdayOf(first); left > 0; left -= 1, weekday = (weekday + 1) % 7) {
    if (!calendar.restDays.has(weekday)) count += 1;
  }
  return count - calendar.lostDays.filter((date) => date >= first && date <= last).length;
}
