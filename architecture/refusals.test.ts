import { expect, test } from 'vitest';
import '#server/app.ts';
import { listRefusals } from '#server/platform/errors.ts';
import { errorWords } from '#shared/error-words/index.ts';

test('every refusal has an Indonesian and an English sentence that says what to do next', () => {
  const refusals = listRefusals();
  expect(refusals.length).toBeGreaterThan(20);
  expect(refusals.map((refusal) => refusal.code).filter((code) => !(code in errorWords))).toEqual([]);
  for (const [code, sentence] of Object.entries(errorWords)) {
    expect(sentence.id.length, code).toBeGreaterThan(20);
    expect(sentence.en.length, code).toBeGreaterThan(15);
    expect(sentence.id, code).toMatch(/[.!?]$/);
  }
});

test('no sentence is left for a refusal that nobody gives', () => {
  const known = new Set(listRefusals().map((refusal) => refusal.code));
  const web = new Set(['web.offline', 'web.no_answer']);
  expect(Object.keys(errorWords).filter((code) => !known.has(code) && !web.has(code))).toEqual([]);
});
