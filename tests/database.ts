import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { ReadLog } from '#server/platform/audit.ts';
import { openDatabase, sqlState, type Database } from '#server/platform/database.ts';
import { localFiles } from '#server/platform/files.ts';
import type { Services } from '#server/platform/services.ts';
import { passingFolder } from './passing-folder.ts';
import { runSql, withDatabase } from './sql.ts';

export { runSql };

declare module 'vitest' {
  interface ProvidedContext { adminUrl: string; appUrl: string; template: string }
}

export type TestDatabase = { db: Database; adminUrl: string; appUrl: string; name: string; close: () => Promise<void> };

/** A migrated database of its own for one test file: a copy of the template (`passing-folder.ts` says at what cost). */
export async function freshDatabase(options: { onStatement?: (statement: string, parameters: readonly unknown[]) => void } = {}): Promise<TestDatabase> {
  const name = `lontar_${randomBytes(6).toString('hex')}`;
  await runSql(inject('adminUrl'), `create database ${name} template ${inject('template')}`);
  const appUrl = withDatabase(inject('appUrl'), name);
  const db = openDatabase({ url: appUrl, max: 12, ...options });
  const close = async () => {
    await db.destroy();
    await dropDatabase(name);
  };
  return { db, adminUrl: withDatabase(inject('adminUrl'), name), appUrl, name, close };
}

/** The server's own worker may look at a database for a moment, and only a superuser may end that: ask again until it left. */
async function dropDatabase(name: string): Promise<void> {
  for (let left = 100; ; left -= 1) {
    try {
      await runSql(inject('adminUrl'), `drop database if exists ${name} with (force)`);
      return;
    } catch (error) {
      const passing = ['42501', '55006'].includes(sqlState(error) ?? '');
      if (!passing || left === 0) throw error;
      await setTimeout(50);
    }
  }
}

export type TestHouse = TestDatabase & { services: Services; setNow: (instant: string) => void };

/** A database with everything a room needs around it; the clock stands at Friday 20 November 2026, 09.00 WIB, until moved. */
export async function freshServices(options: Parameters<typeof freshDatabase>[0] = {}): Promise<TestHouse> {
  const database = await freshDatabase(options);
  const folder = await mkdtemp(path.join(passingFolder(), 'lontar-files-'));
  let now = new Date('2026-11-20T02:00:00Z');
  const clock = () => new Date(now);
  const readLog = new ReadLog(database.db, clock);
  const services: Services = {
    db: database.db, clock, files: localFiles(folder), readLog,
    settings: { timeZone: 'Asia/Jakarta', uploadLimit: 20 * 1024 * 1024, origins: ['https://localhost'], sessionIdleMinutes: 60, sessionMaxHours: 12,
      sealKey: Buffer.alloc(32, 7), passwordWork: { memoryKib: 8, passes: 1 } },
  };
  const close = async () => {
    await readLog.flush();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...database, services, close, setNow: (instant) => { now = new Date(instant); } };
}
