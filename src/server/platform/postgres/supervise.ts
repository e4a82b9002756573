import { clearStalePostmaster, startPostmaster, type Launch, type Postmaster } from './postmaster.ts';

export type Supervised = { pid(): number; ended: Promise<void>; stop(): Promise<void> };

const RESTARTS_AT_MOST = 5;
const WITHIN_MS = 60_000;

/**
 * Keeps one postmaster running: when it dies by itself (out of memory, a hard kill) it is started again on the same
 * port and recovers, and the pools reconnect. Five deaths within a minute are no accident: then it stays down.
 */
export async function supervise(launch: Launch, restartsAtMost = RESTARTS_AT_MOST): Promise<Supervised> {
  let current = await startPostmaster(launch);
  let stopping = false;
  const deaths: number[] = [];

  const watch = async (): Promise<void> => {
    await current.exited;
    if (stopping) return;
    deaths.push(Date.now());
    if (deaths.filter((at) => Date.now() - at < WITHIN_MS).length > restartsAtMost) return;
    const next = await startAgain(launch);
    if (!next) return;
    current = next;
    if (stopping) await next.stop();
    else await watch();
  };
  const ended = watch();
  const stop = async () => {
    stopping = true;
    await current.stop();
    await ended;
  };
  return { pid: () => current.pid, ended, stop };
}

async function startAgain(launch: Launch): Promise<Postmaster | undefined> {
  try {
    await clearStalePostmaster(launch.cluster);
    return await startPostmaster(launch);
  } catch {
    // The reason is in the database's own log; the program sees `ended` and goes down with its database.
    return undefined;
  }
}
