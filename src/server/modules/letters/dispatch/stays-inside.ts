import type { Tx } from '#server/platform/database.ts';
import { byRegistry, resolveDesks } from './desk-queries.ts';
import { findOutside } from './outside-queries.ts';
import type { Addressed } from './people-named.ts';

/** Whether a letter goes to desks of its own registry alone, as a note to the own head does: nothing of it leaves the unit. */
export async function staysInside(tx: Tx, of: Addressed & { unitId: string }): Promise<boolean> {
  if ((await findOutside(tx, of)).length > 0) return false;
  return [...(await byRegistry(tx, await resolveDesks(tx, of))).keys()].every((unitId) => unitId === of.unitId);
}
