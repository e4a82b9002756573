import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberKey, readCursor, readSearch } from './search-rules.ts';

test('a typed line asks for every word from its beginning', () => {
  expect(readSearch('Undangan rapat')).toEqual({ words: "'undangan':* & 'rapat':*", numberStart: '', alike: 'undangan rapat' });
});
test('a number is looked for however it is spaced or cased', () => {
  expect(readSearch('600 / 12 / bws').numberStart).toBe('600/12/BWS');
  expect(numberKey('600/12/Bws')).toBe('600/12/BWS');
});
test('an agenda number is found as it is printed, with a point at the thousands', () => {
  expect(readSearch('2.433').numberStart).toBe('2433');
  expect(readSearch('600.1.2').numberStart).toBe('600.1.2');
});
test('a short word alone is not searched for alike, it would find everything', () => {
  expect(readSearch('dak').alike).toBe('');
});
test('whatever is typed becomes a query without quotes, operators or control signs of its own', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
    expect(readSearch(text).words).toMatch(/^(?:'[\p{L}\p{N}]+':\*(?: & '[\p{L}\p{N}]+':\*)*)?$/u);
  }), { seed: 20261120, numRuns: 500 });
});
test('a cursor by another hand begins the list again', () => {
  expect(readCursor("1.x'; drop table")).toBeNull();
  expect(readCursor(undefined)).toBeNull();
});
