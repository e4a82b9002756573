import { expect, test } from 'vitest';
import { proveRegisters } from './registers-proof.ts';

// The short form of `npm run prove:registers`.
test('no number is lost, doubled or skipped while statements fail and server and database are killed (BKS-27, DMI-24)', async () => {
  const { examination, tally, faults, kills } = await proveRegisters({ writers: 12, rounds: 6, secondsARound: 2, faultChance: 0.2, seed: 20_261_120, say: () => undefined });
  expect(tally.refused).toEqual([]);
  expect(examination).toMatchObject({
    duplicates: 0, gaps: 0, lost: 0, misnumbered: 0, lettersWithoutNumber: 0, numbersWithoutLetter: 0, doubledLetters: 0, filesMissing: 0, filesAltered: 0, chainWhole: true,
  });
  expect(examination.acknowledged).toBeGreaterThan(10);
  expect(faults.size).toBeGreaterThan(3);
  expect(kills).toEqual({ server: 2, database: 2, both: 2 });
}, 180_000);
