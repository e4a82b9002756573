import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { takeBase } from '#server/platform/backup/base-backup.ts';
import { backupPlaceIn, livePlace } from '#server/platform/backup/layout.ts';
import { migrate } from '#server/platform/migrate.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#server/platform/postgres/embedded.ts';
import { findFreePort } from '#server/platform/process/port.ts';
import { arrange } from '#tests/prove/registers-proof.ts';
import { writeLetters, type Tally } from '#tests/prove/registers-writers.ts';

// Tries on one machine what docs/how-to/run-as-a-service.md says of two: two app nodes, a primary with a synchronous
// standby, a node killed, then the primary killed and the standby promoted, while clerks register letters.
const root = path.resolve(import.meta.dirname, '..');
const folder = await mkdtemp(path.join(tmpdir(), 'lontar-two-nodes-'));
const children: ChildProcess[] = [];
let address: MovingAddress | undefined;
try {
  process.exitCode = (await tryTwoNodes()) ? 0 : 1;
} finally {
  for (const child of children) child.kill('SIGKILL');
  address?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 200 });
}

async function tryTwoNodes(): Promise<boolean> {
  const { primary, standby } = await startPair();
  address = await openMovingAddress(primary.port);
  const urls = { appUrl: movedTo(primary.appUrl, address.port), adminUrl: movedTo(primary.adminUrl, address.port) };
  await migrate({ adminUrl: urls.adminUrl, appRole: 'lontar_app' });
  const shared = path.join(folder, 'shared');
  await mkdir(path.join(shared, 'files'), { recursive: true });
  const writing = { ...(await arrange(urls, path.join(shared, 'files'))), scanEvery: 8 };
  const [one, two] = await Promise.all([startNode(urls.appUrl, shared), startNode(urls.appUrl, shared)]);
  console.log(`two nodes on ${one.origin} and ${two.origin}; the same session is known on both: ${await knows(one, writing.cookie)} ${await knows(two, writing.cookie)}`);

  const balancer = await openBalancer([one.port, two.port]);
  const tally: Tally = { acknowledged: [], uploaded: [], refused: [], repeats: 0, sent: 0 };
  let over = false;
  const clerks = Array.from({ length: 6 }, () => writeLetters({ ...writing, origin: `http://127.0.0.1:${balancer.port}` }, tally, () => over));
  await pause(6000);
  console.log(`${tally.acknowledged.length} letters; killing one node`);
  one.child.kill('SIGKILL');
  await pause(6000);
  const before = tally.acknowledged.length;
  console.log(`${before} letters; killing the primary`);
  const lostAt = performance.now();
  await standby.promote(primary);
  address.moveTo(standby.server.port);
  await untilMoreThan(tally, before);
  const secondsAway = (performance.now() - lostAt) / 1000;
  await pause(4000);
  over = true;
  await Promise.all(clerks);
  balancer.server.close();
  return report({ tally, secondsAway, adminUrl: urls.adminUrl });
}

async function report(result: { tally: Tally; secondsAway: number; adminUrl: string }): Promise<boolean> {
  const { tally } = result;
  const client = new pg.Client({ connectionString: result.adminUrl });
  await client.connect();
  await client.query(`select set_config('lontar.roles', '["system"]', false)`);
  const { rows } = await client.query<{ subject_id: string; n: number }>('select subject_id, n from registers.entry order by n');
  await client.end();
  const kept = new Set(rows.map((row) => row.subject_id));
  const lost = tally.acknowledged.filter((letter) => !kept.has(letter.letterId)).length;
  const gaps = rows.length === 0 ? 0 : (rows.at(-1)?.n ?? 0) - (rows[0]?.n ?? 0) + 1 - rows.length;
  console.log(`${tally.acknowledged.length} letters acknowledged, ${tally.repeats} commands sent again, ${tally.refused.length} refused${tally.refused[0] ? `: ${tally.refused[0]}` : ''}`);
  console.log(`lost ${lost}, gaps ${gaps}; away for ${result.secondsAway.toFixed(1)} s while the standby took over`);
  return lost === 0 && gaps === 0 && tally.refused.length === 0;
}

type Standby = { server: EmbeddedPostgres; promote(primary: EmbeddedPostgres): Promise<void> };

