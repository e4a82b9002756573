import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from '#server/platform/database.ts';
import type { Tables } from '#server/platform/tables.ts';

/** before: the statement never reaches the server. after: it ran, its answer is lost. cut: the connection dies with it. */
type FaultKind = 'before' | 'after' | 'cut';
export type FaultPlan = { chance: number; random: () => number; onFault: (step: string, kind: FaultKind) => void };

const KINDS: FaultKind[] = ['before', 'after', 'cut'];
/** Statements a numbered command sends, begin to commit; a fault falls on any of them alike. */
const LONGEST = 30;

/**
 * The house's database whose transactions fail at a random statement: begin, any read or write, the counter, the audit row,
 * the commit itself, before it is sent or after it was done. For proofs only.
 */
export function openFaultyDatabase(url: string, plan: FaultPlan): Database {
  const pool = new pg.Pool({ connectionString: url, max: 72, connectionTimeoutMillis: 10_000, options: '-c statement_timeout=15000 -c lock_timeout=10000 -c timezone=UTC' });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => { client.on('error', () => undefined); });
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;
  const faulty = { connect: async () => spoil(await connect(), plan), end: () => pool.end() };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: faulty as unknown as pg.Pool }), plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] });
}

function spoil(client: pg.PoolClient, plan: FaultPlan): pg.PoolClient {
  let failAt = -1;
  let step = 0;
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
  const spoiled = async (...args: unknown[]) => {
    const text = typeof args[0] === 'string' ? args[0] : String((args[0] as { text?: string }).text ?? '');
    if (/^\s*(begin|start transaction)/i.test(text)) {
      step = 0;
      failAt = plan.random() < plan.chance ? Math.floor(plan.random() * LONGEST) : -1;
    }
    const now = step;
    step += 1;
    const last = /^\s*commit/i.test(text);
    // A short transaction ends before its step comes: then the commit itself fails.
    if (failAt < 0 || /^\s*rollback/i.test(text) || !(now === failAt || (last && failAt > now))) return query(...args);
    failAt = -1;
    return fail({ client, kind: KINDS[Math.floor(plan.random() * KINDS.length)] ?? 'before', name: nameOf(text), plan }, () => query(...args));
  };
  return new Proxy(client, { get: (target, key) => {
    if (key === 'query') return spoiled;
    const value = Reflect.get(target, key) as unknown;
    return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
  } });
}

async function fail(at: { client: pg.PoolClient; kind: FaultKind; name: string; plan: FaultPlan }, run: () => Promise<unknown>): Promise<never> {
  at.plan.onFault(at.name, at.kind);
  if (at.kind === 'after') await run();
  if (at.kind === 'cut') (at.client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
  throw Object.assign(new Error('Connection terminated by the proof'), { code: 'ECONNRESET' });
}

/** 'insert into letters.letter', 'commit', … : what the fault fell on. */
function nameOf(text: string): string {
  const flat = text.replaceAll('"', '').replace(/\s+/g, ' ').trim().toLowerCase();
  return /^(insert into \S+|update \S+|delete from \S+|commit|begin|start transaction)/.exec(flat)?.[0] ?? /^select .*?platform\.(?:take_command|finish_command|append_audit)/.exec(flat)?.[0].replace(/^.*platform/, 'select platform') ?? /^select.*? from (\S+)/.exec(flat)?.[0].replace(/^select.*? from/, 'select from') ?? flat.slice(0, 40);
}
