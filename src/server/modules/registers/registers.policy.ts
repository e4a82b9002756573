import type { Actor } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/database.ts';
import { findBookById, type Book } from './book-store.ts';
import { bookNotFound, notYourBook, notYourDesign, paperBook } from './registers.errors.ts';

/** An examiner whose written order names no unit looks at the whole city. */
const WHOLE_CITY = '00000000-0000-0000-0000-000000000000';

/** Units whose books one reads: those one keeps the registry or records of, or examines; `all` for the whole city. */
function unitsOf(actor: Actor): { all: boolean; unitIds: string[] } {
  const offices = actor.hats.filter((hat) => hat.grantee === 'registry' || hat.grantee === 'records' || hat.grantee === 'examiner');
  const all = actor.roles.includes('system') || offices.some((hat) => hat.grantee === 'examiner' && hat.id === WHOLE_CITY);
  return { all, unitIds: offices.map((hat) => hat.id) };
}

/** Books whose counts and proof one sees: also a super administrator, who designs them and reads no line of them. */
export function unitsOverseen(actor: Actor): { all: boolean; unitIds: string[] } {
  const read = unitsOf(actor);
  return { ...read, all: read.all || actor.roles.includes('super-administrator') };
}

export function keepsBooksOf(actor: Actor, unitId: string): boolean {
  return actor.roles.includes('system') || actor.hats.some((hat) => hat.grantee === 'registry' && hat.id === unitId);
}

/** @throws bookNotFound also for a book that is not theirs */
export async function assertMayReadBook(ctx: { tx: Tx; actor: Actor }, bookId: string): Promise<Book> {
  return getBookOf(ctx, bookId, unitsOf(ctx.actor));
}

/** @throws bookNotFound also for a book that is not theirs */
export async function assertMayOverseeBook(ctx: { tx: Tx; actor: Actor }, bookId: string): Promise<Book> {
  return getBookOf(ctx, bookId, unitsOverseen(ctx.actor));
}

async function getBookOf(ctx: { tx: Tx; actor: Actor }, bookId: string, of: { all: boolean; unitIds: string[] }): Promise<Book> {
  const book = await findBookById(ctx.tx, bookId);
  if (!book || !(of.all || of.unitIds.includes(book.unitId))) throw bookNotFound({ bookId });
  return book;
}

/** The book in the hands of its registry, to hold numbers of or to close. @throws bookNotFound, notYourBook, paperBook */
export async function assertKeepsBook(ctx: { tx: Tx; actor: Actor }, bookId: string): Promise<Book> {
  const book = await assertMayReadBook(ctx, bookId);
  if (!keepsBooksOf(ctx.actor, book.unitId)) throw notYourBook({ unitId: book.unitId });
  if (book.origin === 'paper') throw paperBook({ bookId });
  return book;
}

/** Whose patterns one may decide: of the city and of every unit, or of the units one is the operator of. */
export function designsFor(actor: Actor): { city: boolean; unitIds: string[] } {
  const city = actor.roles.includes('super-administrator') || actor.roles.includes('system');
  const operates = actor.roles.includes('operator');
  return { city, unitIds: operates ? actor.hats.filter((hat) => hat.grantee === 'registry').map((hat) => hat.id) : [] };
}

/** @throws notYourDesign */
export function assertMayDesign(actor: Actor, unitId: string | null): void {
  const { city, unitIds } = designsFor(actor);
  if (!city && (unitId === null || !unitIds.includes(unitId))) throw notYourDesign({ unitId });
}
