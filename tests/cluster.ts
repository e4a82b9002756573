import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { startEmbeddedPostgres } from '#server/platform/postgres/embedded.ts';
import { passingFolder } from './passing-folder.ts';

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
  const dataFolder = await mkdtemp(path.join(passingFolder(), 'lontar-test-'));
  const server = await startEmbeddedPostgres({ dataFolder, settings: FAST, ownerMayCreateDatabases: true });
  const stop = async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { adminUrl: server.adminUrl, appUrl: server.appUrl, stop };
}
