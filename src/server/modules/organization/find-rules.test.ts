import { expect, test } from 'vitest';
import { inFull, wordPatterns } from './find-rules.ts';

const finds = (typed: string, title: string) => (wordPatterns(typed) ?? []).every((pattern) => new RegExp(pattern, 'u').test(title.toLowerCase()));

test('a post is found by what the office calls it, with a second word too', () => {
  expect(finds('kabag umum', 'Kepala Bagian Umum')).toBe(true);
  expect(finds('kadis pupr', 'Kepala Dinas Pekerjaan Umum dan Penataan Ruang PUPR')).toBe(true);
  expect(finds('sekcam', 'Sekretaris Camat Lestari')).toBe(true);
  expect(finds('kasubag tu', 'Kepala Sub Bagian Tata Usaha TU')).toBe(true);
  expect(finds('kabag umum', 'Kepala Bagian Hukum Sekretariat')).toBe(false);
  expect(inFull('Kabag  Umum')).toBe('kepala bagian umum');
});

test('marks in what was typed stand for themselves, and blanks alone ask for nothing', () => {
  expect(finds('a.b', 'axb')).toBe(false);
  expect(finds('(pupr)', 'Dinas (PUPR)')).toBe(true);
  expect(wordPatterns('  ')).toBeNull();
  expect(wordPatterns(undefined)).toBeNull();
});
