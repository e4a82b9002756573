import type { LetterData } from '#shared/domain/letter-data.ts';
import { longDate } from '#shared/domain/office-dates.ts';

// The page is the letter; data that says otherwise is refused. Both are folded to their bare signs first: typesetting breaks words, joins
// letters and stretches blanks, and capitals are a matter of the letterhead.

/** What a registry writes down of a letter, and therefore has to stand on its pages. */
type FactField = 'letterNumber' | 'letterDate' | 'subject' | 'senderName' | 'addressees';
type Fact = { field: FactField; /** any of these is the fact as a page may say it */ forms: string[] };
/** The page a fact was found on; null: no page says it. `needed`: the pages of this kind of letter print it. */
export type FoundFact = { field: FactField; page: number | null; text: string; needed: boolean };

/** Kinds of letters whose pages leave a fact out. Held against the pages of every kind by a test: no more and no fewer. */
const UNPRINTED: Readonly<Partial<Record<FactField, readonly string[]>>> = {
  subject: ['PIAGAM', 'RADIOGRAM', 'REKOMENDASI', 'SERTIFIKAT', 'SKET', 'SKUASA', 'SPD', 'SPENGANTAR', 'SPERINTAH', 'STTPP', 'STUGAS', 'TELEGRAM'],
  letterDate: ['SPERJANJIAN'],
};

/** Pure: every fact of the data with the page it was found on. */
export function findFacts(data: LetterData, pages: readonly string[]): FoundFact[] {
  const folded = pages.map(fold);
  // A sentence may go over the end of a page.
  const whole = fold(pages.join('\n'));
  return factsOf(data).map(({ field, forms }) => ({ field, text: forms[0] ?? '', page: pageOf(forms, folded, whole), needed: !(UNPRINTED[field] ?? []).includes(data.type.code) }));
}

function pageOf(forms: readonly string[], pages: readonly Folded[], whole: Folded): number | null {
  const at = pages.findIndex((page) => forms.some((form) => stands(form, page)));
  if (at >= 0) return at + 1;
  return forms.some((form) => stands(form, whole)) ? 1 : null;
}

/** Pure: whether the letterhead, or anything else on the pages, names the unit it is said to come from. */
export function namesUnit(data: LetterData, pages: readonly string[]): boolean {
  return stands(data.sender.unit, fold(pages.join('\n')));
}

function factsOf(data: LetterData): Fact[] {
  return [
    { field: 'letterNumber', forms: [data.number] },
    { field: 'letterDate', forms: [longDate(data.date, 'id')] },
    ...(data.subject === '' ? [] : [{ field: 'subject' as const, forms: [data.subject] }]),
    // A letter of the mayor goes under the head of the office, not of the unit that keeps its book.
    { field: 'senderName', forms: [data.sender.agency] },
    ...data.addressees.map((each) => ({ field: 'addressees' as const, forms: [each.name] })),
  ];
}

/** Bare signs, and for each whether a gap stood before it. */
type Folded = { signs: string; gaps: readonly boolean[] };

/** Between two digits a hyphen is part of a number: without it "1-1/2026" would stand on a page that says "11/2026". Also where the line ends behind it. */
const WITHIN_NUMBER = /(?<=\p{Nd})\p{Pd}(?=[\p{Z}\p{C}]*\p{Nd})/gu;
/** No dash to Unicode, and so no gap. */
const MINUS = '\u2212';

/** Blanks, hyphens and what nobody sees are gaps; ligatures and wide forms become the letters they stand for (NFKC). */
function fold(text: string): Folded {
  let signs = '';
  const gaps: boolean[] = [];
  let gap = true;
  for (const sign of text.normalize('NFKC').toLowerCase().replace(WITHIN_NUMBER, MINUS)) {
    if (/[\p{Z}\p{C}\p{Pd}]/u.test(sign)) { gap = true; continue; }
    for (let unit = 0; unit < sign.length; unit += 1) gaps.push(gap && unit === 0);
    signs += sign;
    gap = false;
  }
  return { signs, gaps };
}

/** Whether a text stands on a page as words of its own: "1/2026" does not stand in "11/2026". */
function stands(text: string, page: Folded): boolean {
  const wanted = fold(text).signs;
  if (wanted === '') return false;
  for (let at = page.signs.indexOf(wanted); at >= 0; at = page.signs.indexOf(wanted, at + 1)) {
    if (isEdge(page, at) && isEdge(page, at + wanted.length)) return true;
  }
  return false;
}

/** Between two signs lies an edge where a gap is, or where not both are letters or digits. */
function isEdge({ signs, gaps }: Folded, at: number): boolean {
  if (at === 0 || at >= signs.length || gaps[at]) return true;
  return !(isWordSign(signs[at - 1]) && isWordSign(signs[at]));
}

function isWordSign(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}
