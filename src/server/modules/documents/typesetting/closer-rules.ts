import type { LetterSheet } from '#shared/domain/letter-sheet.ts';

// A last page that holds nearly nothing is saved by setting the letter a little closer (ADR 156). How close is a rule of the sheet alone, so the
// page beside the editor, the page that is initialled and the page that is signed are set alike.

/** Spacing of the lines, and the share of the air between blocks that stays. */
export type Closer = { spacing: number; gaps: number };

/** Spacings a letter may be set in, widest first: 1 to 1.5 for its text (naskah-formats b.2). */
const rungs = [1.5, 1.15, 1] as const;
/** Of the air above the space between two lines; less than this and blocks are no longer told apart. */
const CLOSE_GAPS = 0.5;
/** A page that holds less than this share of its text is nearly empty. */
const NEARLY_EMPTY = 0.25;
/** Of a longer letter the last page is a page like others. */
const MOST_PAGES = 3;

/** Pure: the settings a letter may take instead of its own, the least close first. A page of before this rule takes none: it was initialled or printed as it is. */
export function closerThan({ spacing, leastSpacing }: Pick<LetterSheet['profile'], 'spacing' | 'leastSpacing'>): Closer[] {
  if (leastSpacing === undefined) return [];
  return [spacing, ...rungs.filter((rung) => rung < spacing && rung >= leastSpacing)].map((each) => ({ spacing: each, gaps: CLOSE_GAPS }));
}

/** Pure: whether a closer setting is tried. `fullness`: of the last page of each part that has more than one. */
export function isWorthCloser(pages: number, fullness: readonly number[]): boolean {
  return pages > 1 && pages <= MOST_PAGES && fullness.some((share) => share < NEARLY_EMPTY);
}

/**
 * The first page, or the least close one that has a page fewer. The closest is tried first: where it saves nothing, none between does.
 * @param first as the profile says
 */
export function setCloser<Page extends { pages: number; fullness: readonly number[] }>(first: Page, closer: readonly Closer[], set: (closer: Closer) => Page): Page {
  const closest = closer.at(-1);
  if (!closest || !isWorthCloser(first.pages, first.fullness)) return first;
  const most = set(closest);
  if (most.pages >= first.pages) return first;
  for (const each of closer.slice(0, -1)) {
    const page = set(each);
    if (page.pages < first.pages) return page;
  }
  return most;
}
