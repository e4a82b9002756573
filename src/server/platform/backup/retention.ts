import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { namesIn } from './durable.ts';
import type { BackupPlace } from './layout.ts';
import { listBases, type Base } from './manifest.ts';

const DAY = 86_400_000;

/** Removes bases older than `keepDays` and the log nobody can need any more. The newest base always stays. */
export async function pruneBackups(backup: BackupPlace, options: { keepDays: number; now: Date }): Promise<{ bases: number; segments: number }> {
  const bases = await listBases(backup.bases);
  const old = listExpired(bases, options);
  for (const base of old) await rm(base.folder, { recursive: true, force: true });
  const oldest = bases[old.length];
  const needless = oldest ? (await namesIn(backup.wal, readdir)).filter((name) => isBefore(name, oldest.manifest.firstSegment)) : [];
  for (const name of needless) await rm(path.join(backup.wal, name), { force: true });
  return { bases: old.length, segments: needless.length };
}

/**
 * To reach any instant of the kept days one needs the newest base from before them, so that one stays too.
 * Bases come oldest first.
 */
export function listExpired(bases: readonly Base[], options: { keepDays: number; now: Date }): Base[] {
  const keptFrom = options.now.getTime() - options.keepDays * DAY;
  const lastBefore = bases.findLastIndex((base) => Date.parse(base.manifest.finishedAt) <= keptFrom);
  return lastBefore <= 0 ? [] : bases.slice(0, lastBefore);
}

/** Segment names are timeline, log, segment in hexadecimal; a timeline's history is small and always kept. */
function isBefore(name: string, firstSegment: string): boolean {
  return /^[0-9A-F]{24}\b/.test(name) && name.slice(8, 24) < firstSegment.slice(8, 24);
}
