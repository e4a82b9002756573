import type { Reply } from '#shared/contracts/contract.ts';
import type { Design, listDesigns } from '#shared/contracts/registers-numbers.contract.ts';
import type { BookKind } from '#shared/contracts/registers.contract.ts';
import { toldApart } from '#shared/domain/alike-numbers.ts';

export type Loaded = Reply<typeof listDesigns>;
/** A book of next year as it is decided now. */
export type NextBook = Omit<Loaded['printing'][number], 'nextPattern'>;
/** The pattern of a kind of book, of one unit or of every one without a design of its own. */
export type Decision = Pick<Design, 'unitId' | 'kind' | 'pattern'>;

export const nextBooks = (loaded: Loaded): NextBook[] => loaded.printing.map(({ nextPattern, ...book }) => ({ ...book, pattern: nextPattern }));

/** The design a unit and kind follow now: the own one, else the city's. */
export function inForce(loaded: Loaded, unitId: string | null, kind: BookKind): Design | undefined {
  return loaded.designs.find((each) => each.kind === kind && each.unitId === unitId) ?? loaded.designs.find((each) => each.kind === kind && each.unitId === null);
}

const hasOwn = (loaded: Loaded, { unitId, kind }: Pick<NextBook, 'unitId' | 'kind'>) => loaded.designs.some((design) => design.kind === kind && design.unitId === unitId);

/** Pure: which books a decision is about. */
export function follows(loaded: Loaded, decision: Pick<Decision, 'unitId' | 'kind'>): (book: Pick<NextBook, 'unitId' | 'kind'>) => boolean {
  return (book) => book.kind === decision.kind && (decision.unitId === null ? !hasOwn(loaded, book) : book.unitId === decision.unitId);
}

/** Pure: the book of a unit that never gave a number of this kind, which opens with its first: a draft for it is compared as well. */
export function notOpenYet(loaded: Loaded, { unitId, kind, pattern }: Decision): NextBook[] {
  const unit = loaded.units.find((each) => each.id === unitId);
  if (!unit || loaded.printing.some((book) => book.unitId === unitId && book.kind === kind)) return [];
  return [{ unitId: unit.id, unitName: unit.name, unitCode: unit.numberCode, kind, pattern }];
}

/** Pure: units whose open book of a kind keeps a pattern of its own, whatever is decided for every unit at once. */
export function keepingTheirs(loaded: Loaded, kind: BookKind): string[] {
  const open = new Set(loaded.books.filter((book) => book.kind === kind).map((book) => book.unitId));
  return loaded.printing.filter((book) => book.kind === kind && open.has(book.unitId) && hasOwn(loaded, book)).map((book) => book.unitName);
}

/**
 * Pure: what one may decide so that these books give no number twice, at most one decision of each kind. Who designs for the city changes the
 * city's pattern where the book follows it; a unit decides for its own books alone. What would change nothing is not offered.
 * @param faulty the books among some that still would
 */
export function tellingApart(loaded: Loaded, group: readonly NextBook[], faulty: (books: readonly NextBook[]) => readonly NextBook[]): Decision[] {
  const decisions = new Map<BookKind, Decision>();
  for (const book of group) {
    const unitId = loaded.mayDesignCity && !hasOwn(loaded, book) ? null : book.unitId;
    const design = loaded.mayDesignCity || loaded.units.some((unit) => unit.id === book.unitId) ? inForce(loaded, unitId, book.kind) : undefined;
    if (!design || decisions.has(book.kind)) continue;
    const decision = { unitId, kind: book.kind, pattern: toldApart(design.pattern, book.kind) };
    const isOfDecision = follows(loaded, decision);
    const after = group.map((each) => (isOfDecision(each) ? { ...each, pattern: decision.pattern } : each));
    if (!faulty(after).some(isOfDecision)) decisions.set(book.kind, decision);
  }
  return [...decisions.values()];
}
