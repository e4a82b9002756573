/** A piece of text that stayed, went or came. */
export type Piece = { kind: 'same' | 'gone' | 'new'; text: string };

/** More words than this on both sides are compared line by line only: the table would grow too large. */
const MOST_WORDS = 1500;

/** What changed between two texts: line by line, and within a changed line word by word. */
export function compareLines(before: readonly string[], after: readonly string[]): Piece[][] {
  const lines: Piece[][] = [];
  let gone: string[] = [];
  let fresh: string[] = [];
  const close = () => {
    for (let at = 0; at < Math.max(gone.length, fresh.length); at += 1) lines.push(compareWords(gone[at], fresh[at]));
    gone = [];
    fresh = [];
  };
  for (const { kind, value } of script(before, after)) {
    if (kind === 'gone') gone.push(value);
    else if (kind === 'new') fresh.push(value);
    else {
      close();
      lines.push([{ kind: 'same', text: value }]);
    }
  }
  close();
  return lines;
}

export function compareWords(before: string | undefined, after: string | undefined): Piece[] {
  if (before === undefined || after === undefined) return [{ kind: before === undefined ? 'new' : 'gone', text: before ?? after ?? '' }];
  const [left, right] = [wordsOf(before), wordsOf(after)];
  if (left.length > MOST_WORDS || right.length > MOST_WORDS) return [{ kind: 'gone', text: before }, { kind: 'new', text: after }];
  const pieces: Piece[] = [];
  for (const { kind, value } of script(left, right)) {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += value;
    else pieces.push({ kind, text: value });
  }
  return pieces;
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

type Step = { kind: Piece['kind']; value: string };

/** The shortest way from one list to the other by the longest common run of both; ends that are equal are not looked at. */
function script(before: readonly string[], after: readonly string[]): Step[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const same = (value: string): Step => ({ kind: 'same', value });
  return [
    ...before.slice(0, start).map(same),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ];
}

function middle(before: readonly string[], after: readonly string[]): Step[] {
  const width = after.length + 1;
  const common = new Uint16Array((before.length + 1) * width);
  const of = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) common[i * width + j] = before[i] === after[j] ? of(i + 1, j + 1) + 1 : Math.max(of(i + 1, j), of(i, j + 1));
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      steps.push({ kind: 'same', value: before[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && of(i + 1, j) >= of(i, j + 1))) {
      steps.push({ kind: 'gone', value: before[i] ?? '' });
      i += 1;
    } else {
      steps.push({ kind: 'new', value: after[j] ?? '' });
      j += 1;
    }
  }
  return steps;
}
