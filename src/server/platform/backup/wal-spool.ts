import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from '../files.ts';
import { Refusal } from '../refusal.ts';
import { copyDurably, isMissing, namesIn, syncFolder } from './durable.ts';
import type { FileMirror, MirrorResult } from './file-mirror.ts';
import type { BackupPlace, LivePlace } from './layout.ts';
import { backupWords } from './words.ts';

// The segment lands in a spool beside the cluster; only this program moves it on, after the files (see shipSpool).
// The folder comes by the environment, so no path is ever quoted into a shell. A full segment that was padded compresses
// from 16 MiB to some 20 KiB.
const ARCHIVE_COMMAND = 'gzip -n -1 -c "%p" > "$LONTAR_WAL_SPOOL/%f.gz.part" && sync "$LONTAR_WAL_SPOOL/%f.gz.part" && mv "$LONTAR_WAL_SPOOL/%f.gz.part" "$LONTAR_WAL_SPOOL/%f.gz"';

export type ArchiveSetup = { settings: Record<string, string>; env: Record<string, string> };

/** How the embedded server must run so that every change reaches the spool within `lagSeconds`. */
export async function setUpArchive(live: LivePlace, lagSeconds: number): Promise<ArchiveSetup> {
  await mkdir(live.spool, { recursive: true, mode: 0o700 });
  const settings = { archive_mode: 'on', archive_command: ARCHIVE_COMMAND, archive_timeout: String(lagSeconds), wal_level: 'replica' };
  return { settings, env: { LONTAR_WAL_SPOOL: live.spool } };
}

export type Shipped = MirrorResult & { segments: number };

/**
 * Moves the waiting log segments into the backup, the files first: a file is stored before the row that names it, so
 * what is in the folder now covers every row in the segments that were complete before. Hence, to whatever instant
 * somebody restores, every row finds its file.
 */
export async function shipSpool(places: { live: LivePlace; backup: BackupPlace }, mirror: FileMirror): Promise<Shipped> {
  const waiting = (await namesIn(places.live.spool, readdir)).filter((name) => name.endsWith('.gz'));
  const mirrored = await mirror.run();
  await mkdir(places.backup.wal, { recursive: true, mode: 0o700 });
  for (const name of waiting) await shipSegment(path.join(places.live.spool, name), path.join(places.backup.wal, name));
  if (waiting.length > 0) await syncFolder(places.backup.wal);
  return { ...mirrored, segments: waiting.length };
}

async function shipSegment(source: string, target: string): Promise<void> {
  try {
    if (existsSync(target)) await assertSameSegment(source, target);
    else await copyDurably(source, target);
    await rm(source, { force: true });
  } catch (error) {
    // The command line and the server may ship at the same time; either has then done it.
    if (!isMissing(error)) throw error;
  }
}

/** The server may archive a segment twice after a crash. Another content under the same name is another database. */
async function assertSameSegment(source: string, target: string): Promise<void> {
  const [ours, theirs] = await Promise.all([hashOf(source), hashOf(target)]);
  if (ours !== theirs) throw new Refusal('backup.foreign_folder', backupWords.foreignFolder(path.dirname(path.dirname(target))));
}
