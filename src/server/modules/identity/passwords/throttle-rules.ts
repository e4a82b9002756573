/** Whose wrong tries are counted together. */
export type ThrottleKind = 'pair' | 'device' | 'name' | 'address' | 'setup';

type Limit = { free: number; firstSeconds: number; mostSeconds: number };

/**
 * After `free` wrong tries in a row each further one doubles the wait, up to `mostSeconds`.
 * pair: one name from one address. device: one name from a browser that signed in before.
 * name: one name from everywhere; only strangers' browsers heed it, so nobody can lock the mayor out.
 * address: a whole office often shares one address, hence the wide berth.
 */
const limits: Record<ThrottleKind, Limit> = {
  pair: { free: 4, firstSeconds: 5, mostSeconds: 900 },
  device: { free: 4, firstSeconds: 5, mostSeconds: 900 },
  name: { free: 20, firstSeconds: 30, mostSeconds: 900 },
  address: { free: 100, firstSeconds: 30, mostSeconds: 300 },
  setup: { free: 5, firstSeconds: 10, mostSeconds: 900 },
};

/** Tries are forgotten after an hour without one. */
export const FORGET_AFTER_MS = 3_600_000;

/** Seconds to wait after the given number of wrong tries in a row. */
export function secondsToWait(kind: ThrottleKind, failures: number): number {
  const { free, firstSeconds, mostSeconds } = limits[kind];
  if (failures < free) return 0;
  return Math.min(mostSeconds, firstSeconds * 2 ** Math.min(failures - free, 30));
}
