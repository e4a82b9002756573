import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findRunningPostgres } from '#server/platform/postgres/embedded.ts';
import { findFreePort } from '#server/platform/process/port.ts';
import { examine, type Examination } from './registers-examination.ts';
import { arrange } from './registers-proof.ts';
import { writeLetters, type Acknowledged, type Tally, type Writing } from './registers-writers.ts';
import { openEveryLetter, type Opened } from './restore-reading.ts';

export type RestorePlan = { writers: number; secondsOfLoad: number; lagSeconds: number; say: (line: string) => void };
export type Restored = { examination: Examination; opened: Opened; lost: Acknowledged[]; minutesTaken: number; said: string };
export type RestoreResult = { baseSeconds: number; acknowledged: number; toInstant: Restored; toLatest: Restored; minutesLost: number };

const root = path.resolve(import.meta.dirname, '..', '..');
const run = promisify(execFile);

/**
 * The whole drill with the real program: letters come in all the time, a base backup is taken meanwhile, then the
 * program is killed and everything but the backup destroyed. Restores to an instant in the middle and as far as it goes.
 */
export async function proveRestore(plan: RestorePlan): Promise<RestoreResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lontar-restore-'));
  const office: Office = { data: path.join(folder, 'data'), backup: path.join(folder, 'backup'), port: await findSteadyPort(), lagSeconds: plan.lagSeconds, children: [] };
  try {
    const load = await loadAndDestroy(office, plan);
    plan.say(`destroyed everything after ${load.tally.acknowledged.length} letters; restoring to ${load.instant.toISOString()}`);
    const toInstant = await restoreAndExamine(office, { ...load, to: load.instant.toISOString(), promised: load.before });
    plan.say('restoring as far as the backup goes');
    const toLatest = await restoreAndExamine(office, { ...load, to: 'latest', promised: { acknowledged: load.tally.acknowledged, uploaded: [] } });
    const reached = /\d{4}-\d\d-\d\dT[\d:.]+Z/.exec(toLatest.said)?.[0] ?? load.instant.toISOString();
    const minutesLost = (load.destroyedAt.getTime() - Date.parse(reached)) / 60_000;
    return { baseSeconds: load.baseSeconds, acknowledged: load.tally.acknowledged.length, toInstant, toLatest, minutesLost };
  } finally {
    for (const child of office.children) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}

/** Below the ports that systems hand out to callers: nobody takes it while the office is down between two starts. */
async function findSteadyPort(): Promise<number> {
  for (let port = 20_000 + (process.pid % 10_000); port < 32_000; port += 1) if (await findFreePort(port)) return port;
  throw new Error('no free port');
}

type Office = { data: string; backup: string; port: number; lagSeconds: number; children: ChildProcess[] };
type Promised = Pick<Tally, 'acknowledged' | 'uploaded'>;
type Load = { tally: Tally; writing: Writing; before: Promised; instant: Date; destroyedAt: Date; baseSeconds: number };

async function loadAndDestroy(office: Office, plan: RestorePlan): Promise<Load> {
  const server = await startOffice(office, { LONTAR_BACKUP_AT: '02:00' });
  const urls = await urlsOf(office);
  const home = new AbortController();
  const files = path.join(office.data, 'files');
  await mkdir(files, { recursive: true });
  const writing: Writing = { ...(await arrange(urls, files)), origin: `http://localhost:${office.port}`, scanEvery: 4, home: home.signal };
  const tally: Tally = { acknowledged: [], uploaded: [], refused: [], repeats: 0, sent: 0 };
  let over = false;
  const clerks = Array.from({ length: plan.writers }, () => writeLetters(writing, tally, () => over));
  await pause(plan.secondsOfLoad * 250);
  const began = performance.now();
  await lontar(office, ['backup']);
  const baseSeconds = (performance.now() - began) / 1000;
  plan.say(`base backup under load in ${baseSeconds.toFixed(1)} s`);
  await pause(plan.secondsOfLoad * 250);
  // The instant is taken after the acknowledgements, so each of these letters was committed before it.
  const before = { acknowledged: [...tally.acknowledged], uploaded: [...tally.uploaded] };
  const instant = new Date();
  await pause(plan.secondsOfLoad * 500);
  await untilShippedPast(office, instant);
  over = true;
  server.kill('SIGKILL');
  const destroyedAt = new Date();
  await once(server, 'exit');
  await rm(office.data, { recursive: true, force: true, maxRetries: 50, retryDelay: 200 });
  // They would send what was never acknowledged to the restored office too, and a letter more or less would lie in its book
  // between the examination and the reading of every letter.
  home.abort();
  await Promise.allSettled(clerks);
  return { tally: { ...tally, acknowledged: [...tally.acknowledged] }, writing, before, instant, destroyedAt, baseSeconds };
}

/** The backup reaches past the instant once two more segments came: the first may have been closed before it. */
async function untilShippedPast(office: Office, instant: Date): Promise<void> {
  const wal = path.join(office.backup, 'wal');
  const deadline = Date.now() + 300_000;
  while (Date.now() < deadline) {
    const times = await Promise.all((await readdir(wal)).filter((name) => name.endsWith('.gz')).map((name) => stat(path.join(wal, name))));
    if (times.filter((each) => each.mtime > instant).length >= 2) return;
    await pause(250);
  }
  throw new Error('the log never reached the backup');
}

async function restoreAndExamine(office: Office, input: Load & { to: string; promised: Promised }): Promise<Restored> {
  const began = performance.now();
  const said = await lontar(office, ['restore', '--to', input.to]);
  const minutesTaken = (performance.now() - began) / 60_000;
  // The drill must not write into the backup it is reading.
  const server = await startOffice(office, { LONTAR_BACKUP_AT: 'off' });
  const { appUrl, adminUrl } = await urlsOf(office);
  const examination = await examine({ adminUrl, appUrl, files: path.join(office.data, 'files'), tally: { ...input.tally, ...input.promised }, unitId: input.writing.unitId });
  const opened = await openEveryLetter(adminUrl, input.writing);
  const lost = input.promised.acknowledged.filter((letter) => !opened.ids.has(letter.letterId));
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(office.data, { recursive: true, force: true, maxRetries: 50, retryDelay: 200 });
  return { examination, opened, lost, minutesTaken, said };
}

function envOf(office: Office): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, DATABASE_ADMIN_URL: _adminUrl, ...env } = process.env;
  return { ...env, LONTAR_DATA: office.data, LONTAR_BACKUP: office.backup, LONTAR_PORT: String(office.port), LONTAR_LOG_LEVEL: 'error', LONTAR_BACKUP_LAG_SECONDS: String(office.lagSeconds) };
}

async function lontar(office: Office, args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [path.join(root, 'src/server/cli.ts'), ...args], { cwd: root, env: envOf(office), maxBuffer: 16_777_216 });
  return stdout;
}

async function startOffice(office: Office, more: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(root, 'src/server/main.ts')], { cwd: root, env: { ...envOf(office), ...more }, stdio: ['ignore', 'pipe', 'inherit'] });
  office.children.push(child);
  const lines = createInterface({ input: child.stdout });
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => { if (line.includes(office.data)) resolve(); });
    child.once('exit', (code, signal) => reject(new Error(`the office ended with ${code ?? signal}`)));
  });
  return child;
}

async function urlsOf(office: Office): Promise<{ appUrl: string; adminUrl: string }> {
  const urls = await findRunningPostgres(path.join(office.data, 'database'));
  if (!urls) throw new Error('the office runs without its database');
  return urls;
}
