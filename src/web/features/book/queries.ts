import { listAgenda, type AgendaRow } from '#shared/contracts/agenda.contract.ts';
import { getBook, listBooks } from '#shared/contracts/registers.contract.ts';
import { call } from '#web/lib/api.ts';
import { useAsk, useAskPages } from '#web/lib/asking.ts';
import { useWays } from '#web/lib/ways.ts';

export type BookFilter = { month: number | null; void: 'only' | 'without' | null };

/** Where the lines of a book are read. */
export function addressOfBook(book: { id: string }): string {
  return `/buku?buku=${book.id}`;
}

export function useBooks() {
  return useAsk(listBooks);
}

export function useBook(bookId: string) {
  return useAsk(getBook, { params: { bookId } });
}

/** A filter as a query: what is not asked for is left out. */
export function queryOf(filter: BookFilter) {
  return { ...(filter.month ? { month: filter.month } : {}), ...(filter.void ? { void: filter.void } : {}) };
}

function askedOf(filter: BookFilter) {
  return { limit: 50, ...queryOf(filter) };
}

export function useAgenda(bookId: string, filter: BookFilter) {
  const asked = useAskPages(listAgenda, { params: { bookId }, query: askedOf(filter) });
  const pages = asked.data?.pages ?? [];
  const ways = useWays(pages.map((page) => page.rows.flatMap((row) => (row.letter && row.voidReason === null ? [row.letter.id] : []))));
  return { asked, rows: pages.flatMap((page) => page.rows), ways };
}

/** Every line of a book, oldest first, for paper and spreadsheet. `onRows` says how many are here. */
export async function gatherAgenda(input: { bookId: string; filter: BookFilter }, onRows: (rows: number) => void): Promise<AgendaRow[]> {
  const rows: AgendaRow[] = [];
  let after: string | null = null;
  do {
    const page: { rows: AgendaRow[]; next: string | null } = await call(listAgenda, { params: { bookId: input.bookId }, query: { ...askedOf(input.filter), limit: 100, ...(after ? { after } : {}) } });
    rows.push(...page.rows);
    after = page.next;
    onRows(rows.length);
  } while (after);
  return rows.toReversed();
}
