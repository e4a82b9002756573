import type { Actor } from './actor.ts';
import { appendAlone, type Fact } from './audit.ts';
import { type Tx } from './database.ts';
import { OfficeError } from './errors.ts';
import type { Services } from './services.ts';
import { readTransaction } from './transaction.ts';

/** Everything a query may touch: one read-only snapshot with the actor set. */
export type QueryContext = {
  tx: Tx;
  actor: Actor;
  now: Date;
  /** An ordinary read, download or print: written to the chain within a second or two. */
  logRead: (fact: Fact) => void;
  /** A read of something secret: written before the data leaves; if it cannot be written the data stays. */
  logSecretRead: (fact: Fact) => void;
};

export type Query<I, O> = (ctx: QueryContext, input: I) => Promise<O>;

/** Runs a query in a short read-only transaction of one snapshot. Refusals marked as audited reach the chain. */
export async function runQuery<I, O>(services: Services, query: Query<I, O>, call: { name: string; actor: Actor; input: I }): Promise<O> {
  const secretReads: Fact[] = [];
  const reads: Fact[] = [];
  const now = services.clock();
  try {
    const result = await readTransaction(services.db, call.actor, (tx) => query({
      tx, actor: call.actor, now, logRead: (fact) => reads.push(fact), logSecretRead: (fact) => secretReads.push(fact),
    }, call.input));
    if (secretReads.length > 0) await appendAlone(services.db, { actor: call.actor, at: now, facts: secretReads });
    for (const fact of reads) services.readLog.add(call.actor, fact);
    return result;
  } catch (error) {
    if (error instanceof OfficeError && error.audited) {
      await appendAlone(services.db, { actor: call.actor, at: now, facts: [{ action: 'access.refused', subjectKind: 'query', subjectId: null, details: { query: call.name, code: error.code, ...error.details } }] });
    }
    throw error;
  }
}
