import type { RouteState, StepState } from '#shared/domain/approval.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import type { Parts, PlannedStep, Said, Settled, Step } from './approval-rules.ts';
import type { RouteHead } from './approval-seat-rules.ts';
import { notYourStep, routeNotFound } from './approvals.errors.ts';

export type Subject = { subjectKind: string; subjectId: string };
export type Route = RouteHead & Subject & { round: number; parts: Parts; startedAt: Date; approvedAt: Date | null; endedAt: Date | null };

const columns = ['id', 'subjectKind', 'subjectId', 'round', 'state', 'parts', 'signerPositionId', 'requestedByPositionId', 'requestedByEmployeeId', 'startedAt', 'approvedAt', 'endedAt'] as const;
const routeOf = (row: object): Route => row as Route;

/** The newest round of a subject, or null when it never was on a route. */
export async function findRoute(tx: Tx, of: Subject): Promise<Route | null> {
  const row = await tx.selectFrom('approvals.route').select(columns).where('subjectKind', '=', of.subjectKind).where('subjectId', '=', of.subjectId).orderBy('round', 'desc').limit(1).executeTakeFirst();
  return row ? routeOf(row) : null;
}

/** Which subject a route or a desk of it belongs to. @throws routeNotFound */
export async function subjectOfRoute(tx: Tx, routeId: string): Promise<Subject> {
  const row = await tx.selectFrom('approvals.route').select(['subjectKind', 'subjectId']).where('id', '=', routeId).executeTakeFirst();
  if (!row) throw routeNotFound({ routeId });
  return row;
}

/** @throws routeNotFound */
export async function routeOfStep(tx: Tx, stepId: string): Promise<string> {
  const row = await tx.selectFrom('approvals.step').select('routeId').where('id', '=', stepId).executeTakeFirst();
  if (!row) throw routeNotFound({ stepId });
  return row.routeId;
}

/** The route's row until the transaction ends. The subject's own row is held before it. @throws routeNotFound */
export async function routeForUpdate(ctx: CommandContext, routeId: string): Promise<Route> {
  const row = await ctx.tx.selectFrom('approvals.route').select(columns).where('id', '=', routeId).forUpdate().executeTakeFirst();
  if (!row) throw routeNotFound({ routeId });
  return routeOf(row);
}

export async function loadSteps(tx: Tx, routeId: string): Promise<Step[]> {
  const rows = await tx.selectFrom('approvals.step').select(['id', 'place', 'kind', 'positionId', 'employeeId', 'covers', 'state', 'initialId']).where('routeId', '=', routeId).orderBy('place').orderBy('id').execute();
  return rows.map((row) => ({ ...row, kind: row.kind as Step['kind'], state: row.state as StepState }));
}

export async function loadSaid(tx: Tx, of: Subject): Promise<Said> {
  const initials = await tx.selectFrom('approvals.initial').select(['id', 'positionId', 'employeeId', 'parts', 'coversAll', 'at']).where('subjectKind', '=', of.subjectKind).where('subjectId', '=', of.subjectId).orderBy('at').orderBy('id').execute();
  const returns = await tx.selectFrom('approvals.return').select(['positionId', 'at']).where('subjectKind', '=', of.subjectKind).where('subjectId', '=', of.subjectId).execute();
  return { initials: initials.map((row) => ({ ...row, parts: row.parts as Parts })), returns };
}

export async function insertRoute(ctx: CommandContext, route: Subject & { round: number; parts: Parts; signerPositionId: string | null; by: Seated }): Promise<string> {
  const { by, parts, ...rest } = route;
  const id = ctx.newId();
  await ctx.tx.insertInto('approvals.route').values({
    ...rest, id, state: 'open', parts: JSON.stringify(parts), requestedByPositionId: by.positionId, requestedByEmployeeId: by.employeeId, requestedSeat: by.seat, startedAt: ctx.now,
  }).execute();
  return id;
}

export async function insertSteps(ctx: CommandContext, routeId: string, steps: readonly (PlannedStep & { replaces?: string })[]): Promise<void> {
  if (steps.length === 0) return;
  await ctx.tx.insertInto('approvals.step').values(steps.map((step) => ({
    id: ctx.newId(), routeId, place: step.place, kind: step.kind, positionId: step.positionId, employeeId: step.employeeId, covers: step.covers === null ? null : [...step.covers], state: 'ahead', replaces: step.replaces ?? null,
  }))).execute();
}

/** Writes the desks whose state or initial changed. @returns those it came to now */
export async function storeSettled(ctx: CommandContext, before: readonly Step[], settled: readonly Settled[]): Promise<Step[]> {
  const arrived: Step[] = [];
  for (const step of before) {
    const now = settled.find((one) => one.id === step.id);
    if (!now || (now.state === step.state && now.initialId === step.initialId)) continue;
    const waitingSince = now.state === 'waiting' ? ctx.now : null;
    await ctx.tx.updateTable('approvals.step').set({ state: now.state, initialId: now.initialId, waitingSince }).where('id', '=', step.id).execute();
    if (now.state === 'waiting') arrived.push(step);
  }
  return arrived;
}

/** What a state leaves behind in the row when it is reached. */
function timesOf(state: RouteState, now: Date) {
  if (state === 'open') return { approvedAt: null, endedAt: null };
  return state === 'approved' ? { approvedAt: now } : { endedAt: now };
}

export async function setRoute(ctx: CommandContext, routeId: string, to: { state: RouteState; parts?: Parts }): Promise<void> {
  const parts = to.parts ? { parts: JSON.stringify(to.parts) } : {};
  await ctx.tx.updateTable('approvals.route').set({ state: to.state, ...parts, ...timesOf(to.state, ctx.now) }).where('id', '=', routeId).execute();
}

export async function storeParts(ctx: CommandContext, routeId: string, parts: Parts): Promise<void> {
  await ctx.tx.updateTable('approvals.route').set({ parts: JSON.stringify(parts) }).where('id', '=', routeId).execute();
}

export type Seated = { positionId: string; employeeId: string; seat: string };

/** Who acts, as it is written down: always both position and person. @throws notYourStep for who sits nowhere */
export function seated(ctx: Pick<CommandContext, 'actor'>): Seated {
  const { positionId, employeeId, seat } = ctx.actor;
  if (!positionId || !employeeId || !seat) throw notYourStep();
  return { positionId, employeeId, seat };
}
