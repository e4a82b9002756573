import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import type { Body, Params } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/organization.contract.ts';
import { orRefuse } from '../constraints.ts';
import { changedMeanwhile, onlySuperAdministrator, outsideOwnAgency, unitClosed, unitStillInUse, unitUnderItself } from '../organization.errors.ts';
import { administersEverywhere, assertMayAdminister } from '../organization.policy.ts';
import { lockStructure } from '../structure-lock.ts';
import { getUnit, type UnitRow } from './unit-store.ts';

type NewUnit = Omit<Body<typeof contracts.createUnit>, 'commandId'>;
type EditedUnit = Params<typeof contracts.editUnit> & Omit<Body<typeof contracts.editUnit>, 'commandId'>;
type ClosedUnit = Params<typeof contracts.closeUnit> & Omit<Body<typeof contracts.closeUnit>, 'commandId'>;
export type Saved = { id: string; version: number };

/** Adds a unit. An admin kantor adds below the own agency; a new agency or the root is the super administrator's. */
export async function createUnit(ctx: CommandContext, input: NewUnit): Promise<Saved> {
  await lockStructure(ctx.tx);
  await assertMayAdminister(ctx, input.parentId);
  if (input.isAgency && !administersEverywhere(ctx.actor)) throw onlySuperAdministrator();
  if (input.parentId) await getOpenUnit(ctx, input.parentId);
  const id = ctx.newId();
  await orRefuse(ctx.tx.insertInto('organization.unit').values({ id, ...columnsOf(input), code: await codeFrom(ctx, input.abbreviation), createdAt: ctx.now }).execute());
  ctx.record({ action: 'unit.created', subjectKind: 'unit', subjectId: id, details: { parentId: input.parentId, kind: input.kind } });
  return { id, version: 1 };
}

export async function editUnit(ctx: CommandContext, input: EditedUnit): Promise<Saved> {
  await lockStructure(ctx.tx);
  const unit = await getOpenUnit(ctx, input.unitId);
  await assertMayAdminister(ctx, unit.id);
  if (unit.version !== input.version) throw changedMeanwhile({ version: unit.version });
  if (movesBorder(unit, input) && !administersEverywhere(ctx.actor)) throw outsideOwnAgency({ unitId: unit.id });
  if (input.parentId !== null && input.parentId !== unit.parentId) await assertNotBelowItself(ctx, unit.id, input.parentId);
  await orRefuse(ctx.tx.updateTable('organization.unit').set({ ...columnsOf(input), version: unit.version + 1 }).where('id', '=', unit.id).execute());
  ctx.record({ action: 'unit.edited', subjectKind: 'unit', subjectId: unit.id, details: { fields: changedFields(unit, input) } });
  return { id: unit.id, version: unit.version + 1 };
}

export async function closeUnit(ctx: CommandContext, input: ClosedUnit): Promise<Saved> {
  await lockStructure(ctx.tx);
  const unit = await getOpenUnit(ctx, input.unitId);
  await assertMayAdminister(ctx, unit.parentId);
  if (unit.version !== input.version) throw changedMeanwhile({ version: unit.version });
  const { rows } = await sql<{ units: number; positions: number }>`select
    (select count(*) from organization.unit where parent_id = ${unit.id} and closed_on is null) as units,
    (select count(*) from organization.position where unit_id = ${unit.id} and closed_on is null) as positions`.execute(ctx.tx);
  const left = rows[0];
  if (left && (left.units > 0 || left.positions > 0)) throw unitStillInUse({ units: left.units, positions: left.positions });
  await ctx.tx.updateTable('organization.unit').set({ closedOn: input.closedOn, version: unit.version + 1 }).where('id', '=', unit.id).execute();
  ctx.record({ action: 'unit.closed', subjectKind: 'unit', subjectId: unit.id, details: { closedOn: input.closedOn } });
  return { id: unit.id, version: unit.version + 1 };
}

/** The name a sheet calls a unit made by hand: its abbreviation, unless another one has it. The structure lock is held. */
async function codeFrom(ctx: CommandContext, abbreviation: string): Promise<string | null> {
  const code = abbreviation.trim().toUpperCase().replace(/\s+/gu, '-');
  if (code === '') return null;
  const taken = await ctx.tx.selectFrom('organization.unit').select('id').where('code', '=', code).executeTakeFirst();
  return taken ? null : code;
}

async function getOpenUnit(ctx: CommandContext, id: string): Promise<UnitRow> {
  const unit = await getUnit(ctx.tx, id);
  if (unit.closedOn) throw unitClosed({ unitId: id });
  return unit;
}

/** The new parent must not stand anywhere below the unit. The structure lock is held. */
async function assertNotBelowItself(ctx: CommandContext, unitId: string, parentId: string): Promise<void> {
  await getOpenUnit(ctx, parentId);
  await assertMayAdminister(ctx, parentId);
  const { rows } = await sql`
    with recursive up as (select id, parent_id from organization.unit where id = ${parentId}
      union select u.id, u.parent_id from organization.unit u join up on u.id = up.parent_id)
    select 1 from up where id = ${unitId}`.execute(ctx.tx);
  if (rows.length > 0) throw unitUnderItself({ unitId });
}

function movesBorder(unit: UnitRow, input: NewUnit): boolean {
  return unit.isAgency !== input.isAgency || (unit.isAgency && unit.parentId !== input.parentId);
}

function columnsOf(input: NewUnit) {
  const { name, kind, parentId, abbreviation, numberCode, email, isAgency, registryUnitId, registrySends } = input;
  return { name, kind, parentId, abbreviation, numberCode, email, isAgency, registryUnitId, registrySends };
}

function changedFields(unit: UnitRow, input: NewUnit): string[] {
  return Object.entries(columnsOf(input)).filter(([field, value]) => unit[field as keyof UnitRow] !== value).map(([field]) => field);
}
