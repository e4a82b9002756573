const FREE = 3;
const FIRST_SECONDS = 5;
const MOST_SECONDS = 900;

/** Wrong tries are forgotten a day after the last one. */
export const FORGET_AFTER_MS = 86_400_000;

/** Seconds to wait after this many wrong passphrases in a row: none after two, 5 after the third, then 10, 20 … up to a quarter of an hour. */
export function secondsToWait(tries: number): number {
  return tries < FREE ? 0 : Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** Math.min(tries - FREE, 20));
}
