import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { blocksUntil } from './block-rules.ts';

/** A book and its claims, counted from the entries themselves; the counter is only compared. */
export type Counted = {
  id: string;
  year: number;
  numbering: 'sequence' | 'day_block';
  dayQuota: number | null;
  origin: 'lontar' | 'paper';
  closed: boolean;
  startNumber: number;
  last: number | null;
  issued: number;
  subs: number;
  voided: number;
  reserved: number;
  unused: number;
  lowest: number | null;
  highest: number | null;
  digestHolds: boolean;
};

/** An open book of day blocks: what is free in a block is open, not missing. */
export function hasBlocks(book: Counted): boolean {
  return book.numbering === 'day_block' && !book.closed && book.origin === 'lontar';
}

/** Pure: the integers a book must answer for; a paper book answers for what was copied from it. */
export function rangeOf(book: Counted, today: OfficeDate): { from: number; to: number | null } {
  if (book.origin === 'paper') return { from: book.lowest ?? book.startNumber, to: book.highest };
  const last = book.last !== null && book.last >= book.startNumber ? book.last : null;
  if (!hasBlocks(book)) return { from: book.startNumber, to: last };
  const to = Math.max(last ?? 0, blocksUntil(book, today));
  return { from: book.startNumber, to: to >= book.startNumber ? to : null };
}
