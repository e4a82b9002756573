/** A book of the city as it will print: whose it is, its unit's code, its pattern. */
export type PrintingBook = { unitId: string; unitName: string; unitCode: string; kind: string; pattern: string };

/**
 * Kinds whose title names who decided (Peraturan Wali Kota, Keputusan DPRD): the same number twice is two documents. An agenda number is for
 * the own counter alone.
 */
export const toldApartByTitle: readonly string[] = ['incoming', 'decree', 'regulation'];

/**
 * What every number of a book has in common: the signs around its parts, and the code of its unit where that is printed, whether the pattern has
 * its token or the code itself. Large and small letters tell no two numbers apart. The code of the unit
 * that began a letter tells no books apart: many agencies have a part called UM. A year written out is that of its token from 1 January on.
 */
const faceOf = ({ pattern, unitCode }: Pick<PrintingBook, 'pattern' | 'unitCode'>, year: number): string => pattern.trim().replaceAll('{unit}', unitCode.trim()).replaceAll('{tahun}', String(year)).replaceAll(/\{urut:\d\}/gu, '{urut}').toLowerCase();

/** A unit without a code gives no number by a pattern that prints it. */
const givesNumbers = ({ pattern, unitCode }: Pick<PrintingBook, 'pattern' | 'unitCode'>): boolean => unitCode.trim() !== '' || !pattern.includes('{unit}');

/** Pure: books of the city that would give two letters one number in this year, each group once. */
export function alikeBooks<B extends PrintingBook>(books: readonly B[], year: number): B[][] {
  const faces = new Map<string, B[]>();
  for (const book of books) if (!toldApartByTitle.includes(book.kind) && givesNumbers(book)) faces.set(faceOf(book, year), [...(faces.get(faceOf(book, year)) ?? []), book]);
  return [...faces.values()].filter((group) => group.length > 1);
}

/** Pure: books whose counter begins anew each year while their number does not say of which: each number comes again. */
export function repeatingBooks<B extends PrintingBook>(books: readonly B[]): B[] {
  return books.filter((book) => book.kind !== 'incoming' && !book.pattern.includes('{tahun}'));
}

/**
 * Pure: the same pattern with what tells its numbers apart: the unit whose book it is, where the kind's title names nobody, and the year, which
 * stays last where it was, behind the sign that stood before it.
 */
export function toldApart(pattern: string, kind: string): string {
  const dated = pattern.includes('{tahun}') ? pattern.trim() : `${pattern.trim().replace(/\/$/u, '')}/{tahun}`;
  if (toldApartByTitle.includes(kind) || dated.includes('{unit}')) return dated;
  const year = /(?: TAHUN |[^{}\p{L}\p{N}]+)\{tahun\}\/?$/iu.exec(dated);
  return year ? `${dated.slice(0, year.index)}/{unit}${year[0]}` : `${dated}/{unit}`;
}

/**
 * Pure: what to write instead of a pattern decided for every unit that names none, so that two of the books that follow it are sure to give two
 * letters one number. Undefined where nothing is sure: a unit's own pattern may be told apart by what is written out in it.
 */
export function sharedByUnits(decided: { unitId: string | null; kind: string; pattern: string }, followers: readonly { unitId: string }[]): string | undefined {
  const isShared = decided.unitId === null && !toldApartByTitle.includes(decided.kind) && !decided.pattern.includes('{unit}') && new Set(followers.map(({ unitId }) => unitId)).size > 1;
  return isShared ? toldApart(decided.pattern, decided.kind) : undefined;
}
