import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startEmbeddedPostgres } from './embedded.ts';

let folder: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lontar-embedded-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
});

async function ask(url: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  // A test that kills the server would otherwise end with the client's own complaint.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return z.array(z.array(z.unknown())).parse(rows).flat().join(' ');
  } finally {
    await client.end();
  }
}

const Started = z.object({ adminUrl: z.string(), pid: z.number() });

/** A program of its own, so that it can be killed like a power cut kills it. */
async function startInOwnProcess() {
  const program = `
    const { startEmbeddedPostgres } = await import('#server/platform/postgres/embedded.ts');
    const server = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(folder)} });
    console.log(JSON.stringify({ adminUrl: server.adminUrl, pid: server.pid() }));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, ...Started.parse(JSON.parse(String(line))) };
}

function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}`);
}

test('the first start makes a UTF-8 cluster whose roles own nothing they should not', async () => {
  const server = await startEmbeddedPostgres({ dataFolder: folder });
  expect(await ask(server.adminUrl, `select current_setting('server_encoding'), rolsuper, rolcreatedb
    from pg_roles where rolname = current_user`)).toBe('UTF8 false false');
  expect(await ask(server.appUrl, `select current_user, has_database_privilege('lontar', 'create'), rolsuper from pg_roles where rolname = current_user`)).toBe('lontar_app false false');
  expect((await stat(path.join(folder, 'passwords.json'))).mode & 0o777).toBe(0o600);
  const pid = server.pid();
  await server.stop();
  expect(isAlive(pid)).toBe(false);
});

test('the owner may bring the extensions the rooms need', async () => {
  const server = await startEmbeddedPostgres({ dataFolder: folder });
  for (const name of ['btree_gist', 'pg_trgm', 'unaccent']) await ask(server.adminUrl, `create extension ${name}`);
  expect(await ask(server.adminUrl, `select to_tsvector('indonesian', 'suratnya')`)).toContain(`'surat'`);
  await server.stop();
});

test('a busy port is left alone and another is taken', async () => {
  const busy = createServer().listen(0, '127.0.0.1');
  await once(busy, 'listening');
  const address = z.object({ port: z.number() }).parse(busy.address());
  const server = await startEmbeddedPostgres({ dataFolder: folder, port: address.port });
  expect(server.port).not.toBe(address.port);
  await server.stop();
  busy.close();
});

test('a second start on the same folder is refused while the first lives', async () => {
  const server = await startEmbeddedPostgres({ dataFolder: folder });
  await expect(startEmbeddedPostgres({ dataFolder: folder })).rejects.toMatchObject({ code: 'postgres.in_use' });
  expect(await ask(server.appUrl, 'select 1')).toBe('1');
  await server.stop();
});

test('after SIGKILL of the program its database ends, and the next start finds every committed row', async () => {
  const first = await startInOwnProcess();
  await ask(first.adminUrl, 'create table kept as select 7 as n');
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  // At once, with no waiting: the old postmaster may still be closing down.
  const server = await startEmbeddedPostgres({ dataFolder: folder });
  expect(server.pid()).not.toBe(first.pid);
  expect(isAlive(first.pid)).toBe(false);
  expect(await ask(server.adminUrl, 'select n from kept')).toBe('7');
  await server.stop();
});

test('after SIGKILL of program and database together the next start recovers every committed row', async () => {
  const first = await startInOwnProcess();
  await ask(first.adminUrl, 'insert into kept values (8)');
  process.kill(first.pid, 'SIGKILL');
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const server = await startEmbeddedPostgres({ dataFolder: folder });
  expect(await ask(server.adminUrl, 'select n from kept order by n')).toBe('7 8');
  await server.stop();
});

test('a database that is killed alone comes back on the same port with every committed row', async () => {
  const server = await startEmbeddedPostgres({ dataFolder: folder });
  const before = server.pid();
  process.kill(before, 'SIGKILL');
  await expect.poll(() => server.pid(), { timeout: 20_000 }).not.toBe(before);
  expect(await ask(server.appUrl, 'select current_user')).toBe('lontar_app');
  expect(await ask(server.adminUrl, 'select count(*) from kept')).toBe('2');
  await server.stop();
});

test('a pid file that names a stranger is no reason to kill the stranger', async () => {
  const stranger = spawn('sleep', ['60']);
  children.push(stranger);
  await writeFile(path.join(folder, 'cluster', 'postmaster.pid'), `${stranger.pid}\n`, { mode: 0o600 });
  const server = await startEmbeddedPostgres({ dataFolder: folder });
  expect(stranger.exitCode).toBeNull();
  await server.stop();
});

test('a lost password file costs nothing: new passwords are set', async () => {
  await unlink(path.join(folder, 'passwords.json'));
  const server = await startEmbeddedPostgres({ dataFolder: folder });
  expect(await ask(server.adminUrl, 'select count(*) from kept')).toBe('2');
  await server.stop();
});

test('a cluster of another PostgreSQL is refused and stays as it is', async () => {
  const versionFile = path.join(folder, 'cluster', 'PG_VERSION');
  const original = await readFile(versionFile, 'utf8');
  await writeFile(versionFile, '15\n');
  await expect(startEmbeddedPostgres({ dataFolder: folder })).rejects.toMatchObject({ code: 'postgres.foreign_major' });
  expect(await readFile(versionFile, 'utf8')).toBe('15\n');
  await writeFile(versionFile, original);
  await chmod(versionFile, 0o600);
});
