import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rooms } from '#server/rooms.ts';

test('every kind of background work has a word on the health page, and no word is of work that is gone', () => {
  const words = readFileSync(new URL('../../src/web/features/health/job-words.ts', import.meta.url), 'utf8');
  const named = [...words.matchAll(/^ {2}'([a-z.-]+)': \{/gmu)].map((found) => found[1] ?? '');
  const jobs = rooms.flatMap((room) => room.jobs ?? []).map((job) => job.name);
  expect(named.toSorted()).toEqual([...new Set(jobs)].toSorted());
});
