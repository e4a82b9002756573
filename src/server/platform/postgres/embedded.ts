import { createServer } from 'node:net';
import path from 'node:path';
import { findPostgresBinaries, type PostgresBinaries } from './binaries.ts';
import { clusterFolder, ensureCluster, ensureDataFolder, SUPERUSER } from './cluster.ts';
import { takeFolderLock } from './folder-lock.ts';
import { clearStalePostmaster, findPostmaster } from './postmaster.ts';
import { ensureRolesAndDatabase } from './roles.ts';
import { findPasswords, type Passwords } from './secrets.ts';
import { supervise } from './supervise.ts';
import { chooseUnprivileged, handOver } from './unprivileged.ts';

export type EmbeddedOptions = {
  /** Holds the cluster, its passwords and its log. Made when missing. */
  dataFolder: string;
  /** Wanted TCP port on 127.0.0.1; another free one is taken when it is busy. */
  port?: number;
  /** Further server settings, such as `{ fsync: 'off' }` for tests. */
  settings?: Record<string, string>;
  /** The cluster follows another one: it takes connections for reading, and its roles come from there. */
  standby?: boolean;
  /** Another PostgreSQL than the one npm brought: the suite runs on the oldest supported one as well. */
  binaries?: PostgresBinaries;
  /** Further environment, for the commands the settings name. */
  env?: Record<string, string>;
  /** Tests copy template databases; a real installation never lets the owner create one. */
  ownerMayCreateDatabases?: boolean;
  /** Deaths a minute after which it stays down; a proof that kills it on purpose asks for more. */
  restartsAtMost?: number;
  /** Crash recovery of a large database takes minutes. */
  secondsToWait?: number;
};

export type EmbeddedPostgres = {
  /** Role lontar_owner: migrates, owns the database, is no superuser. */
  adminUrl: string;
  /** Role lontar_app: what requests run as. */
  appUrl: string;
  /** The cluster's superuser: for roles, backup and restore only. */
  superUrl: string;
  port: number;
  /** Changes when the server had to be started again. */
  pid(): number;
  /** Resolves when the server is gone for good: stopped, or beyond starting again. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL that npm brought, in `dataFolder`, and gives the addresses of its database `lontar`.
 * An existing cluster is used again; the server ends with this process, even when that is killed.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataFolder = path.resolve(options.dataFolder);
  await ensureDataFolder(dataFolder);
  const lock = await takeFolderLock(dataFolder);
  try {
    const binaries = options.binaries ?? (await findPostgresBinaries(path.join(dataFolder, 'libraries')));
    const unprivileged = chooseUnprivileged(dataFolder, binaries.postgres);
    const cluster = clusterFolder(dataFolder);
    await clearStalePostmaster(cluster);
    const passwords = await ensureCluster({ dataFolder, binaries, unprivileged });
    handOver(unprivileged, [cluster, path.join(dataFolder, 'wal-spool')]);
    const port = await choosePort(options.port);
    const supervised = await supervise({
      postgres: binaries.postgres,
      cluster,
      logFile: path.join(dataFolder, 'postgres.log'),
      settings: { ...DEFAULTS, ...options.settings, port: String(port) },
      unprivileged,
      env: { ...binaries.env, ...options.env },
      secondsToWait: options.secondsToWait ?? 300,
    }, options.restartsAtMost);
    const urls = urlsOf(port, passwords);
    const roles = { ownerPassword: passwords.owner, appPassword: passwords.app, ownerMayCreateDatabases: options.ownerMayCreateDatabases ?? false };
    if (!options.standby) await ensureRolesAndDatabase(urls.superUrl, roles);
    const stop = async () => {
      await supervised.stop();
      await lock.release();
    };
    return { ...urls, port, pid: supervised.pid, ended: supervised.ended, stop };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The addresses of the embedded server another process of this installation keeps running, if there is one. */
export async function findRunningPostgres(dataFolder: string): Promise<Urls | undefined> {
  const running = await findPostmaster(clusterFolder(path.resolve(dataFolder)));
  const passwords = await findPasswords(dataFolder);
  return running?.state === 'ready' && passwords ? urlsOf(running.port, passwords) : undefined;
}

type Urls = Pick<EmbeddedPostgres, 'adminUrl' | 'appUrl' | 'superUrl'>;

// Only this machine may connect, and only with a password. No socket file: its path may be longer than the kernel allows.
const DEFAULTS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements carry letter texts; the log says which command failed, never its values.
  log_parameter_max_length_on_error: '0',
  log_min_error_statement: 'panic',
  max_connections: '100',
};

function urlsOf(port: number, passwords: Passwords): Urls {
  const url = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${port}/lontar`;
  return {
    adminUrl: url('lontar_owner', passwords.owner),
    appUrl: url('lontar_app', passwords.app),
    superUrl: url(SUPERUSER, passwords.super).replace(/lontar$/, 'postgres'),
  };
}

async function choosePort(wanted = 0): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? wanted;
}

function tryPort(port: number): Promise<number | undefined> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      const chosen = typeof address === 'object' && address ? address.port : undefined;
      probe.close(() => resolve(chosen));
    });
  });
}
