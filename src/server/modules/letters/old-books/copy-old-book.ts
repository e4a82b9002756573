import { loadCalendar } from '#server/modules/organization/index.ts';
import { copyPaperLines, type PaperLine } from '#server/modules/registers/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import { oldBookChanged } from '../letters.errors.ts';
import { insertLines, type CopiedLine } from './insert-old-lines.ts';
import type { OldBookRow } from './old-book-columns.ts';
import { planOldBook, type PlannedLine } from './old-book-plan.ts';
import { readKnown } from './old-book-store.ts';

/** Letters copied by one group of statements: 65,535 parameters carry them, and progress moves often enough. */
const CHUNK = 500;

type Work = { importId: string; onProgress: (done: number) => Promise<void> };

/**
 * Copies a whole old book in one transaction: letters, access of their unit, lines of the register. It is planned again on
 * what the house knows by now, and refuses when that gives another result than the person saw.
 * @throws oldBookChanged
 */
export async function copyOldBook(ctx: CommandContext, work: Work): Promise<{ bookId: string; copied: number }> {
  const row = await ctx.tx.selectFrom('letters.oldImport').selectAll().where('id', '=', work.importId).executeTakeFirstOrThrow();
  if (row.state !== 'waiting') return { bookId: '', copied: 0 };
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const plan = planOldBook(row.cells as OldBookRow[], { year: row.year, today, known: await readKnown(ctx.tx, row) });
  if (plan.problems.length > 0 || plan.counts.added !== (row.counts as { added: number }).added) throw oldBookChanged({ importId: row.id });
  const lines = plan.lines.map(withIds);
  for (let from = 0; from < lines.length; from += CHUNK) {
    const part = lines.slice(from, from + CHUNK);
    await insertLines(ctx, { unitId: row.unitId, lines: part });
    await work.onProgress(from + part.length);
    ctx.emit({ name: 'letters.copied', payload: { letterIds: part.map((line) => line.letterId) } });
  }
  const { bookId } = await copyPaperLines(ctx, { unitId: row.unitId, kind: 'incoming', year: row.year, lines: lines.map(paperLineOf) });
  await ctx.tx.updateTable('letters.oldImport').set({ state: 'copied', cells: '[]', settledAt: ctx.now }).where('id', '=', row.id).execute();
  const details = { importId: row.id, unitId: row.unitId, year: row.year, lines: lines.length, fingerprint: row.fingerprint.toString('hex') };
  ctx.record({ action: 'old_book.copied', subjectKind: 'book', subjectId: bookId, details });
  return { bookId, copied: lines.length };
}

/** Ids carry the day the letter came in: lists and search that go by id then keep old letters old. */
function withIds(line: PlannedLine): CopiedLine {
  const registeredAt = new Date(`${line.receivedOn}T03:00:00Z`);
  return { ...line, letterId: newId(registeredAt), entryId: newId(registeredAt), registeredAt };
}

function paperLineOf(line: CopiedLine): PaperLine {
  return { entryId: line.entryId, n: line.number.n, sub: line.sub, text: line.number.text, datedOn: line.receivedOn, subjectId: line.letterId };
}
