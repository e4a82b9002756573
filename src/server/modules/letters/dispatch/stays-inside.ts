import type { Tx } from '#server/platform/database.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { byRegistry, resolveDesks } from './desk-queries.ts';
import { findOutside } from './outside-queries.ts';

/** Whether a letter goes to desks of its own registry alone, as a note to the own head does: nothing of it leaves the unit. */
export async function staysInside(tx: Tx, of: { unitId: string; content: Pick<DraftContent, 'to' | 'copies'> }): Promise<boolean> {
  if ((await findOutside(tx, of.content)).length > 0) return false;
  return [...(await byRegistry(tx, await resolveDesks(tx, of.content))).keys()].every((unitId) => unitId === of.unitId);
}
