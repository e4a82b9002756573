import { sql, type Compilable, type OperationNodeSource } from 'kysely';
import type { Tx } from './database.ts';

/** A write that was built and not sent. */
export type Write = Compilable & OperationNodeSource;

/**
 * Sends several writes to the server as one statement: `with w1 as (insert …), w2 as (insert …) insert …`. All see the rows as
 * they stood before; foreign keys and after-triggers look when all are done, so rows may point at each other.
 * @param writes in any order, none of them with `returning`
 */
export async function writeTogether(tx: Tx, writes: readonly Write[]): Promise<void> {
  const [last, ...first] = writes;
  if (!last) return;
  const named = first.map((write, index) => sql`${sql.ref(`w${index + 1}`)} as (${unwrapped(write)})`);
  await (named.length === 0 ? unwrapped(last) : sql`with ${sql.join(named)} ${unwrapped(last)}`).execute(tx);
}

function unwrapped(write: Write) {
  return sql`${write}`;
}
