import type { Tx } from '#server/platform/database.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { findRights } from '../access/access-store.ts';
import { notYoursToEnd, unknownRelation } from '../outgoing/outgoing.errors.ts';

/**
 * A letter stands to letters of which its writer sees the cover: another would first be missed when the number is taken, by somebody who did not
 * write it.
 * @throws unknownRelation also for a letter that names itself; notYoursToEnd once it is known whose letter it is
 */
export async function assertRelationsKnown(tx: Tx, letter: { id: string; unitId: string }, { relations, signer }: Pick<DraftContent, 'relations' | 'signer'>): Promise<void> {
  for (const { letterId: other } of relations) {
    // Who knows only that a letter is there would have its number and sender told by the letter they write.
    if (other === letter.id || (await findRights(tx, other)).metadata === 'no') throw unknownRelation({ field: 'relations', letterId: other });
  }
  if (signer !== null) await assertEndsOwn(tx, letter.unitId, relations);
}

/** A letter withdraws or replaces letters of its own office only: every receiver would be told that another's letter counts no more. @throws notYoursToEnd */
export async function assertEndsOwn(tx: Tx, unitId: string, relations: DraftContent['relations']): Promise<void> {
  for (const { kind, letterId: other } of relations) {
    if ((kind === 'withdraws' || kind === 'replaces') && !(await isOfUnit(tx, other, unitId))) throw notYoursToEnd({ field: 'relations', letterId: other });
  }
}

async function isOfUnit(tx: Tx, letterId: string, unitId: string): Promise<boolean> {
  return (await tx.selectFrom('letters.outgoingCard').select('id').where('id', '=', letterId).where('unitId', '=', unitId).executeTakeFirst()) !== undefined;
}
