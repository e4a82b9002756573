import { sql } from 'kysely';
import { loadCalendar } from '#server/modules/organization/index.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import { findBookById } from '../book-store.ts';
import { holdCounter } from '../counter-store.ts';
import { countOf, voidHeld } from './held-store.ts';

const REASON = 'Batas waktu nomor cadangan lewat tanpa dipakai';

/** Voids what was held beyond its last day. Numbers of sheets have none: their own act settles them. */
export async function expireReservations(ctx: CommandContext): Promise<{ expired: number }> {
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const expired = { expired: 0 };
  const { rows } = await sql<{ bookId: string }>`select distinct book_id from registers.reservation where state = 'open' and expires_on < ${today} order by book_id`.execute(ctx.tx);
  for (const { bookId } of rows) {
    const book = await findBookById(ctx.tx, bookId);
    if (!book) continue;
    const numbers: { fromN: number; toN: number }[] = [];
    ctx.atCounter(bookId, async (tx) => {
      await holdCounter(tx, book);
      numbers.push(...(await voidHeld(ctx, tx, { bookId, condition: sql`expires_on < ${today}`, cause: 'expired', reason: REASON })));
      expired.expired += countOf(numbers);
    });
    ctx.record({ action: 'number.expired', subjectKind: 'book', subjectId: bookId, details: () => ({ numbers: numbers.map((run) => [run.fromN, run.toN]) }) });
  }
  return expired;
}

export const expireReservationsJob: Job = {
  name: 'registers.expire-reservations',
  cron: '10 * * * *',
  run: async (services) => {
    await runCommand(services, expireReservations, { name: 'number.expire', actor: systemActor('registers.expire-reservations'), commandId: newId(), input: null });
  },
};
