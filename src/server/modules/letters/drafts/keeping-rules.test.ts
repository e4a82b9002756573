import { expect, test } from 'vitest';
import { keepsWhatStood, type Stood } from './keeping-rules.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 27, 2, 0, seconds));
const paragraph = 'Dengan hormat kami sampaikan hasil pemeriksaan pompa di tiga rumah pompa. '.repeat(6);
const stood: Stood = { isKept: false, savedAt: at(300), savedBy: 'nadia', keptAt: at(0), body: `${paragraph}Pompa kedua mengalami keru` };
const typed = { by: 'nadia', at: at(301), body: `${paragraph}Pompa kedua mengalami kerusakan.` };

test('no version is kept in the middle of a word: the hand must have left the keys, and five minutes be over', () => {
  expect(keepsWhatStood(stood, typed)).toBe(false);
  expect(keepsWhatStood(stood, { ...typed, at: at(303) })).toBe(true);
  expect(keepsWhatStood({ ...stood, keptAt: at(10) }, { ...typed, at: at(303) })).toBe(false);
});

test('what the writer left is kept before anything is written upon it, hours later or by another person', () => {
  expect(keepsWhatStood(stood, { ...typed, at: at(90_000) })).toBe(true);
  expect(keepsWhatStood({ ...stood, keptAt: at(299) }, { ...typed, by: 'dewa' })).toBe(true);
  expect(keepsWhatStood({ ...stood, isKept: true }, { ...typed, by: 'dewa' })).toBe(false);
});

test('what a whole paragraph was taken out of, or an older version put in its place, is kept at once', () => {
  expect(keepsWhatStood({ ...stood, keptAt: at(299) }, { ...typed, body: 'Pompa kedua mengalami keru' })).toBe(true);
  expect(keepsWhatStood({ ...stood, keptAt: at(299) }, { ...typed, body: `${paragraph}Pompa ketiga mengalami keru` })).toBe(false);
});
