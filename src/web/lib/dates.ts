import {
  daysBetween,
  longDateWithWeekday,
  officeDateOf,
  officeTimeOf,
  shortDate,
  weekdayOf,
  type CityZone,
  type OfficeDate,
} from '#shared/domain/office-dates.ts';
import { shortMonthNames, shortWeekdayNames } from '#shared/domain/words.ts';
import { currentLanguage } from './language.ts';

let zone: CityZone = 'WITA';

/** The city's zone is a setting of the server; the shell sets it once the city is known. */
export function setOfficeZone(cityZone: CityZone): void {
  zone = cityZone;
}

export function officeToday(): OfficeDate {
  return officeDateOf(new Date(), zone);
}

/** `Rabu, 18 November 2026` */
export function sayToday(): string {
  return longDateWithWeekday(officeToday(), currentLanguage());
}

/** `11 Nov`, with the year only when it is not this one: lists are narrow. */
export function sayDay(date: OfficeDate): string {
  const language = currentLanguage();
  if (date.slice(0, 4) !== officeToday().slice(0, 4)) return shortDate(date, language);
  return `${Number(date.slice(8, 10))} ${shortMonthNames[language][Number(date.slice(5, 7)) - 1] ?? ''}`;
}

/** `Kam 19` within the coming week, else `19 Nov`. */
export function sayDueDay(date: OfficeDate): string {
  const ahead = daysBetween(officeToday(), date);
  if (ahead < 0 || ahead > 6) return sayDay(date);
  return `${shortWeekdayNames[currentLanguage()][weekdayOf(date)] ?? ''} ${Number(date.slice(8, 10))}`;
}

/** `Kam 19 Nov`: a day one chooses says its month. */
export function sayWeekday(date: OfficeDate): string {
  return `${shortWeekdayNames[currentLanguage()][weekdayOf(date)] ?? ''} ${sayDay(date)}`;
}

/** `11 Nov, 15.40`, in the city's own time whatever the clock of this device says. */
export function sayMoment(instant: string): string {
  const at = new Date(instant);
  return `${sayDay(officeDateOf(at, zone))}, ${officeTimeOf(at, zone)}`;
}

export function sayTime(instant: string): string {
  return officeTimeOf(new Date(instant), zone);
}

export function officeDayOf(instant: string): OfficeDate {
  return officeDateOf(new Date(instant), zone);
}

/**
 * An agenda number as it stands in the book and on the paper. Without the dot of thousands, since a dot parts a sub-number
 * from its number: 5.a, 2436. Where a letter has its number already, its text is shown instead, which carries the sub-number.
 */
export function sayAgenda(number: number): string {
  return String(number);
}

/** `2.418`: thousands as Indonesian offices write them. */
export function sayNumber(value: number): string {
  return new Intl.NumberFormat(currentLanguage() === 'id' ? 'id-ID' : 'en-GB').format(value);
}

/** `1,4 MB` */
export function saySize(bytes: number): string {
  const format = (value: number) =>
    new Intl.NumberFormat(currentLanguage() === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${format(bytes / 1024)} KB` : `${format(bytes / 1024 / 1024)} MB`;
}
