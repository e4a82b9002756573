import { cp, link, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { copyLazily, isMissing, syncDisk, type Copied } from './durable.ts';
import { KEY_FOLDERS, type BackupPlace, type LivePlace } from './layout.ts';
import { listBases, writeManifest, type Base, type Manifest } from './manifest.ts';

// What the server makes anew at every start, or what recovery must take from the log instead.
const LEFT_OUT = new Set(['postmaster.pid', 'postmaster.opts', 'postgresql.auto.conf.tmp', 'current_logfiles.tmp']);
const EMPTY_FOLDERS = new Set(['pg_wal', 'pg_replslot', 'pg_stat_tmp', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_subtrans']);

const Started = z.object({ major: z.string(), timeline: z.number(), segment: z.string() });
const Stopped = z.object({ lsn: z.string(), labelfile: z.string(), spcmapfile: z.string().nullable() });

const BACKUP_LOCK = 7_036_874_418;

export type BaseOptions = { superUrl: string; live: LivePlace; backup: BackupPlace; migrations: number };

/**
 * Copies the running cluster with the server's own backup functions. Files that equal those of the base before are
 * linked instead of kept twice. Resolves when the base is complete and its log segments are in the spool.
 */
export async function takeBase(options: BaseOptions): Promise<Base> {
  const client = new pg.Client({ connectionString: options.superUrl, application_name: 'lontar-backup' });
  await client.connect();
  try {
    // The timer and the command line may want one at the same time; the second waits and then takes its own.
    await client.query('select pg_advisory_lock($1)', [BACKUP_LOCK]);
    const startedAt = new Date();
    const bases = await listBases(options.backup.bases);
    const folder = path.join(options.backup.bases, startedAt.toISOString().replace(/[:.]/g, ''));
    await clearUnfinished(options.backup.bases, bases);
    const started = await startBackup(client);
    const files = await copyCluster({ from: options.live.cluster, to: path.join(folder, 'cluster'), before: bases.at(-1) });
    const stopped = await stopBackup(client);
    await writeFile(path.join(folder, 'cluster', 'backup_label'), stopped.labelfile, { mode: 0o600, flush: true });
    const manifest: Manifest = {
      format: 1, startedAt: startedAt.toISOString(), finishedAt: new Date().toISOString(), postgresMajor: started.major,
      timeline: started.timeline, firstSegment: started.segment, stopLsn: stopped.lsn, migrations: options.migrations, files,
    };
    await copyKeys(options.live, options.backup);
    await syncDisk(folder);
    await writeManifest(folder, manifest);
    return { folder, manifest };
  } finally {
    await client.end();
  }
}

async function startBackup(client: pg.Client): Promise<z.infer<typeof Started>> {
  const { rows } = await client.query(`
    with started as materialized (select pg_backup_start('lontar', true) as lsn)
    select split_part(current_setting('server_version'), '.', 1) as major, pg_walfile_name(lsn) as segment,
      ('x' || substr(pg_walfile_name(lsn), 1, 8))::bit(32)::int as timeline from started`);
  return Started.parse(rows[0]);
}

async function stopBackup(client: pg.Client): Promise<z.infer<typeof Stopped>> {
  const { rows } = await client.query('select lsn::text, labelfile, spcmapfile from pg_backup_stop(true)');
  return Stopped.parse(rows[0]);
}

type CopyPlan = { from: string; to: string; before: Base | undefined };

async function copyCluster(plan: CopyPlan): Promise<Manifest['files']> {
  await mkdir(plan.to, { recursive: true, mode: 0o700 });
  const entries = await readdir(plan.from, { recursive: true, withFileTypes: true });
  const named = entries.map((entry) => ({ entry, name: path.relative(plan.from, path.join(entry.parentPath, entry.name)) })).filter(({ name }) => !isLeftOut(name));
  for (const { entry, name } of named) if (entry.isDirectory()) await mkdir(path.join(plan.to, name), { recursive: true, mode: 0o700 });
  const waiting = named.filter(({ entry }) => entry.isFile()).map(({ name }) => name);
  const copied: Manifest['files'] = {};
  const copyOnAndOn = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const done = await copyOne(plan, name);
      if (done) copied[name] = done;
    }
  };
  await Promise.all(Array.from({ length: COPIES_AT_ONCE }, copyOnAndOn));
  return copied;
}

const COPIES_AT_ONCE = 8;

function isLeftOut(name: string): boolean {
  const [top = '', ...inner] = name.split(path.sep);
  if (EMPTY_FOLDERS.has(top)) return inner.length > 0 && name !== path.join('pg_wal', 'archive_status') && name !== path.join('pg_wal', 'summaries');
  const last = path.basename(name);
  return LEFT_OUT.has(name) || last === 'pg_internal.init' || name.includes('pgsql_tmp');
}

async function copyOne(plan: CopyPlan, name: string): Promise<Copied | undefined> {
  const target = path.join(plan.to, name);
  try {
    const copied = await copyLazily(path.join(plan.from, name), target);
    const before = plan.before?.manifest.files[name];
    if (before?.sha256 === copied.sha256 && plan.before) await linkInstead(path.join(plan.before.folder, 'cluster', name), target);
    return copied;
  } catch (error) {
    // A table dropped while the copy runs is gone; the log says so as well.
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Keeps the copy when the link cannot be made; the space is then paid, nothing else. */
async function linkInstead(existing: string, target: string): Promise<void> {
  const draft = `${target}.link`;
  try {
    await link(existing, draft);
  } catch {
    return;
  }
  await rename(draft, target);
}

/** A base whose copy was cut short has no manifest and helps nobody. */
async function clearUnfinished(folder: string, finished: Base[]): Promise<void> {
  const known = new Set(finished.map((base) => path.basename(base.folder)));
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (!known.has(name)) await rm(path.join(folder, name), { recursive: true, force: true });
}

/** The certificate phones trust, the sealing key, the passwords of the roles: without them a restored house is a stranger. */
async function copyKeys(live: LivePlace, backup: BackupPlace): Promise<void> {
  await mkdir(backup.keys, { recursive: true, mode: 0o700 });
  await copyIfThere(path.join(live.database, 'passwords.json'), path.join(backup.keys, 'passwords.json'));
  for (const folder of KEY_FOLDERS) await copyIfThere(path.join(live.data, folder), path.join(backup.keys, folder));
}

async function copyIfThere(source: string, target: string): Promise<void> {
  await cp(source, target, { recursive: true, force: true }).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
}
