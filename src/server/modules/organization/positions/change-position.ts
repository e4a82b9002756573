import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import type { Body, Params } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization.contract.ts';
import { orRefuse } from '../constraints.ts';
import { changedMeanwhile, positionClosed, positionNotFound, positionStillHeld, superiorInCircle, unitClosed } from '../organization.errors.ts';
import { assertMayAdminister } from '../organization.policy.ts';
import { lockStructure } from '../structure-lock.ts';
import { getUnit } from '../units/unit-store.ts';

type NewPosition = Omit<Body<typeof contracts.createPosition>, 'commandId'>;
type EditedPosition = Params<typeof contracts.editPosition> & Omit<Body<typeof contracts.editPosition>, 'commandId'>;
type ClosedPosition = Params<typeof contracts.closePosition> & Omit<Body<typeof contracts.closePosition>, 'commandId'>;
type Saved = { id: string; version: number };
type Row = Omit<NewPosition, 'kind'> & { id: string; kind: string; version: number; closedOn: string | null };

export async function createPosition(ctx: CommandContext, input: NewPosition): Promise<Saved> {
  await lockStructure(ctx.tx);
  await assertUnitTakesPositions(ctx, input.unitId);
  if (input.superiorId) await getOpenPosition(ctx, input.superiorId);
  const id = ctx.newId();
  await orRefuse(ctx.tx.insertInto('organization.position').values({ id, ...columnsOf(input), createdAt: ctx.now }).execute());
  ctx.record({ action: 'position.created', subjectKind: 'position', subjectId: id, details: { unitId: input.unitId } });
  return { id, version: 1 };
}

export async function editPosition(ctx: CommandContext, input: EditedPosition): Promise<Saved> {
  await lockStructure(ctx.tx);
  const position = await getOpenPosition(ctx, input.positionId);
  await assertMayAdminister(ctx, position.unitId);
  if (input.unitId !== position.unitId) await assertUnitTakesPositions(ctx, input.unitId);
  if (position.version !== input.version) throw changedMeanwhile({ version: position.version });
  if (input.superiorId !== null && input.superiorId !== position.superiorId) await assertNoCircle(ctx, position.id, input.superiorId);
  await orRefuse(ctx.tx.updateTable('organization.position').set({ ...columnsOf(input), version: position.version + 1 }).where('id', '=', position.id).execute());
  const fields = Object.entries(columnsOf(input)).filter(([field, value]) => position[field as keyof Row] !== value).map(([field]) => field);
  ctx.record({ action: 'position.edited', subjectKind: 'position', subjectId: position.id, details: { fields } });
  return { id: position.id, version: position.version + 1 };
}

/** Closes a position nobody sits in after its last day. */
export async function closePosition(ctx: CommandContext, input: ClosedPosition): Promise<Saved> {
  await lockStructure(ctx.tx);
  const position = await getOpenPosition(ctx, input.positionId);
  await assertMayAdminister(ctx, position.unitId);
  if (position.version !== input.version) throw changedMeanwhile({ version: position.version });
  const held = await sql`select 1 from organization.seat_card where position_id = ${position.id} and coalesce(until_on, 'infinity') >= ${input.closedOn}::date limit 1`.execute(ctx.tx);
  if (held.rows.length > 0) throw positionStillHeld({ positionId: position.id });
  await ctx.tx.updateTable('organization.position').set({ closedOn: input.closedOn, version: position.version + 1 }).where('id', '=', position.id).execute();
  ctx.record({ action: 'position.closed', subjectKind: 'position', subjectId: position.id, details: { closedOn: input.closedOn } });
  return { id: position.id, version: position.version + 1 };
}

async function assertUnitTakesPositions(ctx: CommandContext, unitId: string): Promise<void> {
  const unit = await getUnit(ctx.tx, unitId);
  await assertMayAdminister(ctx, unit.id);
  if (unit.closedOn) throw unitClosed({ unitId });
}

/** Holds the row, so that nobody is seated while it is closed. */
async function getOpenPosition(ctx: CommandContext, id: string): Promise<Row> {
  const row = await ctx.tx.selectFrom('organization.position').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw positionNotFound({ positionId: id });
  if (row.closedOn) throw positionClosed({ positionId: id });
  return row;
}

/** Going up from the new superior one must not come back. The structure lock is held. */
async function assertNoCircle(ctx: CommandContext, positionId: string, superiorId: string): Promise<void> {
  await getOpenPosition(ctx, superiorId);
  const { rows } = await sql`
    with recursive up as (select id, superior_id from organization.position where id = ${superiorId}
      union select p.id, p.superior_id from organization.position p join up on p.id = up.superior_id)
    select 1 from up where id = ${positionId}`.execute(ctx.tx);
  if (rows.length > 0) throw superiorInCircle({ positionId, superiorId });
}

function columnsOf(input: NewPosition) {
  const { unitId, title, alias, kind, superiorId, echelon, headsUnit, maySign, mayDispose } = input;
  return { unitId, title, alias, kind, superiorId, echelon, headsUnit, maySign, mayDispose };
}
