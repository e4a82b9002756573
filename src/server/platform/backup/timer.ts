import type { BackupKeeper } from './keeper.ts';

export type TimerOptions = {
  keeper: BackupKeeper;
  /** "02:00" in the city's zone, or "off". */
  at: string;
  timeZone: string;
  clock: () => Date;
  onDone: (event: string, details: object) => void;
  onError: (error: unknown) => void;
};

const SHIP_MS = 5000;
const LOOK_MS = 60_000;

/**
 * Ships the log every few seconds and takes a base once a day, at the hour of the setting; a machine that slept through
 * that hour does it when it wakes. Gives the way to stop: what is under way is finished and the log shipped once more.
 */
export function keepBackups(options: TimerOptions): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const one = (work: () => Promise<void>) => {
    if (busy) return;
    busy = true;
    running = work().catch(options.onError).finally(() => { busy = false; });
  };
  const look = () => one(() => backUpWhenDue(options));
  const shipping = setInterval(() => one(() => ship(options)), SHIP_MS);
  const looking = setInterval(look, LOOK_MS);
  look();
  return async () => {
    clearInterval(shipping);
    clearInterval(looking);
    await running;
    await ship(options).catch(options.onError);
  };
}

async function ship(options: TimerOptions): Promise<void> {
  const { damaged } = await options.keeper.ship();
  if (damaged.length > 0) options.onError(new Error(`${damaged.length} stored files no longer match their hash`));
}

async function backUpWhenDue(options: TimerOptions): Promise<void> {
  if (!options.keeper.ownsDatabase) return;
  const last = await options.keeper.lastBaseAt();
  const due = lastDue(options.at, { now: options.clock(), timeZone: options.timeZone });
  if (due === undefined || (last !== undefined && last >= due)) return;
  const { base, pruned } = await options.keeper.backUp(options.clock());
  options.onDone('backup taken', { base: base?.folder, pruned });
}

/** The last time the hour struck in the city. A city of Indonesia has no summer time, so a day is 24 hours. */
export function lastDue(at: string, when: { now: Date; timeZone: string }): Date | undefined {
  if (at === 'off') return undefined;
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: when.timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).formatToParts(when.now);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const sinceMidnight = (read('hour') * 60 + read('minute')) * 60 + read('second');
  const since = (sinceMidnight - (hour * 60 + minute) * 60 + 86_400) % 86_400;
  return new Date(Math.floor(when.now.getTime() / 1000) * 1000 - since * 1000);
}
