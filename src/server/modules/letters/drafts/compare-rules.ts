import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import type { GroupMembers } from '../dispatch/group-members.ts';
import { wordsOfParts, type Known } from './content-words.ts';

export type Run = { kind: 'same' | 'gone' | 'new'; text: string };

/** Most words, spaces and signs of one part that are compared one by one; what lies beyond is shown as one change. */
const MOST_WORDS = 3_000;

/** Pure: each part that differs, as runs of the words before and after. Ids are compared as what stands behind them. */
export function compareContents(before: DraftContent, after: DraftContent, { members, ...known }: Omit<Known, 'members'> & { members: { before: GroupMembers; after: GroupMembers } }): { part: string; runs: Run[] }[] {
  const [one, other] = [wordsOfParts(before, after, { ...known, members: { own: members.before, other: members.after } }), wordsOfParts(after, before, { ...known, members: { own: members.after, other: members.before } })];
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

/** The longest common subsequence as runs; where both may go first, the word before does. */
function lcsRuns(a: readonly string[], b: readonly string[]): Run[] {
  const rows = growthsOf(a, b);
  const growsAt = (row: number, word: number) => ((rows[row]?.[(b.length - 1 - word) >> 5] ?? 0) >>> ((b.length - 1 - word) & 31)) & 1;
  const common = (row: number, from: number) => onesIn(rows[row] ?? new Uint32Array(), b.length - from);
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  // What is left in common when the next word of one of both is passed: counted anew at each word before, one bit less at each one after.
  let [right, down] = [common(0, 1), common(1, 0)];
  while (i < a.length || j < b.length) {
    const isSame = i < a.length && j < b.length && a[i] === b[j];
    const isGone = !isSame && i < a.length && (j >= b.length || down >= right);
    runs.push(isSame ? { kind: 'same', text: a[i] ?? '' } : isGone ? { kind: 'gone', text: a[i] ?? '' } : { kind: 'new', text: b[j] ?? '' });
    if (!isGone) j += 1;
    if (isSame || isGone) {
      i += 1;
      [right, down] = [common(i, j + 1), common(i + 1, j)];
    } else {
      right -= growsAt(i, j);
      down -= growsAt(i + 1, j - 1);
    }
  }
  return runs;
}

/**
 * For what follows each word before, the words after at which more becomes common to both: a bit each, thirty-two at a time (Crochemore et
 * al. 2001; Hyyrö 2004), from the ends to the beginnings. A table of numbers took 60 ms of the only thread and 18 MB for a rewritten annex; this
 * takes a tenth of both.
 */
function growthsOf(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const places = placesOf(b, new Set(a));
  const rows: Uint32Array[] = [new Uint32Array(Math.ceil(b.length / 32))];
  for (const word of a.toReversed()) {
    const before = rows.at(-1) ?? new Uint32Array();
    const at = places.get(word);
    rows.push(at ? grown(before, at) : before);
  }
  return rows.reverse();
}

/** Bits run from the end: the last word is the lowest. Words that stand in one text only have no places. */
function placesOf(words: readonly string[], asked: ReadonlySet<string>): Map<string, Uint32Array> {
  const places = new Map<string, Uint32Array>();
  for (const [bit, word] of words.toReversed().entries()) {
    if (!asked.has(word)) continue;
    const at = places.get(word) ?? new Uint32Array(Math.ceil(words.length / 32));
    at[bit >> 5] = (at[bit >> 5] ?? 0) | (1 << (bit & 31));
    places.set(word, at);
  }
  return places;
}

/** One word more before: v' = (v + (v ∧ m)) ∨ (v ∧ ¬m), where v is what does not grow. */
function grown(before: Uint32Array, at: Uint32Array): Uint32Array {
  const after = new Uint32Array(before.length);
  let carry = 0;
  for (let piece = 0; piece < before.length; piece += 1) {
    const still = ~(before[piece] ?? 0) >>> 0;
    const places = at[piece] ?? 0;
    const sum = still + ((still & places) >>> 0) + carry;
    carry = sum > 0xff_ff_ff_ff ? 1 : 0;
    after[piece] = ~(sum | (still & ~places));
  }
  return after;
}

/** How many of the lowest `most` bits are set. */
function onesIn(bits: Uint32Array, most: number): number {
  let ones = 0;
  for (let piece = 0; piece << 5 < most; piece += 1) {
    const rest = most - (piece << 5);
    let left = (bits[piece] ?? 0) & (rest < 32 ? (1 << rest) - 1 : -1);
    // In pairs, fours and eights.
    left -= (left >>> 1) & 0x55_55_55_55;
    left = (left & 0x33_33_33_33) + ((left >>> 2) & 0x33_33_33_33);
    ones += Math.imul((left + (left >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
  }
  return ones;
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
