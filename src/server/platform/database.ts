import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { PreparingClient } from './prepared-statements.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

// A DATE is an office date without a zone: keep it as 'YYYY-MM-DD'. A bigint of ours never passes 2^53.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value));

export type PoolOptions = {
  url: string;
  /** connections at most; one request holds one */
  max?: number;
  /** milliseconds; a statement that runs longer is a fault of ours, not patience of theirs */
  statementTimeoutMs?: number;
  applicationName?: string;
  /** hears each statement that was sent; for budgets and plans in tests, never for a log: values are content */
  onStatement?: (statement: string, parameters: readonly unknown[]) => void;
};

/**
 * Opens a pool with the house's timeouts: 15 s a statement, 10 s for a lock, 30 s idle inside a transaction. Debian's servers compile a
 * statement whose plan looks costly (jit), which takes longer than any of ours runs: everything took a quarter longer with it.
 */
export function openDatabase(options: PoolOptions): Database {
  const { onStatement } = options;
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: options.url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: options.applicationName ?? 'lontar',
    options: `-c statement_timeout=${options.statementTimeoutMs ?? 15_000} -c lock_timeout=10000 -c idle_in_transaction_session_timeout=30000 -c timezone=UTC -c jit=off`,
  });
  // A connection that dies while idle (database restarted) must not take the process with it; the pool opens a new one.
  pool.on('error', () => undefined);
  // The pool hears only idle connections. One that dies between two statements of a transaction (database killed) would end the
  // process with an unhandled 'error'; its next statement fails anyway, and that is the answer the request gets.
  pool.on('connect', (client) => { client.on('error', () => undefined); });
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    ...(onStatement ? { log: (event) => onStatement(event.query.sql, event.query.parameters) } : {}),
  });
  urls.set(db, options.url);
  return db;
}

// Kept beside the pool, not in it: hearing NOTIFY needs a connection of its own, and services carry no secrets.
const urls = new WeakMap<Database, string>();

/** Where a database was opened, for a connection outside its pool. */
export function urlOf(db: Database): string {
  const url = urls.get(db);
  if (url === undefined) throw new Error('this database was not opened by openDatabase');
  return url;
}

/** True for faults that a repeat of the whole transaction cures: serialization failure and deadlock. */
export function isWorthRepeating(error: unknown): boolean {
  const code = sqlState(error);
  return code === '40001' || code === '40P01';
}

/** The SQLSTATE of a database error, or null. */
export function sqlState(error: unknown): string | null {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)) return error.code;
  return null;
}

/** The name of the constraint that refused a row, or null. */
export function violatedConstraint(error: unknown): string | null {
  if (typeof error === 'object' && error !== null && 'constraint' in error && typeof error.constraint === 'string') return error.constraint;
  return null;
}

export async function isAlive(db: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}
