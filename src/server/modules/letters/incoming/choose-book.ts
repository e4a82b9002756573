import { getUnit, registryUnitOf } from '#server/modules/organization/index.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Query as QueryOf, Reply } from '#shared/contracts/contract.ts';
import type { findBookUnit as contract } from '#shared/contracts/letters.contract.ts';
import { notRegistryOfUnit } from '../letters.errors.ts';

type Asked = { unitId: string | null; positionId: string | undefined };

/** The unit whose book a letter enters: the one the clerk names, their only one, or that of its first addressee; null when it is not theirs. */
async function bookUnitOf(tx: Tx, actor: Actor, { unitId, positionId }: Asked): Promise<{ unitId: string | null; isTheirs: boolean }> {
  const mine = actor.hats.filter((hat) => hat.grantee === 'registry' && hat.via === 'self').map((hat) => hat.id);
  const found = unitId ?? (mine.length === 1 ? mine[0] : positionId && (await registryUnitOf(tx, positionId)));
  return { unitId: found || null, isTheirs: mine.includes(found ?? '') };
}

/** A counter that keeps several books enters a letter in that of its addressee, unless the clerk names another of theirs. @throws notRegistryOfUnit */
export async function chooseBook(tx: Tx, actor: Actor, asked: Asked): Promise<string> {
  const { unitId, isTheirs } = await bookUnitOf(tx, actor, asked);
  if (!unitId || !isTheirs) throw notRegistryOfUnit({ unitId });
  return unitId;
}

/** Which book a letter to this position will enter, to be shown before anything is stored. */
export async function findBookUnit(ctx: QueryContext, input: QueryOf<typeof contract>): Promise<Reply<typeof contract>> {
  const { unitId, isTheirs } = await bookUnitOf(ctx.tx, ctx.actor, { unitId: null, positionId: input.positionId });
  if (!unitId) return { unitId: null, unitName: null, isTheirs: false };
  const { name } = await getUnit(ctx.tx, unitId);
  return { unitId, unitName: name, isTheirs };
}
