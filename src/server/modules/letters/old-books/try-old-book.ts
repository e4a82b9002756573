import { createHash } from 'node:crypto';
import { loadCalendar } from '#server/modules/organization/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { OldBookProblem } from '#shared/contracts/old-books.contract.ts';
import { planOldBook } from './old-book-plan.ts';
import { rowsOfSheet } from './old-book-rules.ts';
import { assertKeepsRegistryOf, readKnown } from './old-book-store.ts';

/** Problems shown; their whole number is told beside them. */
const SHOWN = 200;

type Asked = { unitId: string; year: number; fileName: string; sheet: string[][] };
export type Tried = { importId: string; problems: OldBookProblem[]; sameAs: { madeAt: string; makerName: string } | null };

/** Plans the copying of an old book and keeps the rows as read; writes nothing to register or letters. @throws notRegistryOfUnit */
export async function tryOldBook(ctx: CommandContext, input: Asked): Promise<Tried> {
  assertKeepsRegistryOf(ctx.actor, input.unitId);
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  const { rows, problems: shape } = rowsOfSheet(input.sheet);
  const plan = planOldBook(rows, { year: input.year, today, known: await readKnown(ctx.tx, input) });
  const problems = [...shape, ...plan.problems].sort((a, b) => a.row - b.row);
  const fingerprint = createHash('sha256').update(JSON.stringify(rows)).digest();
  const earlier = await ctx.tx
    .selectFrom('letters.oldImport')
    .select(['madeAt', 'makerName'])
    .where('unitId', '=', input.unitId)
    .where('year', '=', input.year)
    .where('state', '=', 'copied')
    .where('fingerprint', '=', fingerprint)
    .orderBy('madeAt', 'desc')
    .executeTakeFirst();
  const importId = ctx.newId();
  const by = { madeAt: ctx.now, madeBy: ctx.actor.accountId, employeeId: ctx.actor.employeeId, positionId: ctx.actor.positionId, makerName: ctx.actor.name };
  const found = { cells: JSON.stringify(rows), fingerprint, counts: JSON.stringify(plan.counts), problemCount: problems.length, state: 'tried' };
  await ctx.tx.insertInto('letters.oldImport').values({ id: importId, unitId: input.unitId, year: input.year, fileName: input.fileName, ...found, ...by }).execute();
  ctx.record({ action: 'old_book.tried', subjectKind: 'old_import', subjectId: importId, details: { unitId: input.unitId, year: input.year, problems: problems.length } });
  return { importId, problems: problems.slice(0, SHOWN), sameAs: earlier ? { madeAt: earlier.madeAt.toISOString(), makerName: earlier.makerName } : null };
}
