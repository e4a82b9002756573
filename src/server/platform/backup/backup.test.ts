import { randomBytes, createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, chmod, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localFiles, type FilePort } from '../files.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../postgres/embedded.ts';
import { BackupKeeper } from './keeper.ts';
import { backupPlaceIn, livePlace } from './layout.ts';
import { parseInstant, restore } from './restore.ts';
import { listExpired } from './retention.ts';
import { lastDue } from './timer.ts';
import { findGaps, verifyBackup } from './verify.ts';
import { setUpArchive } from './wal-spool.ts';

let root: string;
beforeAll(async () => { root = await mkdtemp(path.join(tmpdir(), 'lontar-backup-')); });
afterAll(() => rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

const backup = () => backupPlaceIn(path.join(root, 'backup'));
const living = (name: string) => livePlace({ dataFolder: path.join(root, name) });

async function openOffice(name: string) {
  const live = living(name);
  const server = await startEmbeddedPostgres({ dataFolder: live.database, ...(await setUpArchive(live, 3600)) });
  const keeper = new BackupKeeper({ live, backup: backup(), superUrl: server.superUrl, keepDays: 30 });
  return { live, server, keeper, files: localFiles(live.files) };
}
type Office = Awaited<ReturnType<typeof openOffice>>;

async function query(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** A letter as the house stores it: the file first, then the row that names it. */
async function register(office: { server: EmbeddedPostgres; files: FilePort }, number: number): Promise<void> {
  const { sha256 } = await office.files.put(Readable.from([randomBytes(5000)]), { limit: 10_000 });
  await query(office.server.adminUrl, 'insert into letter values ($1, $2)', [number, sha256]);
}

async function now(office: Office): Promise<Date> {
  const [row] = await query(office.server.adminUrl, 'select clock_timestamp() as at');
  return row?.['at'] as Date;
}

/** Closes the current log segment and waits until it lies in the spool, as the timeout would do a minute later. */
async function closeSegment(office: Office): Promise<void> {
  const [row] = await query(office.server.superUrl, 'select pg_walfile_name(pg_switch_wal()) as name');
  await expect.poll(() => existsSync(path.join(office.live.spool, `${String(row?.['name'])}.gz`)), { timeout: 20_000 }).toBe(true);
}

async function lettersIn(office: Office): Promise<number[]> {
  const rows = await query(office.server.adminUrl, 'select number, sha256 from letter order by number');
  const whole = await Promise.all(rows.map(async (row) => {
    const hash = createHash('sha256');
    for await (const chunk of await office.files.read(String(row['sha256']))) hash.update(chunk as Buffer);
    return hash.digest('hex') === row['sha256'];
  }));
  expect(whole.every(Boolean)).toBe(true);
  return rows.map((row) => Number(row['number']));
}

// Whole clusters are copied and recovered here, on machines that may be busy.
describe('from the first letter to the restored office', { timeout: 120_000 }, () => {
  let instant: Date;

  test('a backup holds the cluster, the log, the files and the keys, and verifies', async () => {
    const office = await openOffice('kantor');
    await query(office.server.adminUrl, 'create table letter (number int primary key, sha256 text not null)');
    for (const number of [1, 2, 3]) await register(office, number);
    const { base, shipped } = await office.keeper.backUp();
    expect(shipped).toMatchObject({ copied: 3, damaged: [] });
    expect(existsSync(path.join(base?.folder ?? '', 'cluster', 'backup_label'))).toBe(true);
    expect((await verifyBackup(backup())).faults).toEqual([]);

    for (const number of [4, 5]) await register(office, number);
    instant = await now(office);
    await register(office, 6);
    await closeSegment(office);
    const late = await office.keeper.ship();
    expect(late).toMatchObject({ copied: 3 });
    expect(late.segments).toBeGreaterThan(0);
    await office.server.stop();
  });

  test('a second base keeps unchanged files only once', async () => {
    const office = await openOffice('kantor');
    const { base } = await office.keeper.backUp();
    const linked = await stat(path.join(base?.folder ?? '', 'cluster', 'PG_VERSION'));
    expect(linked.nlink).toBe(2);
    await office.server.stop();
  });

  test('two backups at the same moment do not disturb each other', async () => {
    const office = await openOffice('kantor');
    const both = await Promise.all([office.keeper.backUp(), office.keeper.backUp()]);
    expect(new Set(both.map(({ base }) => base?.folder)).size).toBe(2);
    expect((await verifyBackup(backup())).faults).toEqual([]);
    await office.server.stop();
  });

  test('a damaged byte, a lost segment and a lost base are each found', async () => {
    const place = backup();
    const [name = ''] = await readdir(place.bases);
    const victim = path.join(place.bases, name, 'cluster', 'global', 'pg_control');
    await appendFile(victim, 'x');
    expect((await verifyBackup(place)).faults.join()).toContain('pg_control');
    await expect(restore({ backup: place, live: living('rusak'), to: instant })).rejects.toMatchObject({ code: 'restore.damaged_base' });
    expect(existsSync(living('rusak').database)).toBe(false);
    await truncate(victim, (await stat(victim)).size - 1);
    expect((await verifyBackup(place)).faults).toEqual([]);
  });

  test('everything is destroyed; the office comes back at the chosen instant, every file with it', async () => {
    await rm(path.join(root, 'kantor'), { recursive: true, force: true });
    const result = await restore({ backup: backup(), live: living('pulih'), to: instant });
    expect(result.damaged).toEqual([]);
    expect(Math.abs((result.reached?.getTime() ?? 0) - instant.getTime())).toBeLessThan(5000);
    const office = await openOffice('pulih');
    expect(await lettersIn(office)).toEqual([1, 2, 3, 4, 5]);
    // The office works on, on a new line of the log, and that line can be restored too.
    await register(office, 7);
    await office.keeper.ship();
    expect(await office.keeper.lastBaseAt()).toBeUndefined();
    await office.keeper.backUp();
    await register(office, 8);
    await closeSegment(office);
    await office.keeper.ship();
    await office.server.stop();
  });

  test('as far as the backup goes means to the last letter of the newest line', async () => {
    await restore({ backup: backup(), live: living('terakhir'), to: undefined });
    const office = await openOffice('terakhir');
    expect(await lettersIn(office)).toEqual([1, 2, 3, 4, 5, 7, 8]);
    await office.server.stop();
  });

  test('an instant the backup does not reach, or a folder in use, is refused and nothing is overwritten', async () => {
    const future = new Date(Date.now() + 3_600_000);
    await expect(restore({ backup: backup(), live: living('kelak'), to: future })).rejects.toMatchObject({ code: 'restore.not_reached' });
    await expect(restore({ backup: backup(), live: living('kelak'), to: new Date(0) })).rejects.toMatchObject({ code: 'restore.no_base_before' });
    await expect(restore({ backup: backup(), live: living('pulih'), to: undefined })).rejects.toMatchObject({ code: 'restore.not_empty' });
  });

  test('a stored file that rotted is reported and never copied over the good one', async () => {
    const office = await openOffice('terakhir');
    const { sha256 } = await office.files.put(Readable.from(['naskah']), { limit: 100 });
    await chmod(office.files.pathOf(sha256), 0o600);
    await writeFile(office.files.pathOf(sha256), 'rusak!');
    expect((await office.keeper.ship()).damaged).toEqual([office.files.pathOf(sha256)]);
    await office.server.stop();
  });
});

test('the daily backup is due at the hour of the city, also for a machine that slept', () => {
  const due = (now: string, timeZone: string) => lastDue('02:00', { now: new Date(now), timeZone })?.toISOString();
  expect(due('2026-11-20T05:00:00Z', 'Asia/Jakarta')).toBe('2026-11-19T19:00:00.000Z');
  expect(due('2026-11-20T05:00:00Z', 'Asia/Jayapura')).toBe('2026-11-19T17:00:00.000Z');
  expect(due('2026-11-20T18:59:59Z', 'Asia/Jakarta')).toBe('2026-11-19T19:00:00.000Z');
  expect(due('2026-11-20T19:00:00Z', 'Asia/Jakarta')).toBe('2026-11-20T19:00:00.000Z');
  expect(lastDue('off', { now: new Date(), timeZone: 'Asia/Jakarta' })).toBeUndefined();
});

const baseOf = (finishedAt: string, firstSegment = '000000010000000000000002') =>
  ({ folder: finishedAt, manifest: { format: 1 as const, startedAt: finishedAt, finishedAt, postgresMajor: '18', timeline: 1, firstSegment, stopLsn: '0/0', migrations: 1, files: {} } });

test('bases are kept so that every instant of the kept days can be reached', () => {
  const bases = ['2026-10-01', '2026-10-15', '2026-10-20', '2026-11-01', '2026-11-19'].map((day) => baseOf(`${day}T19:00:00.000Z`));
  const expired = listExpired(bases, { keepDays: 30, now: new Date('2026-11-20T00:00:00Z') });
  expect(expired.map((base) => base.folder.slice(0, 10))).toEqual(['2026-10-01', '2026-10-15']);
  expect(listExpired(bases.slice(0, 1), { keepDays: 1, now: new Date('2027-01-01') })).toEqual([]);
});

test('a hole in the log is found, also where a log file of 4 GiB ends', () => {
  const base = baseOf('2026-11-19T19:00:00.000Z', '0000000100000000000000FE');
  expect(findGaps([base], ['0000000100000000000000FE', '0000000100000000000000FF', '000000010000000100000000'])).toEqual([]);
  expect(findGaps([base], ['0000000100000000000000FE', '000000010000000100000000'])).toHaveLength(1);
  expect(findGaps([base], ['0000000100000000000000FF'])).toHaveLength(1);
});

test('an instant without its zone is refused', () => {
  expect(parseInstant('2026-11-20T14:05:00+07:00')?.toISOString()).toBe('2026-11-20T07:05:00.000Z');
  expect(parseInstant('latest')).toBeUndefined();
  expect(() => parseInstant('2026-11-20 14:05')).toThrow(expect.objectContaining({ code: 'restore.bad_instant' }));
});
