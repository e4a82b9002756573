import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from './actor.ts';
import { appendAlone, entriesOf, type Fact } from './audit.ts';
import { isWorthRepeating, type Tx } from './database.ts';
import { defineError, OfficeError } from './errors.ts';
import { newId } from './ids.ts';
import type { Services } from './services.ts';
import { actorSettings, setPhase } from './transaction.ts';

const commandIdReused = defineError('command.id_reused', 409, 'This command id was used for another command');

/** An event for the worker: ids and security class, never a subject. */
type OutboxEvent = { name: string; payload: Record<string, unknown> };

/** A fact whose details may name what a counter gives only at the end. */
type LateFact = Omit<Fact, 'details'> & { details?: Record<string, unknown> | (() => Record<string, unknown>) };

/** Everything a command may touch. There is no plain database here, so no write can escape the transaction. */
export type CommandContext = {
  tx: Tx;
  actor: Actor;
  now: Date;
  newId: () => string;
  /** Puts a fact on the audit chain; written as the very last statement. */
  record: (fact: LateFact) => void;
  /** Hands an event to the worker after the commit; several of one name and payload are allowed. */
  emit: (event: OutboxEvent | (() => OutboxEvent)) => void;
  /**
   * Queues a counter. It runs after all other writes, in the order of `key` over all counters of the command, so two
   * commands never wait for each other crosswise. Only rooms that own counters call this.
   */
  atCounter: (key: string, take: (tx: Tx) => Promise<void>) => void;
};

export type Command<I, O> = (ctx: CommandContext, input: I) => Promise<O>;

/** How one command is run. `commandId`: given by the caller, a repeat changes nothing and answers the same. */
export type CommandCall<I> = { name: string; actor: Actor; commandId: string; input: I };

const ATTEMPTS = 4;

/**
 * Runs a command in one transaction: actor set → command id taken → lock, read, decide, write → counters → outbox → audit → commit.
 * The answer must be plain JSON of ids and numbers; it is stored with the command id.
 * Deadlock and serialization failures are repeated; refusals are audited in their own transaction after the rollback.
 */
export async function runCommand<I, O>(services: Services, command: Command<I, O>, call: CommandCall<I>): Promise<O> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryOnce(services, command, call);
    } catch (error) {
      if (isWorthRepeating(error) && attempt < ATTEMPTS) continue;
      if (error instanceof OfficeError && error.audited) await auditRefusal(services, call, error);
      throw error;
    }
  }
}

/**
 * What a command answered when it was run before; null when it was not. For work around a command that nobody does twice: a repeat
 * is answered before a page is set or a key opened.
 */
export async function findAnswer<O>(services: Services, { name, actor, commandId }: Omit<CommandCall<unknown>, 'input'>): Promise<O | null> {
  const row = await services.db.selectFrom('platform.command').select('result').where('commandId', '=', commandId).where('accountId', '=', actor.accountId).where('name', '=', name).executeTakeFirst();
  return row ? (row.result as O) : null;
}

function tryOnce<I, O>(services: Services, command: Command<I, O>, call: CommandCall<I>): Promise<O> {
  const now = services.clock();
  return services.db.transaction().execute(async (tx) => {
    const earlier = await openCommand(tx, call, now);
    if (earlier) return earlier.result as O;

    const late = new LateWork();
    const ctx: CommandContext = { tx, actor: call.actor, now, newId: () => newId(now), record: late.record, emit: late.emit, atCounter: late.atCounter };
    const result = await command(ctx, call.input);

    await late.finish(tx, { actor: call.actor, now, store: { commandId: call.commandId, result } });
    return result;
  });
}

/** Names the actor and takes the command id, in one statement. */
async function openCommand<I>(tx: Tx, call: CommandCall<I>, now: Date): Promise<{ result: unknown } | null> {
  const inputHash = createHash('sha256').update(JSON.stringify(call.input) ?? '').digest();
  const { rows } = await sql<{ earlier: { name: string; inputHash: string; result: unknown } | null }>`
    select ${actorSettings(call.actor, 'work')}, platform.take_command(${call.commandId}, ${call.name}, ${call.actor.accountId}, ${inputHash}, ${now}) as earlier`.execute(tx);
  const earlier = rows[0]?.earlier ?? null;
  if (!earlier) return null;
  if (earlier.name !== call.name || earlier.inputHash !== inputHash.toString('hex')) throw commandIdReused({ commandId: call.commandId });
  return { result: earlier.result };
}

/** What a command leaves for its last statements, kept in the lock order. */
class LateWork {
  readonly #facts: LateFact[] = [];
  readonly #events: (OutboxEvent | (() => OutboxEvent))[] = [];
  readonly #counters: { key: string; take: (tx: Tx) => Promise<void> }[] = [];

  record = (fact: LateFact): void => { this.#facts.push(fact); };
  emit = (event: OutboxEvent | (() => OutboxEvent)): void => { this.#events.push(event); };
  atCounter = (key: string, take: (tx: Tx) => Promise<void>): void => { this.#counters.push({ key, take }); };

  async finish(tx: Tx, done: { actor: Actor; now: Date; store: { commandId: string; result: unknown } }): Promise<void> {
    if (this.#counters.length > 0) await this.#runCounters(tx);
    const events = this.#events.map((event) => (typeof event === 'function' ? event() : event));
    const entries = entriesOf(done.actor, done.now, this.#facts.map(settle));
    const { commandId, result } = done.store;
    await sql`select platform.finish_command(${commandId}, ${done.actor.accountId}, ${JSON.stringify(result ?? null)}::jsonb, ${JSON.stringify(events)}::jsonb, ${JSON.stringify(entries)}::jsonb)`.execute(tx);
  }

  async #runCounters(tx: Tx): Promise<void> {
    await setPhase(tx, 'counter');
    for (const counter of this.#counters.sort((a, b) => (a.key < b.key ? -1 : 1))) await counter.take(tx);
  }
}

function settle(fact: LateFact): Fact {
  return { ...fact, details: typeof fact.details === 'function' ? fact.details() : fact.details ?? {} };
}

async function auditRefusal<I>(services: Services, call: CommandCall<I>, error: OfficeError): Promise<void> {
  const fact: Fact = { action: 'access.refused', subjectKind: 'command', subjectId: call.commandId, details: { command: call.name, code: error.code, ...error.details } };
  await appendAlone(services.db, { actor: call.actor, at: services.clock(), facts: [fact] });
}
