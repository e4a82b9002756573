import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '#server/platform/migrate.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#server/platform/postgres/embedded.ts';
import { proveRegisters } from './registers-proof.ts';

/**
 * The bare work beside the whole one, in the same run: a transaction that takes a counter and appends one row to the chain,
 * by 64 connections, against the same number of clerks registering letters over HTTP without any fault.
 */
export async function measureRegisters(say: (line: string) => void): Promise<void> {
  const bare = await onDatabaseOfItsOwn((server) => bareCounterAndChain(server, { connections: 64, seconds: 8 }));
  const whole = await proveRegisters({ writers: 64, rounds: 1, secondsARound: 15, faultChance: 0, seed: 1, say: () => undefined });
  const letters = whole.tally.acknowledged.length / whole.seconds;
  say(`\nbare counter + chain, 64 connections: ${bare.toFixed(0)} transactions a second`);
  say(`whole registration over HTTP, 64 clerks: ${letters.toFixed(0)} letters a second (server, clerks and database share the cores), ${(100 * letters / bare).toFixed(0)} % of the bare one`);
}

async function onDatabaseOfItsOwn<T>(work: (server: EmbeddedPostgres) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lontar-bare-'));
  const server = await startEmbeddedPostgres({ dataFolder: folder, settings: { max_connections: '120' } });
  try {
    await migrate({ adminUrl: server.adminUrl, appRole: decodeURIComponent(new URL(server.appUrl).username) });
    return await work(server);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Transactions a second that take a counter and append one row to the chain, and do nothing else. */
export async function bareCounterAndChain(server: Pick<EmbeddedPostgres, 'adminUrl' | 'appUrl'>, load: { connections: number; seconds: number }): Promise<number> {
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  await admin.query('create schema bare; create table bare.counter (n int not null); insert into bare.counter values (0); create table bare.entry (n int primary key); grant usage on schema bare to public; grant all on all tables in schema bare to public');
  await admin.end();
  const until = performance.now() + load.seconds * 1000;
  const counts = await Promise.all(Array.from({ length: load.connections }, () => hammer(server.appUrl, until)));
  return counts.reduce((a, b) => a + b, 0) / load.seconds;
}

async function hammer(url: string, until: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let done = 0;
  while (performance.now() < until) {
    await client.query('begin');
    await client.query('with c as (update bare.counter set n = n + 1 returning n) insert into bare.entry select n from c');
    await client.query(`select platform.append_audit('[{"action":"bare"}]')`);
    await client.query('commit');
    done += 1;
  }
  await client.end();
  return done;
}
