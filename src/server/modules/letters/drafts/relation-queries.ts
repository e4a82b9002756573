import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { findRights } from '../access/access-store.ts';
import { notYoursToEnd, unknownRelation } from '../outgoing/outgoing.errors.ts';

/**
 * A letter stands to letters of which its writer sees the cover: another would first be missed when the number is taken, by somebody who did not
 * write it.
 * @throws unknownRelation also for a letter that names itself; notYoursToEnd once it is known whose letter it is
 */
export async function assertRelationsKnown(tx: Tx, letter: { id: string }, { relations, signer }: Pick<DraftContent, 'relations' | 'signer'>): Promise<void> {
  for (const { letterId: other } of relations) {
    // Who knows only that a letter is there would have its number and sender told by the letter they write.
    if (other === letter.id || (await findRights(tx, other)).metadata === 'no') throw unknownRelation({ field: 'relations', letterId: other });
  }
  if (signer !== null) await assertEndsOwn(tx, letter.id, relations);
}

/**
 * A letter withdraws or replaces letters of its own office only: every receiver would be told that another's letter counts no more. Asked of
 * who writes and submits it, who knows both; who signs may never have seen the other.
 * @throws notYoursToEnd
 */
export async function assertEndsOwn(tx: Tx, letterId: string, relations: DraftContent['relations']): Promise<void> {
  for (const { kind, letterId: other } of relations) {
    if ((kind === 'withdraws' || kind === 'replaces') && !(await isOfSameOffice(tx, letterId, other))) throw notYoursToEnd({ field: 'relations', letterId: other });
  }
}

/**
 * Kept by one registry or signed at one desk, and both or neither in the name of the same state official: the registry that keeps the
 * mayor's letters is another's (ADR 148).
 */
async function isOfSameOffice(tx: Tx, letterId: string, other: string): Promise<boolean> {
  const { rows } = await sql<{ isSame: boolean }>`
    with of as (
      select c.id, c.unit_id, c.signer_position_id as signer,
        (select p.id from organization.position_card p where p.kind = 'state_official' and starts_with(c.sender_name, p.title) order by length(p.title) desc, p.id limit 1) as state_official
      from letters.outgoing_card c where c.id in (${letterId}, ${other})
    )
    select (one.unit_id = two.unit_id or one.signer = two.signer) and one.state_official is not distinct from two.state_official as is_same
    from of one join of two on one.id = ${letterId} and two.id = ${other}`.execute(tx);
  return rows[0]?.isSame ?? false;
}
