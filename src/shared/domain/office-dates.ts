import { monthNames, shortMonthNames, shortWeekdayNames, weekdayNames, type Language } from './words.ts';

/** A day on the office calendar, `YYYY-MM-DD`. It has no time zone: a letter is dated, not timed. */
export type OfficeDate = string;

/** The three zones of the country; a city keeps one of them as a setting. */
export const cityZones = ['WIB', 'WITA', 'WIT'] as const;
export type CityZone = (typeof cityZones)[number];

const ianaZones: Record<CityZone, string> = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' };
const dayInMilliseconds = 86_400_000;
const romanNumerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** True only for a day that exists: 2026-02-29 does not. */
export function isOfficeDate(text: string): text is OfficeDate {
  const shape = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (!shape) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && toOfficeDate(time) === text;
}

/** The day it is now in the city, which near midnight is not the day of the server. */
export function officeDateOf(instant: Date, zone: CityZone): OfficeDate {
  return writersOfDays[zone].format(instant);
}

/** Made once: to make one takes a quarter of a millisecond, and each request asks what day it is. */
const writerOfDays = (zone: CityZone) => new Intl.DateTimeFormat('en-CA', { timeZone: ianaZones[zone], year: 'numeric', month: '2-digit', day: '2-digit' });
const writersOfDays: Record<CityZone, Intl.DateTimeFormat> = { WIB: writerOfDays('WIB'), WITA: writerOfDays('WITA'), WIT: writerOfDays('WIT') };

/** Clock time in the city, `HH.MM` as Indonesian offices write it. */
export function officeTimeOf(instant: Date, zone: CityZone): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: ianaZones[zone], hour: '2-digit', minute: '2-digit', hour12: false });
  return parts.format(instant).replace(':', '.');
}

export function addDays(date: OfficeDate, days: number): OfficeDate {
  return toOfficeDate(timeOf(date) + days * dayInMilliseconds);
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: OfficeDate, to: OfficeDate): number {
  return Math.round((timeOf(to) - timeOf(from)) / dayInMilliseconds);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(date: OfficeDate): number {
  return new Date(timeOf(date)).getUTCDay();
}

export function yearOf(date: OfficeDate): number {
  return Number(date.slice(0, 4));
}

/** 1 … 12. */
export function monthOf(date: OfficeDate): number {
  return Number(date.slice(5, 7));
}

/** The month as letter numbers print it: `XI`. */
export function romanMonthOf(date: OfficeDate): string {
  return romanNumerals[monthOf(date) - 1] ?? '';
}

/** `20 November 2026`, the form of a letter head. */
export function longDate(date: OfficeDate, language: Language = 'id'): string {
  return `${dayOf(date)} ${monthNames[language][monthOf(date) - 1] ?? ''} ${yearOf(date)}`;
}

/** `November` of a day. */
export function monthNameOf(date: OfficeDate, language: Language = 'id'): string {
  return monthNames[language][monthOf(date) - 1] ?? '';
}

/** `Jumat, 20 November 2026`, the form of an invitation. */
export function longDateWithWeekday(date: OfficeDate, language: Language = 'id'): string {
  return `${weekdayNames[language][weekdayOf(date)] ?? ''}, ${longDate(date, language)}`;
}

/** `20 Nov 2026`, the form of a list. */
export function shortDate(date: OfficeDate, language: Language = 'id'): string {
  return `${dayOf(date)} ${shortMonthNames[language][monthOf(date) - 1] ?? ''} ${yearOf(date)}`;
}

/** `Jum 20 Nov`, the form of a due date on a phone. */
export function dueDate(date: OfficeDate, language: Language = 'id'): string {
  const weekday = shortWeekdayNames[language][weekdayOf(date)] ?? '';
  return `${weekday} ${dayOf(date)} ${shortMonthNames[language][monthOf(date) - 1] ?? ''}`;
}

/**
 * Reads what a clerk types or a letter prints: `20-11-2026`, `20/11/2026`, `20 November 2026`, `2026-11-20`.
 * @param today where a person types: `20 nov` and `20/11` are then the day of that name nearest to it
 */
export function readOfficeDate(text: string, today?: OfficeDate): OfficeDate | undefined {
  const clean = text.trim().replace(/\s+/gu, ' ');
  const short = today === undefined ? null : (/^(\d{1,2})[-/.](\d{1,2})$/u.exec(clean) ?? /^(\d{1,2}) ([A-Za-z]+)\.?$/u.exec(clean));
  if (short && today !== undefined) return nearest(today, Number(short[2]) || monthNumber(short[2] ?? ''), Number(short[1]));
  const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/u.exec(clean);
  // A pile of letters is typed with years of two digits; no office letter of the last century arrives today.
  if (numeric) return existing(numeric[3]?.padStart(4, '20'), Number(numeric[2]), Number(numeric[1]));
  const worded = /^(?:[A-Za-z']+, )?(\d{1,2}) ([A-Za-z]+)\.? (\d{4}|\d{2})$/u.exec(clean);
  if (worded) return existing(worded[3]?.padStart(4, '20'), monthNumber(worded[2] ?? ''), Number(worded[1]));
  return isOfficeDate(clean) ? clean : undefined;
}

/** The day of this name that lies nearest: in January a letter of December is of last year. */
function nearest(today: OfficeDate, month: number, day: number): OfficeDate | undefined {
  const year = yearOf(today);
  const found = [year - 1, year, year + 1].flatMap((each) => existing(String(each), month, day) ?? []);
  const distance = (date: OfficeDate) => Math.abs(daysBetween(today, date));
  return found.sort((one, other) => distance(one) - distance(other))[0];
}

function monthNumber(word: string): number {
  const wanted = word.toLowerCase();
  const matches = (name: string) => name.toLowerCase() === wanted;
  const long = monthNames.id.findIndex(matches);
  return (long >= 0 ? long : shortMonthNames.id.findIndex(matches)) + 1;
}

function existing(year: string | undefined, month: number, day: number): OfficeDate | undefined {
  const candidate = `${year ?? ''}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isOfficeDate(candidate) ? candidate : undefined;
}

function dayOf(date: OfficeDate): number {
  return Number(date.slice(8, 10));
}

function timeOf(date: OfficeDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function toOfficeDate(time: number): OfficeDate {
  return new Date(time).toISOString().slice(0, 10);
}
