import { describe, expect, test } from 'vitest';
import * as dates from './office-dates.ts';

test('a day that does not exist is no letter date', () => {
  expect(['2026-02-29', '2026-13-01', '2026-11-31', '26-11-20', '', '2026-11-20T00:00'].filter(dates.isOfficeDate)).toEqual([]);
  expect(dates.isOfficeDate('2028-02-29')).toBe(true);
});

test('a letter head prints the long date, an invitation the weekday too', () => {
  expect(dates.longDate('2026-11-20')).toBe('20 November 2026');
  expect(dates.longDateWithWeekday('2026-11-20')).toBe('Jumat, 20 November 2026');
  expect(dates.longDateWithWeekday('2026-11-20', 'en')).toBe('Friday, 20 November 2026');
});

test('lists and phones print short dates', () => {
  expect(dates.shortDate('2026-08-17')).toBe('17 Agu 2026');
  expect(dates.dueDate('2026-11-20')).toBe('Jum 20 Nov');
});

test('a letter number prints the month in roman numerals', () => {
  expect(['2026-01-05', '2026-04-05', '2026-09-05', '2026-11-05'].map(dates.romanMonthOf)).toEqual(['I', 'IV', 'IX', 'XI']);
});

describe('the day of the city is not the day of the server', () => {
  const lateEvening = new Date('2026-11-20T16:30:00Z');
  test.each([
    ['WIB', '2026-11-20', '23.30'],
    ['WITA', '2026-11-21', '00.30'],
    ['WIT', '2026-11-21', '01.30'],
  ] as const)('in %s', (zone, date, time) => {
    expect(dates.officeDateOf(lateEvening, zone)).toBe(date);
    expect(dates.officeTimeOf(lateEvening, zone)).toBe(time);
  });
});

describe('a clerk types a date as the letter prints it', () => {
  test.each([
    ['9 November 2026', '2026-11-09'],
    ['Senin, 9 November 2026', '2026-11-09'],
    ['09-11-2026', '2026-11-09'],
    ['9/11/2026', '2026-11-09'],
    ['9.11.2026', '2026-11-09'],
    ['1 Des 2026', '2026-12-01'],
    ['2026-11-09', '2026-11-09'],
    ['31 November 2026', undefined],
    ['11/31/2026', undefined],
    ['besok', undefined],
  ])('%s', (typed, read) => {
    expect(dates.readOfficeDate(typed)).toBe(read);
  });
});

describe('a date without its year is the one nearest to today', () => {
  test.each([
    ['9 nov', '2026-11-20', '2026-11-09'],
    ['9/11', '2026-11-20', '2026-11-09'],
    ['9 nov 26', '2026-11-20', '2026-11-09'],
    ['28 Desember', '2027-01-04', '2026-12-28'],
    ['4 jan', '2026-12-28', '2027-01-04'],
    ['31/11', '2026-11-20', undefined],
    ['9 pagi', '2026-11-20', undefined],
  ])('%s on %s', (typed, today, read) => {
    expect(dates.readOfficeDate(typed, today)).toBe(read);
  });
  test('a spreadsheet names the year', () => expect(dates.readOfficeDate('9/11')).toBeUndefined());
});

test('days are counted over the end of a year', () => {
  expect(dates.addDays('2026-12-30', 3)).toBe('2027-01-02');
  expect(dates.daysBetween('2027-01-02', '2026-12-30')).toBe(-3);
});
