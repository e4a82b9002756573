import { daysBetween, type OfficeDate } from '#shared/domain/office-dates.ts';

export type Block = { from: number; to: number };
type BlockBook = { year: number; dayQuota: number | null; startNumber: number };

/** Pure: the numbers a day of the year owns, day d from (d − 1) × quota + 1 to d × quota; what lies before the start is the paper book's. */
export function blockOf(book: BlockBook, on: OfficeDate): Block | null {
  const quota = book.dayQuota ?? 0;
  const to = (daysBetween(`${book.year}-01-01`, on) + 1) * quota;
  return to < book.startNumber ? null : { from: Math.max(to - quota + 1, book.startNumber), to };
}

/** The last number of the blocks that have come by a day; below the start when none has. */
export function blocksUntil(book: BlockBook, day: OfficeDate): number {
  const last = `${book.year}-12-31`;
  const until = day > last ? last : day;
  if (until < `${book.year}-01-01`) return book.startNumber - 1;
  return Math.max((daysBetween(`${book.year}-01-01`, until) + 1) * (book.dayQuota ?? 0), book.startNumber - 1);
}
