import { expect, test } from 'vitest';
import { takesToday } from './held-today.ts';

test('a letter signed today is offered the held numbers it can bear: of this year, of no day to come, or of the block of their own day', () => {
  const offered = (datedOn: string, ofDay = false) => takesToday({ datedOn, ofDay }, '2027-01-04');
  expect(offered('2027-01-04')).toBe(true);
  expect(offered('2026-12-30')).toBe(false);
  expect(offered('2027-01-05')).toBe(false);
  expect(offered('2026-12-30', true)).toBe(true);
});
