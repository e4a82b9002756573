import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { findPostgresBinaries } from '../postgres/binaries.ts';
import { ensureDataFolder, openForCrossing } from '../postgres/cluster.ts';
import { startEmbeddedPostgres } from '../postgres/embedded.ts';
import { chooseUnprivileged, handOver } from '../postgres/unprivileged.ts';
import { Refusal } from '../refusal.ts';
import { noteRestore } from './backup-status.ts';
import { copyLazily, isMissing } from './durable.ts';
import { FileMirror } from './file-mirror.ts';
import { KEY_FOLDERS, type BackupPlace, type LivePlace } from './layout.ts';
import { listBases, type Base } from './manifest.ts';
import { liesOn, readAncestry } from './timelines.ts';
import { setUpArchive } from './wal-spool.ts';
import { backupWords } from './words.ts';

/** `to`: the instant to come back to; undefined means as far as the backup goes. */
export type RestoreOptions = { backup: BackupPlace; live: LivePlace; to: Date | undefined };
export type Restored = { base: Base; reached: Date | null; files: number; seconds: number; damaged: string[] };

/**
 * Rebuilds a data folder from a backup, at a point in time. Goes only into a folder without a database: nothing that
 * still lives is ever overwritten. A restore that fails leaves the folder without a database again.
 */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const began = performance.now();
  assertEmpty(options.live);
  const base = await chooseBase(options);
  await assertSameMajor(base, options.live);
  await mkdir(options.live.database, { recursive: true, mode: 0o700 });
  try {
    await copyBase(base, options.live.cluster);
    await copyKeysBack(options);
    const mirrored = await new FileMirror(options.backup.files, options.live.files).run();
    const reached = await recover(options);
    const seconds = (performance.now() - began) / 1000;
    await noteRestore(options.backup, { at: new Date().toISOString(), reached: reached?.toISOString() ?? null, seconds });
    return { base, reached, files: mirrored.copied, damaged: mirrored.damaged, seconds };
  } catch (error) {
    // Why it failed is worth more than the half-made cluster.
    await rename(path.join(options.live.database, 'postgres.log'), path.join(options.live.data, 'restore.log')).catch(onlyMissing);
    await rm(options.live.database, { recursive: true, force: true });
    throw error;
  }
}

/** Reads an instant as an operator types it; an instant without a zone would be anybody's guess. */
export function parseInstant(text: string): Date | undefined {
  if (text === 'latest') return undefined;
  const parsed = z.iso.datetime({ offset: true }).safeParse(text);
  if (!parsed.success) throw new Refusal('restore.bad_instant', backupWords.badInstant(text));
  return new Date(parsed.data);
}

function assertEmpty(live: LivePlace): void {
  if (existsSync(live.cluster)) throw new Refusal('restore.not_empty', backupWords.notEmpty(live.data));
}

async function chooseBase(options: RestoreOptions): Promise<Base> {
  const bases = await listBases(options.backup.bases);
  if (bases.length === 0) throw new Refusal('restore.no_base', backupWords.noBase(options.backup.bases));
  const ancestry = await readAncestry(options.backup.wal);
  const until = options.to?.getTime() ?? Number.POSITIVE_INFINITY;
  const base = bases.findLast((candidate) => liesOn(ancestry, candidate) && Date.parse(candidate.manifest.finishedAt) <= until);
  if (!base) throw new Refusal('restore.no_base_before', backupWords.noBaseBefore(options.to?.toISOString() ?? 'latest'));
  return base;
}

async function assertSameMajor(base: Base, live: LivePlace): Promise<void> {
  const { major } = await findPostgresBinaries(path.join(live.database, 'libraries'));
  const found = base.manifest.postgresMajor;
  if (found !== major) throw new Refusal('restore.foreign_major', backupWords.foreignMajor(found, major));
}

