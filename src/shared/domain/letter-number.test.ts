import { describe, expect, test } from 'vitest';
import { doubtsOfPattern, formatLetterNumber, gapsOf, problemOfPattern, roomOfNumber, subSuffix } from './letter-number.ts';

const parts = { sequence: 101, letterDate: '2026-08-05', securityClass: 'B', classification: '000.8.3', unitCode: 'UM', initiatorCode: 'ORG', positionCode: 'SEKDA' } as const;

describe('a letter number follows the pattern of its book', () => {
  test.each([
    ['{keamanan}/{urut}/{klasifikasi}/{unit}/{tahun}', 'B/101/000.8.3/UM/2026'],
    ['{klasifikasi}/{urut}/{unit}', '000.8.3/101/UM'],
    ['{keamanan}-{urut:4}/{klasifikasi}/{unit}/{bulan_romawi}/{tahun}', 'B-0101/000.8.3/UM/VIII/2026'],
    ['{klasifikasi}/{urut}/{unit}-{pemrakarsa}', '000.8.3/101/UM-ORG'],
    ['{urut}/{jabatan}/{klasifikasi}/{bulan}/{tahun}', '101/SEKDA/000.8.3/08/2026'],
    ['{urut} TAHUN {tahun}', '101 TAHUN 2026'],
  ])('%s', (pattern, number) => {
    expect(formatLetterNumber(pattern, parts)).toBe(number);
  });
});

test('a back-dated number carries its suffix behind the sequence', () => {
  expect(formatLetterNumber('{klasifikasi}/{urut}', { ...parts, suffix: 'a' })).toBe('000.8.3/101.a');
});

test.each([
  ['{klasifikasi}/{urut}/{unit}/{bulan_romawi}/{tahun}', { before: '000.8.3/', digits: '8888', after: '/UM/V/2026', widest: '000.8.3/8888/UM/VIII/2026' }],
  ['{urut:5}', { before: '', digits: '08888', after: '', widest: '08888' }],
])('a draft leaves the running number of %s open, and keeps room for the month that prints widest', (pattern, room) => {
  expect(roomOfNumber(pattern, { ...parts, sequence: 8888, letterDate: '2026-05-31' })).toEqual(room);
});

describe('a pattern that could number two letters alike, leaves a gap in every number or repeats the word before it is refused', () => {
  test.each([
    ['{klasifikasi}/{tahun}', 'pattern.no_sequence'],
    ['{urut}/{urut}', 'pattern.sequence_twice'],
    ['{urut}/{kota}', 'pattern.unknown_token'],
    ['{urut', 'pattern.braces'],
    ['{urut}{bulan}/{tahun}', 'pattern.digits_touch'],
    ['{klasifikasi}{urut:3}', 'pattern.digits_touch'],
    ['2{urut}', 'pattern.digits_touch'],
    ['{urut}/{jabatan}/{tahun}', 'pattern.position_without_code'],
    ['NOMOR {urut} TAHUN {tahun}', 'pattern.word_twice'],
    ['{urut}/{tahun}', undefined],
  ])('%s', (pattern, problem) => {
    expect(problemOfPattern(pattern)).toBe(problem);
  });
});

test('a number says which of the codes its pattern prints are missing, and asks for no other', () => {
  const gaps = (pattern: string) => gapsOf(pattern, { classification: '', unitCode: ' ', initiatorCode: '', positionCode: '' });
  expect(gaps('{klasifikasi}/{urut:3}/{unit}-{pemrakarsa}/{jabatan}/{tahun}')).toEqual(['classification', 'unitCode', 'initiatorCode', 'positionCode']);
  expect(gaps('{urut}/{unit}')).toEqual(['unitCode']);
  expect(gaps('{urut} TAHUN {tahun}')).toEqual([]);
  expect(gapsOf('{klasifikasi}/{urut}/{unit}', parts)).toEqual([]);
});

test('a back-dated number is told apart by its form: letters, two digits, or counted from two', () => {
  expect([1, 26, 27, 53].map((place) => subSuffix('letters', place))).toEqual(['a', 'z', 'aa', 'ba']);
  expect([1, 12].map((place) => subSuffix('two_digits', place))).toEqual(['01', '12']);
  expect([1, 2].map((place) => subSuffix('from_two', place))).toEqual(['2', '3']);
});

test('a pattern says beforehand where two printed numbers could look alike', () => {
  expect(doubtsOfPattern('{klasifikasi}/{urut}/{unit}', { subForm: 'letters', kind: 'outgoing' })).toEqual(['pattern.no_year']);
  expect(doubtsOfPattern('{urut}/{tahun}', { subForm: 'letters', kind: 'internal' })).toEqual(['pattern.no_unit']);
  expect(doubtsOfPattern('{urut}.{bulan}', { subForm: 'two_digits', kind: 'incoming' })).toEqual(['pattern.dot_after_sequence']);
  expect(doubtsOfPattern('{urut}', { subForm: 'letters', kind: 'incoming' })).toEqual([]);
  expect(doubtsOfPattern('{urut} TAHUN {tahun}', { subForm: 'letters', kind: 'regulation' })).toEqual([]);
});
