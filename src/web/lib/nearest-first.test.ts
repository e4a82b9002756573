import { expect, test } from 'vitest';
import { nearestFirst } from './nearest-first.ts';

test('the position typed in full is offered before those that only contain it', () => {
  const found = ['Ajudan Wali Kota', 'Wali Kota Muda', 'Wakil Wali Kota', 'Wali Kota'].map((title) => ({ title }));
  expect(nearestFirst(found, 'wali kota').map((row) => row.title)).toEqual(['Wali Kota', 'Wali Kota Muda', 'Ajudan Wali Kota', 'Wakil Wali Kota']);
  expect(nearestFirst(found, '')).toEqual(found);
});
