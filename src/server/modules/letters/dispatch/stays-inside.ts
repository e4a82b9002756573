import type { Tx } from '#server/platform/database.ts';
import { byRegistry, resolveDesks } from './desk-queries.ts';
import { findOutside } from './outside-queries.ts';
import type { Addressed } from './people-named.ts';

/** Whether a letter goes to desks of its own registry alone, as a note to the own head does: nothing of it leaves the unit. */
export async function staysInside(tx: Tx, of: Addressed & { unitId: string }): Promise<boolean> {
  const outside = await findOutside(tx, of);
  return !leaves({ ...of, outside, units: outside.length > 0 ? [] : [...(await byRegistry(tx, await resolveDesks(tx, of))).keys()] });
}

/** Pure: the same of a letter whose receivers are known: addressees outside, and units whose registries enter it. */
export function leaves({ unitId, outside, units }: { unitId: string; outside: readonly unknown[]; units: readonly string[] }): boolean {
  return outside.length > 0 || units.some((unit) => unit !== unitId);
}
