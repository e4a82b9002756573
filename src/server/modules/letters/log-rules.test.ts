import { expect, test } from 'vitest';
import { hearsNote, isOfCover } from './log-rules.ts';

const act = (kind: string, fields: string[] = []) => ({ kind, details: { fields } });
const clerk = { metadata: 'cover', content: false } as const;

test.each(['withdrawn', 'sender_withdrew', 'discarded', 'reminded', 'returned', 'closed', 'closed_here', 'given_back', 'relation_unclear', 'promulgated', 'an act of tomorrow'])('what was noted at the act %s of a secret letter is not told to who sees its cover', (kind) => {
  expect([hearsNote(act(kind), clerk), hearsNote(act(kind), { metadata: 'yes', content: true })]).toEqual([false, true]);
});

test('what stands in the book or on the envelope is told with the cover, and to nobody who only knows of the letter', () => {
  for (const each of [act('voided'), act('corrected', ['letterDate']), act('delivery_corrected')]) expect([isOfCover(each), hearsNote(each, clerk), hearsNote(each, { metadata: 'no', content: false })]).toEqual([true, true, false]);
  for (const field of ['subject', 'summary']) expect(hearsNote(act('corrected', ['letterDate', field]), clerk)).toBe(false);
});

test('what a handler says of the content is for who reads the content, also where the subject is seen', () => {
  const superior = { metadata: 'yes', content: false } as const;
  expect(['returned', 'closed', 'closed_here', 'withdrawn', 'reminded'].map((kind) => hearsNote(act(kind), superior))).toEqual([false, false, false, true, true]);
});
