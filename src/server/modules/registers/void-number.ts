import type { CommandContext } from '#server/platform/command.ts';
import { bookClosed, numberAlreadyVoid, numberNotFound } from './registers.errors.ts';

/**
 * Voids an issued number: it stays in its book, void, with its reason, and is never used again.
 * @throws numberNotFound, numberAlreadyVoid, bookClosed
 */
export async function voidNumber(ctx: CommandContext, input: { entryId: string; reason: string }): Promise<void> {
  const entry = await ctx.tx
    .selectFrom('registers.entry as e')
    .leftJoin('registers.counter as c', 'c.bookId', 'e.bookId')
    .select(['e.id', 'e.bookId', 'e.n', 'e.sub', 'c.closed'])
    .where('e.id', '=', input.entryId)
    .executeTakeFirst();
  if (!entry) throw numberNotFound({ entryId: input.entryId });
  if (entry.closed) throw bookClosed({ bookId: entry.bookId });
  const voided = await ctx.tx
    .insertInto('registers.void')
    .values({
      entryId: entry.id,
      bookId: entry.bookId,
      reason: input.reason,
      voidedAt: ctx.now,
      voidedBy: ctx.actor.accountId,
      employeeId: ctx.actor.employeeId,
      positionId: ctx.actor.positionId,
    })
    .onConflict((c) => c.column('entryId').doNothing())
    .returning('entryId')
    .executeTakeFirst();
  if (!voided) throw numberAlreadyVoid({ entryId: entry.id });
  const number = { number: entry.n, ...(entry.sub > 0 ? { sub: entry.sub } : {}) };
  ctx.record({ action: 'number.voided', subjectKind: 'book', subjectId: entry.bookId, details: { entryId: entry.id, ...number } });
}
