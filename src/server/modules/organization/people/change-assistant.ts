import type { CommandContext } from '#server/platform/command.ts';
import type { Body, Params } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization.contract.ts';
import { loadCalendar } from '../city/calendar.ts';
import { orRefuse } from '../constraints.ts';
import { assistantNotFound, assistantOfOneself, employeeNotFound, periodBackwards, positionClosed } from '../organization.errors.ts';
import { assertMayAdminister, assertNotOneself } from '../organization.policy.ts';
import { getPosition } from '../positions/position-store.ts';
import { holderOf } from './seats.ts';
import { holdSeat } from './secret-holds.ts';

type NewAssistant = Omit<Body<typeof contracts.nameAssistant>, 'commandId'>;

/** Names an assistant who prepares for a leader with an own login (Bekasi 24.A/2013 Ps. 10). */
export async function nameAssistant(ctx: CommandContext, input: NewAssistant): Promise<{ id: string }> {
  if (input.untilOn !== null && input.untilOn < input.fromOn) throw periodBackwards({ fromOn: input.fromOn, untilOn: input.untilOn });
  const position = await getPosition(ctx.tx, input.positionId);
  await assertMayAdminister(ctx, position.unitId, 'delegation');
  assertNotOneself(ctx.actor, input.employeeId);
  if (position.closedOn) throw positionClosed({ positionId: position.id });
  const employee = await ctx.tx.selectFrom('organization.employee').select('id').where('id', '=', input.employeeId).executeTakeFirst();
  if (!employee) throw employeeNotFound({ employeeId: input.employeeId });
  const holder = await holderOf(ctx.tx, input.positionId, (await loadCalendar(ctx.tx)).dayOf(ctx.now));
  if (holder?.employeeId === input.employeeId) throw assistantOfOneself({ employeeId: input.employeeId });
  const id = ctx.newId();
  const { positionId, employeeId, namedForSecret, fromOn, untilOn } = input;
  await orRefuse(ctx.tx.insertInto('organization.assistant').values({
    id, positionId, employeeId, namedForSecret, fromOn, untilOn, basisNumber: input.basis?.number ?? null, basisDate: input.basis?.date ?? null, revokedAt: null, createdAt: ctx.now,
  }).execute());
  if (namedForSecret) await holdSeat(ctx, { seatId: id, employeeId });
  ctx.record({ action: 'assistant.named', subjectKind: 'assistant', subjectId: id, details: { employeeId, positionId, namedForSecret } });
  return { id };
}

export async function endAssistant(ctx: CommandContext, input: Params<typeof contracts.endAssistant>): Promise<{ id: string }> {
  const row = await ctx.tx.selectFrom('organization.assistant').selectAll().where('id', '=', input.assistantId).forUpdate().executeTakeFirst();
  if (!row || row.revokedAt) throw assistantNotFound({ assistantId: input.assistantId });
  const position = await getPosition(ctx.tx, row.positionId);
  await assertMayAdminister(ctx, position.unitId, 'delegation');
  await ctx.tx.updateTable('organization.assistant').set({ revokedAt: ctx.now }).where('id', '=', row.id).execute();
  ctx.record({ action: 'assistant.ended', subjectKind: 'assistant', subjectId: row.id, details: { employeeId: row.employeeId, positionId: row.positionId } });
  return { id: row.id };
}
