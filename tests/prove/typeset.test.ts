import { expect, test } from 'vitest';
import { proveTypeset } from './typeset-proof.ts';

// The short form of `npm run prove:typeset`.
test('an archive sets stored letters again in another process, and every file is the same to the byte', async () => {
  const found = await proveTypeset({ letters: 50, seed: 7, say: () => undefined });
  expect(found.different).toEqual([]);
  expect([found.equal, found.distinct]).toEqual([50, 50]);
}, 120_000);
