import { sql } from 'kysely';
import type { Tx } from '#server/platform/database.ts';

/** Trees and lines of command change one at a time: two moves that are each right could close a circle together. */
export async function lockStructure(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('organization.structure'))`.execute(tx);
}
