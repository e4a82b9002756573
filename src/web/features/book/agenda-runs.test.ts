import { expect, it } from 'vitest';
import { runsOf } from './agenda-runs.ts';

const line = (kind: 'given' | 'held' | 'unused', datedOn: string) => ({ kind, datedOn });

it('a number held or void without being given opens no day of its own and counts as no letter', () => {
  const rows = [line('unused', '2026-11-27'), line('given', '2026-11-20'), line('held', '2026-11-25'), line('given', '2026-11-20'), line('given', '2026-11-19')];
  const runs = runsOf(rows);
  expect(rows.map((row) => runs.get(row)?.day)).toEqual(['2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20', '2026-11-19']);
  expect(new Set(rows.map((row) => runs.get(row)?.id)).size).toBe(2);
  expect(runs.get(rows[0] ?? line('given', ''))?.count).toBe(2);
});

it('a day that comes back further down is a run of its own with its own count', () => {
  const rows = [line('given', '2026-11-20'), line('given', '2026-11-18'), line('given', '2026-11-20')];
  const runs = runsOf(rows);
  expect(rows.map((row) => runs.get(row)?.count)).toEqual([1, 1, 1]);
  expect(new Set(rows.map((row) => runs.get(row)?.id)).size).toBe(3);
});

it('a book of held numbers alone stands under their own day', () => {
  const rows = [line('held', '2026-11-25')];
  expect(runsOf(rows).get(rows[0] ?? line('held', ''))).toMatchObject({ day: '2026-11-25', count: 0 });
});
