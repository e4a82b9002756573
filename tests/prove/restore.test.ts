import { expect, test } from 'vitest';
import { proveRestore } from './restore-proof.ts';

// The short form of `npm run prove:restore`.
test('an office destroyed under load comes back whole, to an instant and as far as its backup goes', { timeout: 600_000 }, async () => {
  const result = await proveRestore({ writers: 3, secondsOfLoad: 6, lagSeconds: 10, say: () => undefined });
  expect(result.toInstant.lost).toEqual([]);
  for (const { examination, opened } of [result.toInstant, result.toLatest]) {
    expect(opened.faults).toEqual([]);
    expect(opened.ids.size).toBe(examination.issued);
    expect(examination).toMatchObject({ duplicates: 0, gaps: 0, lettersWithoutNumber: 0, numbersWithoutLetter: 0, filesMissing: 0, filesAltered: 0, chainWhole: true });
    expect(examination.issued).toBeGreaterThan(0);
  }
  // What a destroyed machine may cost: the segment under way, and the few seconds until it is shipped.
  expect(result.minutesLost * 60).toBeLessThan(60);
});
