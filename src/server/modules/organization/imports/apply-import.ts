import type { CommandContext } from '#server/platform/command.ts';
import { orRefuse } from '../constraints.ts';
import { importHasProblems, importNotFound, importOutdated } from '../organization.errors.ts';
import { assertMayAdministerEverywhere } from '../organization.policy.ts';
import { lockStructure } from '../structure-lock.ts';
import type { ImportedEmployee } from './plan-employees.ts';
import type { PositionFields } from './plan-positions.ts';
import type { UnitFields } from './plan-units.ts';
import type { Plan, Planned } from './plan.ts';
import type { ImportKind, SheetRow } from './sheet-columns.ts';
import { countsOf, planOf, type Counts } from './try-import.ts';

const DAY_MS = 86_400_000;

/**
 * Applies a dry run all or nothing. It is planned again under the structure lock: when that gives other counts or a
 * problem, the organisation moved since and a person must look again.
 */
export async function applyImport(ctx: CommandContext, input: { importId: string }): Promise<{ added: number; changed: number }> {
  assertMayAdministerEverywhere(ctx.actor);
  await lockStructure(ctx.tx);
  const row = await ctx.tx.selectFrom('organization.import').selectAll().where('id', '=', input.importId).forUpdate().executeTakeFirst();
  if (!row || row.appliedAt !== null || ctx.now.getTime() - row.madeAt.getTime() > DAY_MS) throw importNotFound({ importId: input.importId });
  if (row.problemCount > 0) throw importHasProblems({ problems: row.problemCount });
  const kind = row.kind as ImportKind;
  const plan = await planOf(ctx.tx, { kind, rows: row.cells as SheetRow[], now: ctx.now });
  const counts = countsOf(plan);
  const tried = row.counts as Counts;
  if (plan.problems.length > 0 || counts.added !== tried.added || counts.changed !== tried.changed) throw importOutdated({ importId: row.id });
  await orRefuse(write(ctx, kind, plan));
  await ctx.tx.updateTable('organization.import').set({ appliedAt: ctx.now }).where('id', '=', row.id).execute();
  ctx.record({ action: 'import.applied', subjectKind: 'import', subjectId: row.id, details: { kind, added: counts.added, changed: counts.changed } });
  return { added: counts.added, changed: counts.changed };
}

async function write(ctx: CommandContext, kind: ImportKind, plan: Plan<unknown>): Promise<void> {
  if (kind === 'units') await writeUnits(ctx, plan as Plan<UnitFields>);
  else if (kind === 'positions') await writePositions(ctx, plan as Plan<PositionFields>);
  else await writeEmployees(ctx, plan as Plan<ImportedEmployee>);
}

async function writeUnits(ctx: CommandContext, plan: Plan<UnitFields>): Promise<void> {
  const ids = await idsByKey(ctx, 'organization.unit', plan);
  for (const { added, rows } of inGroups(plan)) {
    const values = rows.map(({ key, fields: { parentKey, ...fields } }) => ({ ...fields, id: ids.get(key) ?? '', code: key, parentId: parentKey === null ? null : ids.get(parentKey) ?? null, createdAt: ctx.now }));
    if (added) await ctx.tx.insertInto('organization.unit').values(values).execute();
    else for (const { id, code: _code, createdAt: _at, ...fields } of values) await ctx.tx.updateTable('organization.unit').set((eb) => ({ ...fields, version: eb('version', '+', 1) })).where('id', '=', id).execute();
  }
}

async function writePositions(ctx: CommandContext, plan: Plan<PositionFields>): Promise<void> {
  const ids = await idsByKey(ctx, 'organization.position', plan);
  for (const { added, rows } of inGroups(plan)) {
    const values = rows.map(({ key, fields: { superiorKey, ...fields } }) => ({ ...fields, id: ids.get(key) ?? '', code: key, superiorId: superiorKey === null ? null : ids.get(superiorKey) ?? null, createdAt: ctx.now }));
    if (added) await ctx.tx.insertInto('organization.position').values(values).execute();
    else for (const { id, code: _code, createdAt: _at, ...fields } of values) await ctx.tx.updateTable('organization.position').set((eb) => ({ ...fields, version: eb('version', '+', 1) })).where('id', '=', id).execute();
  }
}

async function writeEmployees(ctx: CommandContext, plan: Plan<ImportedEmployee>): Promise<void> {
  for (const { added, rows } of inGroups(plan)) {
    const values = rows.map(({ id, fields: { seat, ...fields } }) => ({ seat, row: { ...fields, id: id ?? ctx.newId(), createdAt: ctx.now } }));
    if (added) await ctx.tx.insertInto('organization.employee').values(values.map(({ row }) => row)).execute();
    else for (const { row: { id, createdAt: _at, ...fields } } of values) await ctx.tx.updateTable('organization.employee').set((eb) => ({ ...fields, version: eb('version', '+', 1) })).where('id', '=', id).execute();
    const seats = values.flatMap(({ seat, row }) => (seat ? [{ id: ctx.newId(), employeeId: row.id, positionId: seat.positionId, kind: 'definitive', fromOn: seat.fromOn, createdAt: ctx.now }] : []));
    for (const part of chunksOf(seats)) await ctx.tx.insertInto('organization.assignment').values(part).execute();
  }
}

/** Rows to add and rows to change, in parts a statement can carry (65,535 parameters). */
function inGroups<Fields>(plan: Plan<Fields>): { added: boolean; rows: Planned<Fields>[] }[] {
  const added = plan.rows.filter((row) => row.id === null);
  const changed = plan.rows.filter((row) => row.id !== null && row.changed);
  return [...chunksOf(added).map((rows) => ({ added: true, rows })), ...chunksOf(changed).map((rows) => ({ added: false, rows }))];
}

function chunksOf<T>(rows: readonly T[]): T[][] {
  const size = 3000;
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => rows.slice(index * size, (index + 1) * size));
}

/** Ids of everything a row may name: what the sheet adds gets a new one. */
async function idsByKey(ctx: CommandContext, table: 'organization.unit' | 'organization.position', plan: Plan<unknown>): Promise<Map<string, string>> {
  const known = await ctx.tx.selectFrom(table).select(['id', 'code']).where('closedOn', 'is', null).execute();
  const ids = new Map(known.map((row) => [row.code ?? row.id, row.id]));
  for (const row of plan.rows) ids.set(row.key, row.id ?? ctx.newId());
  return ids;
}
