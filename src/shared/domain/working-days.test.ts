import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import holidays from '#presets/national/holidays.json' with { type: 'json' };
import { addDays, weekdayOf } from './office-dates.ts';
import { addWorkingDays, isWorkingDay, knowsYearOf, workCalendar, workingDaysBetween, workingDaysIn } from './working-days.ts';

const calendar = workCalendar(holidays);

const dueDates: [string, number[], string[]][] = [
  ['2026-03-16', [5, 10, 14, 17, 30, 60], ['2026-03-30', '2026-04-07', '2026-04-13', '2026-04-16', '2026-05-06', '2026-06-25']],
  ['2026-11-20', [5, 10, 14, 17, 30, 60], ['2026-11-27', '2026-12-04', '2026-12-10', '2026-12-15', '2027-01-07', '2027-02-19']],
  ['2026-12-18', [5, 10, 14, 17, 30, 60], ['2026-12-29', '2027-01-07', '2027-01-13', '2027-01-18', '2027-02-04', '2027-03-31']],
  ['2027-03-01', [5, 10, 14, 17, 30, 60], ['2027-03-16', '2027-03-23', '2027-03-31', '2027-04-05', '2027-04-22', '2027-06-11']],
  ['2027-05-10', [5, 10, 14, 17, 30, 60], ['2027-05-21', '2027-05-28', '2027-06-04', '2027-06-09', '2027-06-28', '2027-08-09']],
];

const workingDaysPerMonth: [number, number[]][] = [
  [2026, [20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21]],
  [2027, [19, 19, 15, 22, 16, 21, 22, 21, 22, 21, 22, 22]],
];

describe('the due date skips weekends, national holidays and joint leave', () => {
  for (const [start, counts, expected] of dueDates) {
    for (const [index, count] of counts.entries()) {
      test(`${count} working days after ${start}`, () => {
        expect(addWorkingDays(start, count, calendar)).toBe(expected[index]);
      });
    }
  }
});

describe('the decree gives each month its working days', () => {
  for (const [year, months] of workingDaysPerMonth) {
    test(`year ${year}`, () => {
      expect(months.map((_, month) => monthOfWork(year, month + 1))).toEqual(months);
    });
  }
});

test('the decree holds 17 national holidays and 8 joint leave days in 2026, 18 and 8 in 2027', () => {
  const count = (year: string, kind: string) => holidays.filter((holiday) => holiday.date.startsWith(year) && holiday.kind === kind).length;
  expect([count('2026', 'libur_nasional'), count('2026', 'cuti_bersama'), count('2027', 'libur_nasional'), count('2027', 'cuti_bersama')]).toEqual([
    17, 8, 18, 8,
  ]);
});

test('a letter received on a day of rest and due the same day is due on the next working day', () => {
  expect(addWorkingDays('2026-11-21', 0, calendar)).toBe('2026-11-23');
  expect(addWorkingDays('2026-11-20', 0, calendar)).toBe('2026-11-20');
});

test('a letter due on Friday is one working day late on Monday', () => {
  expect(workingDaysBetween('2026-11-20', '2026-11-23', calendar)).toBe(1);
  expect(workingDaysBetween('2026-11-23', '2026-11-20', calendar)).toBe(-1);
});

test('a city that works six days counts Saturday', () => {
  expect(addWorkingDays('2026-11-20', 1, workCalendar(holidays, [0]))).toBe('2026-11-21');
});

test('a year without a decree is known to be a forecast', () => {
  expect(knowsYearOf('2027-12-31', calendar)).toBe(true);
  expect(knowsYearOf('2028-01-03', calendar)).toBe(false);
});

test('a week of seven days of rest is refused', () => {
  expect(() => workCalendar([], [0, 1, 2, 3, 4, 5, 6])).toThrow(RangeError);
});

test('a due date is always a working day and as many working days away as asked', () => {
  const days = fc.integer({ min: 0, max: 700 }).map((offset) => addDays('2026-01-01', offset));
  const property = fc.property(days, fc.integer({ min: 1, max: 60 }), (start, count) => {
    const due = addWorkingDays(start, count, calendar);
    return isWorkingDay(due, calendar) && workingDaysBetween(start, due, calendar) === count;
  });
  fc.assert(property, { seed: 20261120, numRuns: 300 });
});

function monthOfWork(year: number, month: number): number {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  let count = 0;
  for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = addDays(date, 1)) {
    if (weekdayOf(date) >= 0 && isWorkingDay(date, calendar)) count += 1;
  }
  return count;
}

test('a span of years counted at once holds as many working days as one walked through day by day', () => {
  const start = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2022-01-01', days));
  fc.assert(fc.property(start, fc.integer({ min: -5, max: 1_500 }), fc.subarray([0, 3, 5, 6], { maxLength: 4 }), (first, length, rest) => {
    const city = workCalendar(holidays, rest);
    const walked = Array.from({ length: Math.max(0, length) }, (_, day) => addDays(first, day)).filter((date) => isWorkingDay(date, city)).length;
    expect(workingDaysIn(first, addDays(first, length - 1), city)).toBe(walked);
  }), { seed: 20261126, numRuns: 300 });
});
