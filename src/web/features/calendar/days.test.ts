import { expect, it } from 'vitest';
import { hoursOn, isOn, mondayOf, moved, rangeOf, readDay } from './days.ts';

it('a month is shown in whole weeks from Monday to Sunday', () => {
  const { from, to, days } = rangeOf('bulan', '2026-11-20');
  expect([from, to, days.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
});
it('a week begins on Monday, on a Sunday too', () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  expect(rangeOf('minggu', '2026-11-20')).toMatchObject({ from: '2026-11-16', to: '2026-11-22' });
});
it('turns the year with the month, and a list by four weeks', () => {
  expect(moved('bulan', '2026-12-31', 1)).toBe('2027-01-01');
  expect(moved('bulan', '2027-01-15', -1)).toBe('2026-12-01');
  expect(moved('daftar', '2026-11-20', -1)).toBe('2026-10-23');
});
it('reads a day of an address, today for anything else', () => {
  expect(readDay('2026-02-30', '2026-11-20')).toBe('2026-11-20');
  expect(readDay('2026-02-03', '2026-11-20')).toBe('2026-02-03');
});
it('shows an event of several days on each of them, with the hour it begins at on the first and the hour it ends at on the last', () => {
  const event = { eventOn: '2026-11-30', endsOn: '2026-12-02', startsAt: '13:00', endsAt: '12:00' };
  expect(['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'].map((day) => isOn(event, day))).toEqual([false, true, true, true, false]);
  expect(['2026-11-30', '2026-12-01', '2026-12-02'].map((day) => hoursOn(event, day))).toEqual([
    { from: '13:00', until: null, goesOn: true }, { from: null, until: null, goesOn: true }, { from: null, until: '12:00', goesOn: false },
  ]);
  expect(hoursOn({ ...event, endsOn: null, endsAt: '15:00' }, '2026-11-30')).toEqual({ from: '13:00', until: '15:00', goesOn: false });
});
