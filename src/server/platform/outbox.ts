import { sql } from 'kysely';
import type { Database } from './database.ts';

/** A taken event on its way to one subscriber. */
export type Delivery = { queue: string; event: string; payload: unknown };

/**
 * Moves waiting events to the job queues, each batch in one transaction: an event is either still in the outbox
 * or in every subscriber's queue, never lost and never doubled, whatever is killed in between.
 * @returns how many events were moved
 */
export async function relayOutbox(db: Database, queuesOf: (event: string) => readonly string[], send: (tx: Database, deliveries: Delivery[]) => Promise<void>): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: number; name: string; payload: unknown }>`
      select id, name, payload from platform.outbox order by id limit 200 for update skip locked`.execute(tx);
    if (rows.length === 0) return 0;
    const deliveries = rows.flatMap((row) => queuesOf(row.name).map((queue) => ({ queue, event: row.name, payload: row.payload })));
    await send(tx, deliveries);
    await tx.deleteFrom('platform.outbox').where('id', 'in', rows.map((row) => row.id)).execute();
    return rows.length;
  });
}
