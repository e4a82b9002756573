import { loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Body } from '#shared/contracts/contract.ts';
import type { reserveNumber as contract } from '#shared/contracts/registers-numbers.contract.ts';
import { addDays, daysBetween, yearOf, type OfficeDate } from '#shared/domain/office-dates.ts';
import type { Book } from '../book-store.ts';
import { blockFull, dayNotOfBook, expiryInPast, holdsNone } from '../registers.errors.ts';
import { assertKeepsBook } from '../registers.policy.ts';
import { holdNumbers } from './held-store.ts';

const LONGEST_HOLD_DAYS = 366;
type Asked = Omit<Body<typeof contract>, 'commandId'> & { bookId: string };

/**
 * Holds the next number for somebody until a day; a job voids it when that day has passed.
 * @throws holdsNone where the policy of the book says no days; dayNotOfBook, expiryInPast, blockFull, bookClosed
 */
export async function reserveNumber(ctx: CommandContext, input: Asked): Promise<{ reservationId: string; number: number; expiresOn: OfficeDate }> {
  const book = await assertKeepsBook(ctx, input.bookId);
  if (book.reservationDays === 0) throw holdsNone({ bookId: book.id });
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const datedOn = dayOfHold(book, input.datedOn, today);
  const expiresOn = input.expiresOn ?? addDays(today, book.reservationDays);
  if (expiresOn < today || daysBetween(today, expiresOn) > LONGEST_HOLD_DAYS) throw expiryInPast({ field: 'expiresOn' });
  const held = { reservationId: ctx.newId(), number: 0, expiresOn };
  const hold = { sheetId: null, heldFor: input.heldFor, purpose: input.purpose, datedOn, expiresOn };
  ctx.atCounter(book.id, async (tx) => {
    const [number] = await holdNumbers(ctx, tx, { book, count: 1, hold, ids: [held.reservationId] });
    if (number === undefined) throw blockFull({ day: datedOn, free: 0 });
    held.number = number;
  });
  ctx.record({ action: 'number.reserved', subjectKind: 'book', subjectId: book.id, details: () => ({ reservationId: held.reservationId, number: held.number, expiresOn }) });
  return held;
}

/** The day a held number is of: today, or in a book of day blocks an earlier one of its year. @throws dayNotOfBook */
export function dayOfHold(book: Book, asked: OfficeDate | null, today: OfficeDate): OfficeDate {
  const day = asked ?? today;
  if (yearOf(day) !== book.year || day > today || (book.numbering === 'sequence' && day !== today)) throw dayNotOfBook({ field: 'datedOn' });
  return day;
}
