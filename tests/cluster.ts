import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { startEmbeddedPostgres } from '#server/platform/postgres/embedded.ts';
import { passingFolder } from './passing-folder.ts';

const PREFIX = 'lontar-test-';
const HOUR_MS = 3_600_000;

export type TestCluster = {
  /** A role that may create databases and roles' own objects: makes the template and its copies. */
  adminUrl: string;
  /** The role requests run as. */
  appUrl: string;
  stop(): Promise<void>;
};

// A test database may be lost with the machine; what is left is its speed. At the least level of the log a copied database is not
// written down a second time.
export const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0', max_connections: '300', autovacuum: 'off' };

/** One server for a whole test run: the one named by DATABASE_ADMIN_URL and DATABASE_URL, else the embedded one. */
export async function startTestCluster(): Promise<TestCluster> {
  const { DATABASE_ADMIN_URL: adminUrl, DATABASE_URL: appUrl } = process.env;
  if (adminUrl && appUrl) return { adminUrl, appUrl, stop: () => Promise.resolve() };
  await sweep(passingFolder());
  const dataFolder = await mkdtemp(path.join(passingFolder(), PREFIX));
  const server = await startEmbeddedPostgres({ dataFolder, settings: FAST, ownerMayCreateDatabases: true });
  const stop = async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { adminUrl: server.adminUrl, appUrl: server.appUrl, stop };
}

/** A run that was killed leaves its folder behind, and that is memory: what is an hour old and has no server any more goes. */
async function sweep(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith(PREFIX)).map((name) => path.join(folder, name));
  for (const each of left) {
    // Another run may have taken it away meanwhile.
    const since = await stat(each).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0);
    if (since > HOUR_MS && !existsSync(path.join(each, 'cluster', 'postmaster.pid'))) await rm(each, { recursive: true, force: true });
  }
}
