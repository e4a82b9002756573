import { getUnit, loadCalendar, registryUnitOf } from '#server/modules/organization/index.ts';
import { findOpenBookUnits } from '#server/modules/registers/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type { findBookUnit as contract } from '#shared/contracts/letters.contract.ts';
import { yearOf } from '#shared/domain/office-dates.ts';
import { notRegistryOfUnit } from '../letters.errors.ts';

type Looking = { tx: Tx; actor: Actor; now: Date };
type Asked = { unitId: string | null; positionId: string | undefined };
/** `unopened`: the unit of the addressee, whose book nobody opened, so that the counter's usual one is taken. */
type Found = { unitId: string | null; isTheirs: boolean; unopened: string | null };

/** The unit whose book a letter enters: the one the clerk names, their only one, or that of its first addressee; null when it is not theirs. */
async function bookUnitOf(ctx: Looking, { unitId, positionId }: Asked): Promise<Found> {
  const mine = ctx.actor.hats.filter((hat) => hat.grantee === 'registry' && hat.via === 'self').map((hat) => hat.id);
  if (unitId !== null || mine.length === 1) return foundAs(unitId ?? mine[0], mine);
  const its = positionId && (await registryUnitOf(ctx.tx, positionId));
  if (!its || !mine.includes(its)) return foundAs(its, mine);
  const year = yearOf((await loadCalendar(ctx.tx)).dayOf(ctx.now));
  const usual = usualBook(its, await findOpenBookUnits(ctx.tx, { unitIds: mine, kind: 'incoming', year }));
  return { ...foundAs(usual, mine), unopened: usual === its ? null : its };
}

function foundAs(unitId: string | null | undefined, mine: readonly string[]): Found {
  return { unitId: unitId || null, isTheirs: mine.includes(unitId ?? ''), unopened: null };
}

/**
 * Pure: the book of the addressee's unit where it is open; else the one this counter uses most, since one registry writes the
 * letters it serves in one book until it decides to keep two (ADR 141). `open`: units of open books, the busiest first.
 */
export function usualBook(its: string, open: readonly string[]): string {
  return open.includes(its) ? its : (open[0] ?? its);
}

/** A counter that keeps several books enters a letter in that of its addressee, unless the clerk names another of theirs. @throws notRegistryOfUnit */
export async function chooseBook(ctx: Looking, asked: Asked): Promise<string> {
  const { unitId, isTheirs } = await bookUnitOf(ctx, asked);
  if (!unitId || !isTheirs) throw notRegistryOfUnit({ unitId });
  return unitId;
}

/** Which book a letter to this position will enter, to be shown before anything is stored. */
export async function findBookUnit(ctx: QueryContext, input: QueryOf<typeof contract>): Promise<Reply<typeof contract>> {
  const { unitId, isTheirs, unopened } = await bookUnitOf(ctx, { unitId: null, positionId: input.positionId });
  if (!unitId) return { unitId: null, unitName: null, isTheirs: false, unopened: null };
  const { name } = await getUnit(ctx.tx, unitId);
  return { unitId, unitName: name, isTheirs, unopened: unopened === null ? null : (await getUnit(ctx.tx, unopened)).name };
}
