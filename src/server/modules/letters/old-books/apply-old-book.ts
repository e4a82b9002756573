import type { CommandContext } from '#server/platform/command.ts';
import type { OldBookCounts } from '#shared/contracts/old-books.contract.ts';
import { oldBookHasProblems, oldBookNotFound } from '../letters.errors.ts';
import { registriesOf } from './old-book-store.ts';

/** Hands a tried book to the job that copies it. @throws oldBookNotFound, oldBookHasProblems */
export async function applyOldBook(ctx: CommandContext, input: { importId: string }): Promise<{ importId: string }> {
  const row = await ctx.tx.selectFrom('letters.oldImport').select(['id', 'unitId', 'state', 'problemCount', 'counts']).where('id', '=', input.importId).forUpdate().executeTakeFirst();
  if (!row || !registriesOf(ctx.actor).includes(row.unitId) || row.state === 'copied') throw oldBookNotFound({ importId: input.importId });
  if (row.problemCount > 0 || (row.counts as OldBookCounts).added === 0) throw oldBookHasProblems({ problems: row.problemCount });
  if (row.state === 'waiting') return { importId: row.id };
  await ctx.tx.updateTable('letters.oldImport').set({ state: 'waiting', done: 0, failure: null }).where('id', '=', row.id).execute();
  ctx.record({ action: 'old_book.begun', subjectKind: 'old_import', subjectId: row.id, details: { unitId: row.unitId } });
  ctx.emit({ name: 'letters.old_book_waiting', payload: { importId: row.id } });
  return { importId: row.id };
}
