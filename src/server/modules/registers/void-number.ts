import type { CommandContext } from '#server/platform/command.ts';
import { numberAlreadyVoid, numberNotFound } from './registers.errors.ts';

/**
 * Voids an issued number: it stays in its book, void, with its reason, and is never used again.
 * @throws numberNotFound, numberAlreadyVoid
 */
export async function voidNumber(ctx: CommandContext, input: { entryId: string; reason: string }): Promise<void> {
  const entry = await ctx.tx.selectFrom('registers.entry').select(['id', 'bookId', 'n']).where('id', '=', input.entryId).executeTakeFirst();
  if (!entry) throw numberNotFound({ entryId: input.entryId });
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
  ctx.record({ action: 'number.voided', subjectKind: 'book', subjectId: entry.bookId, details: { entryId: entry.id, number: entry.n } });
}
