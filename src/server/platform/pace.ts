import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';
import { defineError } from './errors.ts';
import type { HouseSettings } from './services.ts';

const accountTooOften = defineError('request.account_too_often', 429, 'This account asks too often');

/** Throws when an account has used up its minute. */
export type Pace = (actor: Actor, method: string) => void;

const MINUTE_MS = 60_000;

/**
 * Counts requests of each account in the running minute, reads and acts apart: a script gone wild, or a stolen session
 * that copies the archive, is slowed down before the office is. Counted in memory, so on several nodes each counts for itself
 * (the limit is generous enough for that); forgotten whole each minute, so it cannot grow.
 * @throws accountTooOften with the seconds until the next minute
 */
export function paceOf(limits: HouseSettings['requestsPerMinute'], clock: Clock): Pace {
  if (!limits) return () => undefined;
  let minute = 0;
  let counts = new Map<string, number>();
  return (actor, method) => {
    const now = clock().getTime();
    if (Math.floor(now / MINUTE_MS) !== minute) {
      minute = Math.floor(now / MINUTE_MS);
      counts = new Map();
    }
    const kind = method === 'GET' || method === 'HEAD' ? 'reads' : 'acts';
    const key = `${kind} ${actor.accountId}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > limits[kind]) throw accountTooOften({ retryAfterSeconds: Math.ceil(((minute + 1) * MINUTE_MS - now) / 1000) });
  };
}
