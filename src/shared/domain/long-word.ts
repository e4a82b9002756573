/** More letters in a row than a line of the smallest size holds. Breaks may come at a space, a hyphen, a stroke and the signs of an address. */
export const LONGEST_WORD = 80;
const tooLong = new RegExp(String.raw`[^\s\-\u2010\u2013\u2014/?&=.,;:@_]{${LONGEST_WORD + 1},}`, 'u');

/** The first word of a text that no line of a page holds, and where it begins. */
export function findLongWord(text: string): { word: string; index: number } | undefined {
  const found = tooLong.exec(text.normalize('NFC'));
  return found ? { word: found[0], index: found.index } : undefined;
}

/** The same in whatever a value holds, in the order of its parts. */
export function findLongWordIn(value: unknown): string | undefined {
  if (typeof value === 'string') return findLongWord(value)?.word;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const part of Object.values(value)) {
    const word = findLongWordIn(part);
    if (word !== undefined) return word;
  }
  return undefined;
}
