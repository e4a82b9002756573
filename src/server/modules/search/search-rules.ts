/** What one typed line asks for. Empty parts ask for nothing. */
export type Asked = {
  /** a tsquery: every word, the last letters of each may be missing */
  words: string;
  /** beginning of a letter or agenda number, in capitals without spaces */
  numberStart: string;
  /** lower case, for finding in spite of a typing mistake */
  alike: string;
};

const MOST_WORDS = 10;

/** Reads what was typed. Pure; whatever is typed, the database gets a query it can parse. */
export function readSearch(text: string): Asked {
  const clean = text.normalize('NFKC').trim();
  const words = clean.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    words: words.slice(0, MOST_WORDS).map((word) => `'${word}':*`).join(' & '),
    // An agenda number is printed with points at the thousands and stored without.
    numberStart: /\d/u.test(clean) ? numberKey(/^\d{1,3}(?:\.\d{3})+$/u.test(clean) ? clean.replaceAll('.', '') : clean) : '',
    alike: /\p{L}{4}/u.test(clean) ? clean.toLowerCase() : '',
  };
}

/** A number as it is compared: "600 / 12 / bws" and "600/12/BWS" are one. */
export function numberKey(number: string): string {
  return number.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
}

export const foundBy = ['number', 'number_start', 'words', 'alike', 'filters', 'content'] as const;

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
  const parts = /^([1-6])\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u.exec(text ?? '');
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
