import { expect, test } from 'vitest';
import { isHeldUp } from './held-up.ts';

test('a letter that nobody entered after five minutes is held up; one just sent and one received are not', () => {
  const sentAt = '2026-11-27T03:00:00.000Z';
  const after = (minutes: number) => Date.parse(sentAt) + minutes * 60_000;
  expect([isHeldUp({ state: 'waiting', sentAt }, after(1)), isHeldUp({ state: 'waiting', sentAt }, after(6)), isHeldUp({ state: 'received', sentAt }, after(6))]).toEqual([false, true, false]);
});
