import { expect, test } from 'vitest';
import { outsideOf } from './count-outside.ts';

test('receivers outside the city government are counted among the receivers of a letter, whom it never left for are not', () => {
  expect(outsideOf({ consignments: [{ way: 'mail', state: 'sent' }, { way: 'courier', state: 'waiting' }, { way: 'courier', state: 'cancelled' }] })).toBe(2);
  expect(outsideOf({ consignments: [] })).toBe(0);
});
