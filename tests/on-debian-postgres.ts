import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { startEmbeddedPostgres } from '#server/platform/postgres/embedded.ts';
import { FAST } from './cluster.ts';
import { passingFolder } from './passing-folder.ts';
import { vitestReport } from './reports.ts';

// The server's part of the suite on the oldest PostgreSQL we promise, as Debian packages it (or from PG15_BIN).
const bin = process.env['PG15_BIN'] ?? '/usr/lib/postgresql/15/bin';
if (!existsSync(path.join(bin, 'postgres'))) {
  console.error(`no PostgreSQL 15 in ${bin}: install postgresql-15, or name its folder in PG15_BIN`);
  process.exit(1);
}
const root = path.resolve(import.meta.dirname, '..');
// These bring their own PostgreSQL or none at all.
const own = ['src/server/platform/postgres/', 'src/server/platform/backup/', 'src/server/platform/tls/', 'src/server/house.test.ts'];
const files = ['src/server', 'architecture'].flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.test.ts') && !own.some((folder) => file.startsWith(folder)) && asksForDatabase(path.join(root, file)));
const dataFolder = await mkdtemp(path.join(passingFolder(), 'lontar-postgres15-'));
const server = await startEmbeddedPostgres({
  dataFolder,
  binaries: { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres'), major: '15', env: {} },
  settings: FAST,
  ownerMayCreateDatabases: true,
});
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', ...files, ...vitestReport('postgres15.json')], { cwd: root, stdio: 'inherit', env: { ...process.env, DATABASE_URL: server.appUrl, DATABASE_ADMIN_URL: server.adminUrl } });
await server.stop();
await rm(dataFolder, { recursive: true, force: true });
process.exit(status ?? 1);

/** Whether a test, or a helper of tests it imports, takes a database of the run: what none asks for says the same on every PostgreSQL. */
function asksForDatabase(file: string): boolean {
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  if (/\binject\('(?:adminUrl|appUrl|template)'\)/u.test(text)) return true;
  const helpers = [...text.matchAll(/ from '(?:#tests\/(?<ours>[^']+)|(?<beside>\.\.?\/[^']+))'/gu)];
  return helpers.some(({ groups }) => asksForDatabase(groups?.['ours'] ? path.join(root, 'tests', groups['ours']) : path.resolve(path.dirname(file), groups?.['beside'] ?? '')));
}
