import { addDays, daysBetween, type OfficeDate } from '#shared/domain/office-dates.ts';

export type Month = { first: OfficeDate; last: OfficeDate; days: number };

/** The month named as `2026-11`; the present one for anything else. */
export function monthOf(named: string, today: OfficeDate): Month {
  const first = `${/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(named) ? named : today.slice(0, 7)}-01`;
  const next = `${shiftMonth(first, 1)}-01`;
  return { first, last: addDays(next, -1), days: daysBetween(first, next) };
}

/** `2026-12` a month after any day of November 2026. */
export function shiftMonth(day: OfficeDate, step: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + step;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Where a period lies in a month: first column from 1 and how many; what lies outside is cut off. */
export function barOf(period: { fromOn: OfficeDate; untilOn: OfficeDate | null }, month: Month): { start: number; length: number } {
  const from = period.fromOn < month.first ? month.first : period.fromOn;
  const until = period.untilOn === null || period.untilOn > month.last ? month.last : period.untilOn;
  return { start: daysBetween(month.first, from) + 1, length: Math.max(1, daysBetween(from, until) + 1) };
}
