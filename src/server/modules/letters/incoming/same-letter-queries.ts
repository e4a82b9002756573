import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';

/** Letters of the same sender and number the actor may know of, void ones left out; a hint, never a refusal for good. */
export async function findSameLetterIds(tx: Tx, input: { senderName: string; letterNumber: string }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from letters.letter cross join lateral letters.rights_of(id) r where r.metadata <> 'no' and lower(letter_number) = lower(${input.letterNumber}) and lower(sender_name) = lower(${input.senderName}) and state <> 'void'
    order by id desc limit 5`.execute(tx);
  return rows.map((row) => row.id);
}
