import { expect, test } from 'vitest';
import { placeOfCity } from './city-name.ts';

test.each([
  ['Kota Dumai', 'Dumai'],
  ['KOTA TEBING TINGGI', 'TEBING TINGGI'],
  ['Pemerintah  Kota Ternate', 'Ternate'],
  ['Kotamobagu', 'Kotamobagu'],
  ['Kota Kotamobagu', 'Kotamobagu'],
  ['', ''],
])('the place of %s is %s', (name, place) => {
  expect(placeOfCity(name)).toBe(place);
});
