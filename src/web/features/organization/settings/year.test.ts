import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { workCalendar } from '#shared/domain/working-days.ts';
import { monthsOf } from './year.ts';

const decreed = JSON.parse(readFileSync(new URL('../../../../../presets/national/holidays.json', import.meta.url), 'utf8')) as { date: string; name: string }[];
const calendar = workCalendar(decreed);

test('the months of 2026 and 2027 have the working days that the joint decrees leave', () => {
  expect(monthsOf(2026, calendar).map((month) => month.workingDays)).toEqual([20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21]);
  expect(monthsOf(2027, calendar).map((month) => month.workingDays)).toEqual([19, 19, 15, 22, 16, 21, 22, 21, 22, 21, 22, 22]);
});

test('each month is drawn in whole weeks from Monday, every day once', () => {
  for (const month of monthsOf(2026, calendar)) {
    expect(month.days.length % 7).toBe(0);
    expect(month.days.indexOf(month.first)).toBe((new Date(`${month.first}T00:00:00Z`).getUTCDay() + 6) % 7);
  }
  expect(monthsOf(2026, calendar).flatMap((month) => month.days.filter((day) => day !== null))).toHaveLength(365);
});
