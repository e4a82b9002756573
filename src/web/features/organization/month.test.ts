import { expect, it } from 'vitest';
import { barOf, monthOf, shiftMonth } from './month.ts';

it('a month knows its days, also in a leap year', () => {
  expect(monthOf('2028-02', '2026-11-20')).toEqual({ first: '2028-02-01', last: '2028-02-29', days: 29 });
  expect(monthOf('besok', '2026-11-20')).toMatchObject({ first: '2026-11-01', days: 30 });
});

it('months go on over the turn of the year', () => {
  expect(shiftMonth('2026-12-31', 1)).toBe('2027-01');
  expect(shiftMonth('2026-01-15', -1)).toBe('2025-12');
});

it('an absence is cut at the borders of the month', () => {
  const november = monthOf('2026-11', '2026-11-20');
  expect(barOf({ fromOn: '2026-11-16', untilOn: '2026-11-20' }, november)).toEqual({ start: 16, length: 5 });
  expect(barOf({ fromOn: '2026-10-01', untilOn: null }, november)).toEqual({ start: 1, length: 30 });
});
