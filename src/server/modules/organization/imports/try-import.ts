import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import type { ImportTrial } from '#shared/contracts/organization-city.contract.ts';
import { loadCalendar } from '../city/calendar.ts';
import { importNotFound } from '../organization.errors.ts';
import { assertMayAdministerEverywhere } from '../organization.policy.ts';
import { planEmployees } from './plan-employees.ts';
import { planPositions } from './plan-positions.ts';
import { readKnown } from './plan-store.ts';
import { planUnits } from './plan-units.ts';
import type { Plan } from './plan.ts';
import type { ImportKind, Problem, SheetRow } from './sheet-columns.ts';
import type { CheckedSheet } from './sheet-rules.ts';

/** Problems shown; the whole number is told beside them. */
const SHOWN = 200;
export type Counts = { rows: number; added: number; changed: number; unchanged: number };

export async function planOf(tx: Tx, sheet: { kind: ImportKind; rows: readonly SheetRow[]; now: Date }): Promise<Plan<unknown>> {
  const today = (await loadCalendar(tx)).dayOf(sheet.now);
  const known = await readKnown(tx, today);
  if (sheet.kind === 'units') return planUnits(sheet.rows, known);
  if (sheet.kind === 'positions') return planPositions(sheet.rows, known);
  return planEmployees(sheet.rows, known, today);
}

export function countsOf(plan: Plan<unknown>): Counts {
  const added = plan.rows.filter((row) => row.id === null).length;
  const changed = plan.rows.filter((row) => row.id !== null && row.changed).length;
  return { rows: plan.rows.length, added, changed, unchanged: plan.rows.length - added - changed };
}

/** Keeps the dry run: the cells as read, so that applying plans them again on the organisation as it is then. */
export async function tryImport(ctx: CommandContext, input: { kind: ImportKind; fileName: string; sheet: CheckedSheet }): Promise<{ importId: string; problems: Problem[]; problemCount: number }> {
  assertMayAdministerEverywhere(ctx.actor);
  const plan = await planOf(ctx.tx, { kind: input.kind, rows: input.sheet.rows, now: ctx.now });
  // A cell that is wrong by itself is told once, not again for what follows from it.
  const told = new Set(input.sheet.problems.map((each) => `${each.row} ${each.column}`));
  const problems = [...input.sheet.problems, ...plan.problems.filter((each) => !told.has(`${each.row} ${each.column}`))].sort((a, b) => a.row - b.row);
  const importId = ctx.newId();
  await ctx.tx.insertInto('organization.import').values({
    id: importId, kind: input.kind, fileName: input.fileName, cells: JSON.stringify(input.sheet.rows), counts: JSON.stringify(countsOf(plan)), problemCount: problems.length,
    madeBy: ctx.actor.accountId, madeAt: ctx.now, appliedAt: null,
  }).execute();
  ctx.record({ action: 'import.tried', subjectKind: 'import', subjectId: importId, details: { kind: input.kind, problems: problems.length } });
  return { importId, problems: problems.slice(0, SHOWN), problemCount: problems.length };
}

export async function showTrial(tx: Tx, tried: { importId: string; problems: Problem[] }): Promise<ImportTrial> {
  const row = await tx.selectFrom('organization.import').selectAll().where('id', '=', tried.importId).executeTakeFirst();
  if (!row) throw importNotFound({ importId: tried.importId });
  return { importId: row.id, kind: row.kind as ImportKind, ...(row.counts as Counts), problems: tried.problems, problemCount: row.problemCount, mayApply: row.problemCount === 0 };
}
