import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';

/** Letters of the same sender and number the actor may know of, void ones left out; a hint, never a refusal for good. */
export async function findSameLetterIds(tx: Tx, input: { senderName: string; letterNumber: string }): Promise<string[]> {
  const { rows } = await sql<{ letterId: string }>`select letter_id from letters.same_as(${input.letterNumber}, ${input.senderName})`.execute(tx);
  return rows.map((row) => row.letterId);
}
