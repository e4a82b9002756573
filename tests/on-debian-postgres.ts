import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '#server/platform/postgres/embedded.ts';

// The server's part of the suite on the oldest PostgreSQL we promise, as Debian packages it (or from PG15_BIN).
const bin = process.env['PG15_BIN'] ?? '/usr/lib/postgresql/15/bin';
if (!existsSync(path.join(bin, 'postgres'))) {
  console.error(`no PostgreSQL 15 in ${bin}: install postgresql-15, or name its folder in PG15_BIN`);
  process.exit(1);
}
const dataFolder = await mkdtemp(path.join(tmpdir(), 'lontar-postgres15-'));
const server = await startEmbeddedPostgres({
  dataFolder,
  binaries: { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres'), major: '15', env: {} },
  settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  ownerMayCreateDatabases: true,
});
const root = path.resolve(import.meta.dirname, '..');
mkdirSync(path.join(root, 'test-results'), { recursive: true });
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [
  vitest, 'run', 'src/server', 'architecture', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/postgres15.json',
  // These bring their own PostgreSQL or need none.
  '--exclude=src/server/platform/postgres/**', '--exclude=src/server/platform/backup/**', '--exclude=src/server/platform/tls/**',
], { cwd: root, stdio: 'inherit', env: { ...process.env, DATABASE_URL: server.appUrl, DATABASE_ADMIN_URL: server.adminUrl } });
await server.stop();
await rm(dataFolder, { recursive: true, force: true });
process.exit(status ?? 1);
