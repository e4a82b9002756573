import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { isResetWanted, resetPractice, openPracticeFolder } from './practice-folder.ts';

export type PracticeOptions = {
  folder: string;
  /** starts the office; it ends on SIGTERM */
  start: () => ChildProcess;
  clock: () => Date;
  /** hour of the nightly reset in the zone of the machine */
  resetHour: number;
  lookMs: number;
};

export type Practice = { ended: Promise<number>; stop: () => void };

/** Runs the practice office and begins it anew each night, and whenever somebody asks for it. */
export function runPractice(options: PracticeOptions): Practice {
  let child: ChildProcess | null = null;
  let stopping = false;
  const round = async (): Promise<{ code: number; again: boolean }> => {
    if (isResetWanted(options.folder)) await resetPractice(options.folder);
    await openPracticeFolder(options.folder);
    const due = nextReset(options.clock(), options.resetHour);
    const running = options.start();
    child = running;
    if (stopping) running.kill('SIGTERM');
    let resetting = false;
    const look = setInterval(() => {
      if (resetting || !(isResetWanted(options.folder) || options.clock() >= due)) return;
      resetting = true;
      running.kill('SIGTERM');
    }, options.lookMs);
    const [code] = (await once(running, 'exit')) as [number | null];
    clearInterval(look);
    if (resetting && !stopping) await resetPractice(options.folder);
    return { code: code ?? 1, again: resetting && !stopping };
  };
  const ended = (async () => {
    for (;;) {
      const { code, again } = await round();
      if (!again) return code;
    }
  })();
  return { ended, stop: () => { stopping = true; child?.kill('SIGTERM'); } };
}

/** The next full hour of that name after an instant. */
export function nextReset(now: Date, hour: number): Date {
  const next = new Date(now);
  next.setHours(hour, 0, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 1);
  return next;
}