/** A primary that acknowledges a commit only when the standby has it. */
async function startPair(): Promise<{ primary: EmbeddedPostgres; standby: Standby }> {
  const live = livePlace({ dataFolder: path.join(folder, 'primary') });
  const primary = await startEmbeddedPostgres({ dataFolder: live.database, settings: { max_wal_senders: '4' } });
  const base = await takeBase({ superUrl: primary.superUrl, live, backup: backupPlaceIn(path.join(folder, 'backup')), migrations: 0 });
  const copy = livePlace({ dataFolder: path.join(folder, 'standby') });
  await mkdir(copy.database, { recursive: true, mode: 0o700 });
  await cp(path.join(base.folder, 'cluster'), copy.cluster, { recursive: true });
  await cp(path.join(live.database, 'passwords.json'), path.join(copy.database, 'passwords.json'));
  await writeFile(path.join(copy.cluster, 'standby.signal'), '');
  const server = await startEmbeddedPostgres({ dataFolder: copy.database, standby: true, settings: { primary_conninfo: `${primary.superUrl}?application_name=reserve`, hot_standby: 'on' } });
  await runSuper(primary, `alter system set synchronous_standby_names = 'reserve'`);
  await runSuper(primary, 'select pg_reload_conf()');
  const promote = async (old: EmbeddedPostgres) => {
    process.kill(old.pid(), 'SIGKILL');
    void old.stop();
    await runSuper(server, 'select pg_promote(true, 60)');
  };
  return { primary, standby: { server, promote } };
}

async function runSuper(server: EmbeddedPostgres, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.superUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

type Node = { child: ChildProcess; port: number; origin: string };

async function startNode(appUrl: string, shared: string): Promise<Node> {
  const port = (await findFreePort(0)) ?? 0;
  const env = { ...process.env, DATABASE_URL: appUrl, DATABASE_ADMIN_URL: '', LONTAR_DATA: shared, LONTAR_PORT: String(port), LONTAR_BACKUP_AT: 'off', LONTAR_LOG_LEVEL: 'fatal' };
  const child = spawn(process.execPath, [path.join(root, 'src/server/main.ts')], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const lines = createInterface({ input: child.stdout });
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => { if (line.includes(shared)) resolve(); });
    child.once('exit', (code) => reject(new Error(`a node ended with ${code}`)));
  });
  return { child, port, origin: `http://localhost:${port}` };
}

async function knows(node: Node, cookie: string): Promise<boolean> {
  return (await fetch(`${node.origin}/api/session`, { headers: { cookie } })).ok;
}

type MovingAddress = { port: number; moveTo(port: number): void; close(): void };

/** Stands for the virtual address of a database pair. */
async function openMovingAddress(first: number): Promise<MovingAddress> {
  let target = first;
  const open = new Set<{ destroy(): unknown }>();
  const server = createServer((socket) => {
    const upstream = connect(target, '127.0.0.1');
    for (const end of [socket, upstream]) {
      open.add(end);
      end.on('error', () => undefined).once('close', () => { open.delete(end); socket.destroy(); upstream.destroy(); });
    }
    socket.pipe(upstream).pipe(socket);
  });
  const port = await listen(server);
  const cut = () => { for (const end of open) end.destroy(); };
  return { port, moveTo: (next) => { target = next; cut(); }, close: () => { server.close(); cut(); } };
}

/** Round robin; a node that does not answer is skipped, as nginx does it with proxy_next_upstream. */
async function openBalancer(ports: number[]): Promise<{ server: Server; port: number }> {
  let turn = 0;
  const server = createServer((socket) => {
    const tryNode = (left: number) => {
      turn += 1;
      const upstream = connect(ports[turn % ports.length] ?? 0, '127.0.0.1');
      upstream.once('connect', () => socket.pipe(upstream).pipe(socket));
      upstream.on('error', () => { if (upstream.connecting && left > 0) tryNode(left - 1); else socket.destroy(); });
      socket.on('error', () => upstream.destroy()).once('close', () => upstream.destroy());
    };
    tryNode(ports.length - 1);
  });
  return { server, port: await listen(server) };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  return typeof bound === 'object' && bound ? bound.port : 0;
}

function movedTo(url: string, port: number): string {
  const moved = new URL(url);
  moved.port = String(port);
  return moved.href;
}

async function untilMoreThan(tally: Tally, count: number): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (tally.acknowledged.length <= count && performance.now() < deadline) await pause(100);
}
