import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { BackupStatus } from '#shared/contracts/system.contract.ts';
import { namesIn } from './durable.ts';
import type { BackupPlace } from './layout.ts';
import { listBases } from './manifest.ts';

const HOUR = 3_600_000;
/** A base is taken each day; two hours of grace for a machine that slept or a large city. */
const BASE_IS_LATE = 26 * HOUR;
/** Once a month, as the guide asks: a backup nobody brought back is a hope. */
const TRIAL_IS_DUE = 31 * 24 * HOUR;

const LastRestore = z.object({ at: z.iso.datetime(), reached: z.iso.datetime().nullable(), seconds: z.number() });
export type LastRestore = z.infer<typeof LastRestore>;

/** Leaves word in the backup that it was brought back. A copy that cannot be written to stays silent: the restore itself went well. */
export async function noteRestore(backup: Pick<BackupPlace, 'lastRestore'>, done: LastRestore): Promise<void> {
  const draft = `${backup.lastRestore}.new`;
  await writeFile(draft, JSON.stringify(done), { mode: 0o600 }).then(() => rename(draft, backup.lastRestore)).catch(() => undefined);
}

async function readLastRestore(backup: Pick<BackupPlace, 'lastRestore'>): Promise<LastRestore | null> {
  const text = await readFile(backup.lastRestore, 'utf8').catch(() => null);
  return text === null ? null : LastRestore.parse(JSON.parse(text));
}

/** When the newest piece of the log reached the backup. */
async function lastShipped(wal: string): Promise<Date | null> {
  const newest = (await namesIn(wal, readdir)).filter((name) => /^[0-9A-F]{24}\.gz$/.test(name)).at(-1);
  return newest === undefined ? null : (await stat(path.join(wal, newest))).mtime;
}

/** What lies in the backup, for the health page: a look at names and two small files, never at the content. */
export async function readBackupStatus(backup: BackupPlace, asked: { now: Date; ownsDatabase: boolean }): Promise<BackupStatus> {
  const last = asked.ownsDatabase ? (await listBases(backup.bases)).at(-1)?.manifest.finishedAt ?? null : null;
  const restored = await readLastRestore(backup);
  const age = (instant: string | null) => (instant === null ? Number.POSITIVE_INFINITY : asked.now.getTime() - Date.parse(instant));
  return {
    kept: asked.ownsDatabase ? 'whole' : 'files', lastBaseAt: last, lastShippedAt: asked.ownsDatabase ? (await lastShipped(backup.wal))?.toISOString() ?? null : null,
    isLate: asked.ownsDatabase && age(last) > BASE_IS_LATE, lastRestore: restored, isTrialDue: asked.ownsDatabase && age(restored?.at ?? null) > TRIAL_IS_DUE,
  };
}

/** Where nobody keeps one, or another machine does. */
export function noBackupHere(kept: 'off' | 'elsewhere'): BackupStatus {
  return { kept, lastBaseAt: null, lastShippedAt: null, isLate: kept === 'off', lastRestore: null, isTrialDue: false };
}
