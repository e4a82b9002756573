import { addDays, weekdayOf, type OfficeDate } from '#shared/domain/office-dates.ts';
import { isWorkingDay, type WorkCalendar } from '#shared/domain/working-days.ts';

export type MonthPicture = { first: OfficeDate; /** Monday first; null before the first and after the last day */ days: (OfficeDate | null)[]; workingDays: number };

/** The twelve months of a year, each as weeks that begin on Monday. */
export function monthsOf(year: number, calendar: WorkCalendar): MonthPicture[] {
  return Array.from({ length: 12 }, (_, index) => monthPicture(`${year}-${String(index + 1).padStart(2, '0')}-01`, calendar));
}

function monthPicture(first: OfficeDate, calendar: WorkCalendar): MonthPicture {
  const days: OfficeDate[] = [];
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) days.push(day);
  const before = (weekdayOf(first) + 6) % 7;
  const after = (7 - ((before + days.length) % 7)) % 7;
  return { first, days: [...blank(before), ...days, ...blank(after)], workingDays: days.filter((day) => isWorkingDay(day, calendar)).length };
}

function blank(count: number): null[] {
  return Array.from({ length: count }, () => null);
}
