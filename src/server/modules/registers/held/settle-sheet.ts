import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import { holdCounter } from '../counter-store.ts';
import { sheetNotFound, sheetSettled } from '../registers.errors.ts';
import { assertKeepsBook } from '../registers.policy.ts';
import { countOf, voidHeld } from './held-store.ts';

/** Everything given out on paper is entered: what is left of the sheet is void with one reason. @throws sheetNotFound, sheetSettled, bookClosed */
export async function settleSheet(ctx: CommandContext, input: { sheetId: string; reason: string }): Promise<{ voided: number }> {
  const sheet = await ctx.tx.selectFrom('registers.sheet').select(['id', 'bookId']).where('id', '=', input.sheetId).executeTakeFirst();
  if (!sheet) throw sheetNotFound({ sheetId: input.sheetId });
  const book = await assertKeepsBook(ctx, sheet.bookId);
  const done = { voided: 0 };
  ctx.atCounter(book.id, async (tx) => {
    await holdCounter(tx, book);
    const settled = await tx
      .updateTable('registers.sheet')
      .set({ settledAt: ctx.now, settleReason: input.reason })
      .where('id', '=', sheet.id)
      .where('settledAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!settled) throw sheetSettled({ sheetId: sheet.id });
    done.voided = countOf(await voidHeld(ctx, tx, { bookId: book.id, condition: sql`sheet_id = ${sheet.id}`, cause: 'sheet', reason: input.reason }));
  });
  ctx.record({ action: 'sheet.settled', subjectKind: 'book', subjectId: book.id, details: () => ({ sheetId: sheet.id, voided: done.voided }) });
  return done;
}
