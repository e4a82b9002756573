import { loadCalendar } from '#server/modules/organization/index.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { ClosingPreview } from '#shared/contracts/registers-numbers.contract.ts';
import { findReservations } from '../held/held-queries.ts';
import { proveCompleteness } from '../prove-completeness.ts';
import { assertKeepsBook } from '../registers.policy.ts';
import { closableFrom, closingDay } from './close-book.ts';

/** What closing would void and write down; the act refuses when the book moved since. */
export async function previewClosing(ctx: QueryContext, input: { bookId: string; practice: boolean }): Promise<ClosingPreview> {
  const book = await assertKeepsBook(ctx, input.bookId);
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const proof = await proveCompleteness(ctx.tx, book.id, closableFrom(book));
  const counter = await ctx.tx.selectFrom('registers.counter').select(['last', 'closed']).where('bookId', '=', book.id).executeTakeFirst();
  return {
    mayClose: closingDay(book, { today, practice: input.practice }) >= closableFrom(book) && !counter?.closed,
    isEarly: input.practice && today < closableFrom(book),
    closableFrom: closableFrom(book),
    from: proof.from,
    last: counter && counter.last >= book.startNumber ? counter.last : null,
    issued: proof.issued,
    voided: proof.voided,
    subs: proof.subs,
    unused: proof.unused,
    reserved: proof.reserved,
    reservations: await findReservations(ctx.tx, { bookId: book.id, most: 100 }),
    open: proof.open,
    complete: proof.complete,
  };
}
