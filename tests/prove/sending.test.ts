import { expect, test } from 'vitest';
import { proveSending } from './sending-proof.ts';

// The short form of `npm run prove:sending`.
test('a letter is signed once, received once in the house and mailed at most once, wherever the office is killed meanwhile (BKS-42, DMI-24)', async () => {
  const { examination, tally, died } = await proveSending({ desks: 3, rounds: 6, seed: 20_261_127, say: () => undefined });
  expect(tally.refused).toEqual([]);
  expect(examination.broken).toEqual([]);
  expect(examination.chainWhole).toBe(true);
  expect(examination.letters).toBeGreaterThan(3);
  expect([...died.values()].reduce((a, b) => a + b, 0)).toBe(6);
}, 420_000);
