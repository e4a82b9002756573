import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import type { Unprivileged } from './unprivileged.ts';
import { postgresWords } from './words.ts';

export type Launch = {
  postgres: string;
  cluster: string;
  logFile: string;
  settings: Record<string, string>;
  unprivileged: Unprivileged;
  env: Record<string, string>;
  secondsToWait: number;
};
export type Postmaster = { pid: number; exited: Promise<void>; stop(): Promise<void> };

// The shell reads a pipe whose other end only our process holds. When our process ends in any way, SIGKILL included,
// the pipe closes and the database is asked for a fast shutdown: it never outlives the program it belongs to.
const WATCHDOG = `
exec 3<&0
"$@" </dev/null 3<&- &
postmaster=$!
( while read -r line; do :; done; kill -INT $postmaster ) <&3 2>/dev/null &
watcher=$!
exec 3<&-
wait $postmaster
code=$?
kill $watcher 2>/dev/null
exit $code`;

/** Starts the postmaster and resolves when it takes connections. */
export async function startPostmaster(launch: Launch): Promise<Postmaster> {
  const settings = Object.entries(launch.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [file = '', ...args] = [...launch.unprivileged.prefix, 'sh', '-c', WATCHDOG, 'lontar-database', launch.postgres, '-D', launch.cluster, ...settings];
  const { uid, gid } = launch.unprivileged;
  const log = openSync(launch.logFile, 'a', 0o600);
  const child = spawn(file, args, {
    stdio: ['pipe', log, log],
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...launch.env },
    // A group of its own: Ctrl-C in the terminal must reach the database after the requests have ended, not with them.
    detached: true,
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  });
  closeSync(log);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const pid = await waitUntilReady(launch, child);
  // A program that has nothing else to do may end without stopping the database first; the watchdog then stops it.
  child.unref();
  const stop = () => {
    child.ref();
    child.stdin?.destroy();
    return exited;
  };
  return { pid, exited, stop };
}

async function waitUntilReady(launch: Launch, child: ChildProcess): Promise<number> {
  const deadline = Date.now() + launch.secondsToWait * 1000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.pid === undefined) {
      throw new Refusal('postgres.start_failed', postgresWords.startFailed(launch.logFile));
    }
    const found = await findPostmaster(launch.cluster);
    if (found?.state === 'ready') return found.pid;
    await pause(20);
  }
  child.stdin?.destroy();
  throw new Refusal('postgres.start_too_slow', postgresWords.startTooSlow(launch.secondsToWait, launch.logFile));
}

/** Reads postmaster.pid of a living server: line 1 is the process, 4 the port, 8 the state once it takes connections. */
export async function findPostmaster(cluster: string): Promise<{ pid: number; port: number; state: string } | undefined> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined);
  const lines = text?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid < 2 || !isAlive(pid)) return undefined;
  return { pid, port: Number(lines[3]), state: (lines[7] ?? '').trim() };
}

/**
 * After a hard death of our process its postmaster may still be closing down, or the postmaster itself was killed and its
 * backends have not noticed yet. All of them work in the cluster's folder; a new start waits until the last is gone,
 * because two generations on one cluster would ruin it. Only then may the pid file go, whoever bears that number now.
 */
export async function clearStalePostmaster(cluster: string): Promise<void> {
  const pidFile = path.join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGQUIT', 'SIGKILL'];
  for (const signal of signals) {
    const left = await listProcessesIn(cluster);
    for (const pid of left) if (isAlive(pid)) process.kill(pid, signal);
    if (left.length > 0) await waitUntilEmpty(cluster);
  }
  await rm(pidFile, { force: true });
}

const SECONDS_PER_SIGNAL = 15;

async function waitUntilEmpty(cluster: string): Promise<void> {
  const deadline = Date.now() + SECONDS_PER_SIGNAL * 1000;
  while (Date.now() < deadline && (await listProcessesIn(cluster)).length > 0) await pause(20);
}

/** PostgreSQL's processes stay in the data folder; their names and numbers prove nothing after a reboot. */
async function listProcessesIn(cluster: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return pids.filter((_, index) => folders[index] === cluster).map(Number);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
