import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { wordsOfParts, type Known } from './content-words.ts';

export type Run = { kind: 'same' | 'gone' | 'new'; text: string };

/** Most words, spaces and signs of one part that are compared one by one; what lies beyond is shown as one change. */
const MOST_WORDS = 3_000;

/** Pure: each part that differs, as runs of the words before and after. Ids are compared as what stands behind them. */
export function compareContents(before: DraftContent, after: DraftContent, known: Known): { part: string; runs: Run[] }[] {
  const [one, other] = [wordsOfParts(before, after, known), wordsOfParts(after, before, known)];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((part) => {
    const [was, is] = [one.get(part) ?? '', other.get(part) ?? ''];
    return was === is ? [] : [{ part, runs: diffWords(was, is) }];
  });
}

/** Longest common run of words between what stands before and after what both share at their ends. */
function diffWords(before: string, after: string): Run[] {
  const [a, b] = [splitWords(before), splitWords(after)];
  const head = sharedHead(a, b);
  const tail = sharedHead(a.slice(head).reverse(), b.slice(head).reverse());
  const [midA, midB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const middle = midA.length * midB.length > MOST_WORDS * MOST_WORDS ? [{ kind: 'gone' as const, text: midA.join('') }, { kind: 'new' as const, text: midB.join('') }] : lcsRuns(midA, midB);
  return asRead(merge([{ kind: 'same', text: a.slice(0, head).join('') }, ...middle, { kind: 'same', text: a.slice(a.length - tail).join('') }]));
}

/** Words without what sticks to them, so that a comma or the end of a line makes no other word of one; "600.1/14/SETDA" and "hal-hal" stay whole. */
function splitWords(text: string): string[] {
  return text.match(/\n|[^\S\n]+|[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?|\S/gu) ?? [];
}

function sharedHead(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** Table of the longest common subsequence, walked back into runs. */
function lcsRuns(a: readonly string[], b: readonly string[]): Run[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      runs.push({ kind: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      runs.push({ kind: 'gone', text: a[i] ?? '' });
      i += 1;
    } else {
      runs.push({ kind: 'new', text: b[j] ?? '' });
      j += 1;
    }
  }
  return runs;
}

function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.text === '') continue;
    if (last?.kind === run.kind) last.text += run.text;
    else merged.push({ ...run });
  }
  return merged;
}

/** Changed words with nothing but equal spaces and signs between them are read as one change, not word for word. */
function asRead(runs: readonly Run[]): Run[] {
  const read: Run[] = [];
  let [gone, fresh] = ['', ''];
  for (const [at, run] of runs.entries()) {
    if (run.kind === 'gone') gone += run.text;
    else if (run.kind === 'new') fresh += run.text;
    else if (gone && fresh && /^[^\p{L}\p{N}\n]+$/u.test(run.text) && at + 1 < runs.length) {
      gone += run.text;
      fresh += run.text;
    } else {
      read.push({ kind: 'gone', text: gone }, { kind: 'new', text: fresh }, run);
      [gone, fresh] = ['', ''];
    }
  }
  return merge([...read, { kind: 'gone', text: gone }, { kind: 'new', text: fresh }]);
}