/** Every byte is held against the manifest on the way; a base that rotted is refused before anything starts on it. */
async function copyBase(base: Base, cluster: string): Promise<void> {
  const wrong: string[] = [];
  const source = path.join(base.folder, 'cluster');
  const folders = (await readdir(source, { recursive: true, withFileTypes: true })).filter((entry) => entry.isDirectory());
  await mkdir(cluster, { recursive: true, mode: 0o700 });
  for (const folder of folders) await mkdir(path.join(cluster, path.relative(source, path.join(folder.parentPath, folder.name))), { recursive: true, mode: 0o700 });
  for (const [name, known] of Object.entries(base.manifest.files)) {
    // The server itself waits for every file of a restored cluster to reach the disk before it opens.
    const copied = await copyLazily(path.join(source, name), path.join(cluster, name)).catch(onlyMissing);
    if (copied?.sha256 !== known.sha256) wrong.push(name);
  }
  if (wrong.length > 0) throw new Refusal('restore.damaged_base', backupWords.damagedBase(wrong));
  await copyLazily(path.join(source, 'backup_label'), path.join(cluster, 'backup_label'));
}

function onlyMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

async function copyKeysBack({ backup, live }: RestoreOptions): Promise<void> {
  // Recovery must not run without them: setting new ones would open the cluster before its log is replayed.
  await cp(path.join(backup.keys, 'passwords.json'), path.join(live.database, 'passwords.json')).catch((cause: unknown) => {
    throw new Refusal('restore.keys_missing', backupWords.keysMissing(backup.keys), { cause });
  });
  for (const folder of KEY_FOLDERS) {
    const isKept = existsSync(path.join(live.data, folder));
    if (!isKept) await cp(path.join(backup.keys, folder), path.join(live.data, folder), { recursive: true }).catch(onlyMissing);
  }
}

const RESTORE_COMMAND = 'gzip -dc "$LONTAR_WAL_BACKUP/%f.gz" > "%p"';

/** Lets the server replay the log up to the instant and open for writing, then stops it again. */
async function recover(options: RestoreOptions): Promise<Date | null> {
  await writeFile(path.join(options.live.cluster, 'recovery.signal'), '', { mode: 0o600 });
  // The server reads this setting before it knows the names of zones, "Z" included.
  const target: Record<string, string> = options.to ? { recovery_target_time: options.to.toISOString().replace('Z', '+00') } : {};
  // Archiving is on, or the new line's history file would never reach the backup and its log could not be used later.
  const archive = await setUpArchive(options.live, 60);
  const server = await startEmbeddedPostgres({
    dataFolder: options.live.database,
    settings: { ...archive.settings, restore_command: RESTORE_COMMAND, recovery_target_action: 'promote', recovery_target_timeline: 'latest', hot_standby: 'off', ...target },
    env: { ...archive.env, LONTAR_WAL_BACKUP: await readableLog(options) },
    secondsToWait: 86_400,
  }).catch((cause: unknown) => {
    if (options.to === undefined) throw cause;
    throw new Refusal('restore.not_reached', backupWords.notReached(options.to.toISOString()), { cause });
  });
  await server.stop();
  await rm(path.join(options.live.database, 'wal-lent'), { recursive: true, force: true });
  return findLastCommit(path.join(options.live.database, 'postgres.log'));
}

/** Where the server runs as another account than ours, it cannot read the backup: it gets the log lent. */
async function readableLog({ backup, live }: RestoreOptions): Promise<string> {
  const { postgres } = await findPostgresBinaries(path.join(live.database, 'libraries'));
  await ensureDataFolder(live.database);
  await openForCrossing(live.data);
  const account = chooseUnprivileged(live.database, postgres);
  if (account.uid === undefined) return backup.wal;
  const lent = path.join(live.database, 'wal-lent');
  await cp(backup.wal, lent, { recursive: true });
  handOver(account, [lent]);
  return lent;
}

/** The server forgets it when recovery ends, but its log says it. */
async function findLastCommit(logFile: string): Promise<Date | null> {
  const log = await readFile(logFile, 'utf8');
  const stamp = [...log.matchAll(/last completed transaction was at log time (\S+) (\S+?)\+00/g)].at(-1);
  return stamp ? new Date(`${stamp[1]}T${stamp[2]}Z`) : null;
}
