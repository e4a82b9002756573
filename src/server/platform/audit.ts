import { sql } from 'kysely';
import type { Actor } from './actor.ts';
import type { Database, Tx } from './database.ts';
import { setActor } from './transaction.ts';

/** One fact for the chain. `details` holds ids, codes and numbers, never a subject, content or secret. */
export type Fact = {
  /** noun.verb in the past tense: 'letter.registered' */
  action: string;
  subjectKind: string;
  subjectId: string | null;
  details?: Record<string, unknown>;
};

/** Appends facts to the chain as the last statement of the caller's transaction. Called by the wrappers only. */
async function appendFacts(tx: Tx, entries: { actor: Actor; at: Date; facts: readonly Fact[] }): Promise<void> {
  if (entries.facts.length === 0) return;
  const rows = entriesOf(entries.actor, entries.at, entries.facts);
  await sql`select platform.append_audit(${JSON.stringify(rows)}::jsonb)`.execute(tx);
}

/** A fact in a transaction of its own: refusals after the rollback, reads of secret letters before the data leaves. */
export async function appendAlone(db: Database, entries: { actor: Actor; at: Date; facts: readonly Fact[] }): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await setActor(tx, entries.actor, 'audit');
    await appendFacts(tx, entries);
  });
}

/** Facts as the chain writes them down: who, as what, when, from where. */
export function entriesOf(actor: Actor, at: Date, facts: readonly Fact[]) {
  return facts.map((fact) => toEntry(actor, at, fact));
}

function toEntry(actor: Actor, at: Date, fact: Fact) {
  return {
    at: at.toISOString(), action: fact.action, subjectKind: fact.subjectKind, subjectId: fact.subjectId,
    account: actor.accountId, employee: actor.employeeId, name: actor.name, position: actor.positionId, seat: actor.seat,
    session: actor.sessionId, address: actor.address, details: fact.details ?? {},
  };
}

/**
 * Ordinary reads, downloads and prints are logged too (Dumai 55/2021 IV.C.4), but not one by one: they would queue
 * at the audit head, which carries some 850 rows a second. They are gathered and written once a second, many rows
 * under one lock. A power cut loses at most the last second of ordinary reads; reads of secret letters never wait here.
 */
export class ReadLog {
  readonly #db: Database;
  readonly #clock: () => Date;
  #waiting: { actor: Actor; at: Date; fact: Fact }[] = [];
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();
  constructor(db: Database, clock: () => Date) {
    this.#db = db;
    this.#clock = clock;
  }

  add(actor: Actor, fact: Fact): void {
    this.#waiting.push({ actor, at: this.#clock(), fact });
    this.#timer ??= setTimeout(() => { void this.flush(); }, 1000).unref();
  }

  /** Writes all that waits; called by the timer and at shutdown. On a database fault the rows stay for the next try. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const batch = this.#waiting.splice(0, 5000);
    if (batch.length === 0) return;
    try {
      await this.#db.transaction().execute(async (tx) => {
        const rows = batch.map((entry) => toEntry(entry.actor, entry.at, entry.fact));
        await sql`select set_config('lontar.phase', 'audit', true), platform.append_audit(${JSON.stringify(rows)}::jsonb)`.execute(tx);
      });
    } catch {
      this.#waiting.unshift(...batch);
      this.#timer ??= setTimeout(() => { void this.flush(); }, 5000).unref();
    }
  }
}
