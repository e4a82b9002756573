import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import { holdCounter } from '../counter-store.ts';
import { reservationGone, reservationNotFound } from '../registers.errors.ts';
import { assertKeepsBook } from '../registers.policy.ts';
import { voidHeld } from './held-store.ts';

/** Gives a held number back: it stays in its book, void, with the reason. @throws reservationNotFound, reservationGone, bookClosed */
export async function releaseReservation(ctx: CommandContext, input: { reservationId: string; reason: string }): Promise<{ number: number }> {
  const held = await ctx.tx.selectFrom('registers.reservation').select(['id', 'bookId', 'n']).where('id', '=', input.reservationId).executeTakeFirst();
  if (!held) throw reservationNotFound({ reservationId: input.reservationId });
  const book = await assertKeepsBook(ctx, held.bookId);
  ctx.atCounter(book.id, async (tx) => {
    await holdCounter(tx, book);
    const runs = await voidHeld(ctx, tx, { bookId: book.id, condition: sql`id = ${held.id}`, cause: 'released', reason: input.reason });
    if (runs.length === 0) throw reservationGone({ reservationId: held.id });
  });
  ctx.record({ action: 'number.released', subjectKind: 'book', subjectId: book.id, details: { reservationId: held.id, number: held.n } });
  return { number: held.n };
}
