import { expect, test } from 'vitest';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { dressedSample } from './dress.ts';
import { setSample } from './set-sample.ts';

// No last page holds but a signature and a line or two where the letter, set a little closer, is one page (ADR 156).

const pagesOf = async (sheet: LetterSheet) => (await setSample(sheet)).pages;
const widely = (sheet: LetterSheet, leastSpacing: number | undefined): LetterSheet => ({ ...sheet, profile: { ...sheet.profile, spacing: 1.15, leastSpacing } });

test.each([['INSTRUKSI', 'dumai'], ['SIZIN', 'dumai'], ['SKUASA', 'dumai'], ['BA', 'bekasi'], ['SPMT', 'bekasi'], ['SPERINTAH', 'bekasi'], ['NOTULA', 'bekasi']] as const)('%s in %s is one page: its second would hold little more than its signature', async (code, city) => {
  expect(await pagesOf(dressedSample(code, city))).toBe(1);
});

test('a city that wants its lines no closer has the second page', async () => {
  const sheet = dressedSample('BA', 'bekasi');
  expect([await pagesOf(widely(sheet, 1)), await pagesOf(widely(sheet, 1.15))]).toEqual([1, 2]);
});

test('a letter frozen before there was this rule keeps its pages', async () => {
  expect(await pagesOf(widely(dressedSample('BA', 'bekasi'), undefined))).toBe(2);
});

test('a page with a real share of text stays, and so does a letter that would not be shorter', async () => {
  expect([await pagesOf(dressedSample('SE', 'bekasi')), await pagesOf(dressedSample('KEPKAPD', 'dumai'))]).toEqual([2, 2]);
});
