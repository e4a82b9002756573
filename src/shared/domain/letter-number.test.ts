import { describe, expect, test } from 'vitest';
import { formatLetterNumber, problemOfPattern } from './letter-number.ts';

const parts = { sequence: 101, letterDate: '2026-08-05', securityClass: 'B', classification: '000.8.3', unitCode: 'UM', positionCode: 'SEKDA' } as const;

describe('a letter number follows the pattern of its book', () => {
  test.each([
    ['{keamanan}/{urut}/{klasifikasi}/{unit}/{tahun}', 'B/101/000.8.3/UM/2026'],
    ['{klasifikasi}/{urut}/{unit}', '000.8.3/101/UM'],
    ['{keamanan}-{urut:4}/{klasifikasi}/{unit}/{bulan_romawi}/{tahun}', 'B-0101/000.8.3/UM/VIII/2026'],
    ['{urut}/{jabatan}/{klasifikasi}/{bulan}/{tahun}', '101/SEKDA/000.8.3/08/2026'],
    ['NOMOR {urut} TAHUN {tahun}', 'NOMOR 101 TAHUN 2026'],
  ])('%s', (pattern, number) => {
    expect(formatLetterNumber(pattern, parts)).toBe(number);
  });
});

test('a back-dated number carries its suffix behind the sequence', () => {
  expect(formatLetterNumber('{klasifikasi}/{urut}', { ...parts, suffix: 'a' })).toBe('000.8.3/101.a');
});

describe('a pattern that could number two letters alike is refused', () => {
  test.each([
    ['{klasifikasi}/{tahun}', 'pattern.no_sequence'],
    ['{urut}/{urut}', 'pattern.sequence_twice'],
    ['{urut}/{kota}', 'pattern.unknown_token'],
    ['{urut', 'pattern.braces'],
    ['{urut}/{tahun}', undefined],
  ])('%s', (pattern, problem) => {
    expect(problemOfPattern(pattern)).toBe(problem);
  });
});
