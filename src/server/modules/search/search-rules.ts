/** What one typed line asks for. Empty parts ask for nothing. */
export type Asked = {
  /** the words, lower case; every one of them has to fit */
  words: string[];
  /** beginning of a letter or agenda number, in capitals without spaces */
  numberStart: string;
  /** the same as a later part of a letter number would begin, see search.number_parts */
  numberPart: string;
  /** lower case, for finding in spite of a typing mistake */
  alike: string;
};

const MOST_WORDS = 10;
/** How a number is announced in a letter that names it: "surat nomor 772/Ro.Org". */
const CALLED_NUMBER = /^(?:surat\s+)?(?:nomor|no)\b[\s.:]{0,3}(?=\S*\d)/iu;

/** Reads what was typed. Pure; whatever is typed, the database gets a query it can parse. */
export function readSearch(text: string): Asked {
  const clean = text.normalize('NFKC').trim();
  const words = clean.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const number = clean.replace(CALLED_NUMBER, '');
  return {
    words: words.slice(0, MOST_WORDS),
    // An agenda number is printed with points at the thousands and stored without.
    numberStart: /\d/u.test(number) ? numberKey(/^\d{1,3}(?:\.\d{3})+$/u.test(number) ? number.replaceAll('.', '') : number) : '',
    numberPart: partKey(number),
    alike: /\p{L}{4}/u.test(clean) ? clean.toLowerCase() : '',
  };
}

/** A number as it is compared: "600 / 12 / bws" and "600/12/BWS" are one. */
export function numberKey(number: string): string {
  return number.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
}

/** The middle of a number as it is compared: parts with one sign between them, without leading noughts; a point between digits stays (100.3.7). */
function partKey(text: string): string {
  const parts = text.toUpperCase().match(/[\p{L}\p{N}]+(?:(?<=\d)\.(?=\d)[\p{L}\p{N}]+)*/gu) ?? [];
  const key = parts.join('/').replace(/^0+/u, '');
  return /\d/u.test(key) && key.length > 1 ? key : '';
}

export const foundBy = ['number', 'number_start', 'number_part', 'number_part_start', 'words', 'word_forms', 'alike', 'filters', 'content'] as const;

/** The place find_letters gives this way of being found. */
export function placeOf(way: (typeof foundBy)[number]): number {
  return foundBy.indexOf(way) + 1;
}

export type Cursor = { place: number; letterId: string };

export function writeCursor(cursor: Cursor): string {
  return `${cursor.place}.${cursor.letterId}`;
}

/** A cursor by another hand begins the list again. */
export function readCursor(text: string | undefined): Cursor | null {
  const parts = /^([1-9])\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u.exec(text ?? '');
  return parts?.[1] && parts[2] ? { place: Number(parts[1]), letterId: parts[2] } : null;
}

/** Signs no letter holds; the database puts them around words that fit. */
export const markSigns = { start: '\u0002', stop: '\u0003' } as const;

/** A text with signs around what fits, as the text alone and the places of what fits. Pure. */
export function readMarks(signed: string): { text: string; marks: [number, number][] } {
  const marks: [number, number][] = [];
  let text = '';
  let from = 0;
  for (const sign of signed) {
    if (sign === markSigns.start) from = text.length;
    else if (sign === markSigns.stop) marks.push([from, text.length]);
    else text += sign;
  }
  return { text, marks };
}

/** A signed passage in the words of its text: it was cut from the text apart, which is as long. Pure. */
export function readPassage(whole: { text: string; apart: string }, signed: string): { text: string; marks: [number, number][] } {
  const passage = readMarks(signed);
  const from = whole.apart.indexOf(passage.text);
  return from < 0 ? passage : { ...passage, text: whole.text.slice(from, from + passage.text.length) };
}

/** Adds the words that begin as typed: a stem does not mark what was only begun. Pure; marks stay in order and never touch. */
export function markBegun(text: string, marks: readonly [number, number][], words: readonly string[]): [number, number][] {
  const begun = [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap((found): [number, number][] => (words.some((word) => found[0].toLowerCase().startsWith(word)) ? [[found.index, found.index + found[0].length]] : []));
  const news = begun.filter(([from, to]) => marks.every((mark) => to <= mark[0] || from >= mark[1]));
  return [...marks, ...news].toSorted((a, b) => a[0] - b[0]);
}
