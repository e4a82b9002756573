import { mkdir } from 'node:fs/promises';
import { ReadLog } from '../platform/audit.ts';
import { localFiles } from '../platform/files.ts';
import type { Services } from '../platform/services.ts';
import type { Config } from '../platform/config/config.ts';
import { openDatabase, type Database } from '../platform/database.ts';
import { backupPlace, livePlace } from '../platform/backup/layout.ts';
import { BackupKeeper } from '../platform/backup/keeper.ts';
import { setUpArchive } from '../platform/backup/wal-spool.ts';
import { borrowPostgres, type OpenPostgres } from '../platform/postgres/open.ts';

/** Runs one command on the office's database, started for it when the office is not running, and closes up behind it. */
export async function withPostgres<T>(config: Config, work: (postgres: OpenPostgres) => Promise<T>): Promise<T> {
  const setup = config.databaseUrl === undefined ? await setUpArchive(livePlace(config), config.backupLagSeconds) : {};
  const postgres = await borrowPostgres(config, setup);
  try {
    return await work(postgres);
  } finally {
    await postgres.stop();
  }
}

export function withDatabase<T>(config: Config, work: (db: Database, postgres: OpenPostgres) => Promise<T>): Promise<T> {
  return withPostgres(config, async (postgres) => {
    const db = openDatabase({ url: postgres.appUrl, max: 2, statementTimeoutMs: 0, applicationName: 'lontar-cli' });
    try {
      return await work(db, postgres);
    } finally {
      await db.destroy();
    }
  });
}

/** What the rooms need for a command of the console; nobody is served. */
export async function servicesOf(config: Config, db: Database): Promise<Services> {
  const { files } = livePlace(config);
  await mkdir(files, { recursive: true, mode: 0o700 });
  const clock = () => new Date();
  const { timeZone, sessionIdleMinutes, sessionMaxHours } = config;
  const settings = { timeZone, uploadLimit: 0, origins: [], sessionIdleMinutes, sessionMaxHours };
  return { db, clock, files: localFiles(files), readLog: new ReadLog(db, clock), settings };
}

export function keeperOf(config: Config, postgres: Pick<OpenPostgres, 'superUrl'>): BackupKeeper {
  return new BackupKeeper({ live: livePlace(config), backup: backupPlace(config), superUrl: postgres.superUrl, keepDays: config.backupKeepDays });
}
