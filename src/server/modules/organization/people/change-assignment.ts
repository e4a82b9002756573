import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import type { Body, Params } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization.contract.ts';
import { addDays } from '#shared/domain/office-dates.ts';
import { loadCalendar } from '../city/calendar.ts';
import { orRefuse } from '../constraints.ts';
import { actingTaken, alreadySitsHere, assignmentNotFound, assignmentOver, employeeLeft, employeeNotFound, periodBackwards, positionClosed, positionTaken } from '../organization.errors.ts';
import { assertMayAdminister, assertNotOneself } from '../organization.policy.ts';
import { getPosition } from '../positions/position-store.ts';
import { assertAssignmentFits, conflictsOf, isActing, type PlannedAssignment } from './assignment-rules.ts';
import { neighboursOf } from './assignment-store.ts';
import { holdSeat, seatHolding } from './secret-holds.ts';

type Ending = Params<typeof contracts.endAssignment> & Omit<Body<typeof contracts.endAssignment>, 'commandId'>;

/**
 * Seats a person in a position. Definitive seats are given by the agency's administrator; a Plt. or Plh. also by the
 * unit's operator (Bekasi 24.A/2013 Ps. 11(9)). Two people at once: the exclusion constraint lets one through.
 */
export async function createAssignment(ctx: CommandContext, input: PlannedAssignment): Promise<{ id: string }> {
  assertAssignmentFits(input);
  const position = await getPosition(ctx.tx, input.positionId);
  await assertMayAdminister(ctx, position.unitId, isActing(input.kind) ? 'delegation' : 'structure');
  assertNotOneself(ctx.actor, input.employeeId);
  await assertStillOpen(ctx, position.id);
  await assertEmployed(ctx, input);
  const { dayOf } = await loadCalendar(ctx.tx);
  const blocking = conflictsOf(input, { neighbours: await neighboursOf(ctx.tx, input), today: dayOf(ctx.now) }).find((conflict) => conflict.blocks);
  if (blocking) throw (blocking.kind === 'already_here' ? alreadySitsHere : blocking.kind === 'position_taken' ? positionTaken : actingTaken)({ ...blocking.neighbour });
  const id = ctx.newId();
  const { employeeId, positionId, kind, fromOn, untilOn, reason, includesSecret } = input;
  await seatHolding(ctx, employeeId, () => orRefuse(ctx.tx.insertInto('organization.assignment').values({
    id, employeeId, positionId, kind, fromOn, untilOn, reason, includesSecret, basisNumber: input.basis?.number ?? null, basisDate: input.basis?.date ?? null, endReason: null, revokedAt: null, createdAt: ctx.now,
  }).execute()).then(() => undefined));
  if (includesSecret) await holdSeat(ctx, { seatId: id, employeeId });
  ctx.record({ action: 'assignment.created', subjectKind: 'assignment', subjectId: id, details: { employeeId, positionId, kind, fromOn, untilOn, includesSecret } });
  ctx.emit({ name: 'assignment.created', payload: { assignmentId: id, employeeId, positionId } });
  return { id };
}

/** Ends an assignment: at once (the desk is gone with the next request) or with a last day, which may only shorten it. */
export async function endAssignment(ctx: CommandContext, input: Ending): Promise<{ id: string }> {
  const row = await ctx.tx.selectFrom('organization.assignment').selectAll().where('id', '=', input.assignmentId).forUpdate().executeTakeFirst();
  if (!row) throw assignmentNotFound({ assignmentId: input.assignmentId });
  const position = await getPosition(ctx.tx, row.positionId);
  await assertMayAdminister(ctx, position.unitId, row.kind === 'plt' || row.kind === 'plh' ? 'delegation' : 'structure');
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  if (row.revokedAt !== null || (row.untilOn !== null && row.untilOn < today)) throw assignmentOver({ assignmentId: row.id });
  if (input.lastOn !== null && (input.lastOn < row.fromOn || (row.untilOn !== null && input.lastOn > row.untilOn))) throw periodBackwards({ fromOn: row.fromOn, untilOn: input.lastOn });
  if (input.lastOn === null || input.lastOn < today) await revoke(ctx, row, input.reason);
  else await ctx.tx.updateTable('organization.assignment').set({ untilOn: input.lastOn, endReason: input.reason }).where('id', '=', row.id).execute();
  ctx.record({ action: 'assignment.ended', subjectKind: 'assignment', subjectId: row.id, details: { employeeId: row.employeeId, positionId: row.positionId, lastOn: input.lastOn } });
  ctx.emit({ name: 'assignment.ended', payload: { assignmentId: row.id, employeeId: row.employeeId, positionId: row.positionId } });
  return { id: row.id };

  /** Days already served stay on record; an assignment of today only is revoked as a whole. */
  async function revoke(context: CommandContext, assignment: { id: string; fromOn: string }, endReason: string): Promise<void> {
    const yesterday = addDays(today, -1);
    const served = assignment.fromOn <= yesterday;
    await context.tx.updateTable('organization.assignment').set(served ? { untilOn: yesterday, endReason } : { revokedAt: context.now, endReason }).where('id', '=', assignment.id).execute();
  }
}

/** Reads under a lock: whoever closes the position at this moment goes first or waits. */
async function assertStillOpen(ctx: CommandContext, positionId: string): Promise<void> {
  const { rows } = await sql<{ closedOn: string | null }>`select closed_on from organization.position where id = ${positionId} for share`.execute(ctx.tx);
  if (rows[0]?.closedOn) throw positionClosed({ positionId });
}

/** Reads under a lock, as above: a person who leaves at this moment gets no seat any more. */
async function assertEmployed(ctx: CommandContext, input: PlannedAssignment): Promise<void> {
  const { rows } = await sql<{ leftOn: string | null }>`select left_on from organization.employee where id = ${input.employeeId} for share`.execute(ctx.tx);
  if (!rows[0]) throw employeeNotFound({ employeeId: input.employeeId });
  if (rows[0].leftOn !== null && rows[0].leftOn < (input.untilOn ?? '9999-12-31')) throw employeeLeft({ employeeId: input.employeeId, leftOn: rows[0].leftOn });
}
