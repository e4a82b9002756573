import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markBegun, numberKey, readCursor, readSearch } from './search-rules.ts';

test('a typed line asks for every word', () => {
  expect(readSearch('Undangan rapat')).toEqual({ words: ['undangan', 'rapat'], numberStart: '', numberPart: '', alike: 'undangan rapat' });
});
test('the middle of a number is asked for with one sign between its parts and without leading noughts', () => {
  expect(readSearch('0833 / Setda').numberPart).toBe('833/SETDA');
  expect(readSearch('100.3.7-833').numberPart).toBe('100.3.7/833');
  expect(readSearch('SETDA').numberPart).toBe('');
});
test('words that begin as typed are marked beside what their stem marked, in order and never twice', () => {
  expect(markBegun('Rapat persiapan rapat kerja', [[0, 5]], ['rap', 'ker'])).toEqual([[0, 5], [16, 21], [22, 27]]);
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
test('whatever is typed becomes words without quotes, operators or control signs of its own', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
    for (const word of readSearch(text).words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
  }), { seed: 20261120, numRuns: 500 });
});
test('a cursor by another hand begins the list again', () => {
  expect(readCursor("1.x'; drop table")).toBeNull();
  expect(readCursor(undefined)).toBeNull();
});
