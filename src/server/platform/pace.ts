import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';
import { defineError } from './errors.ts';
import type { HouseSettings } from './services.ts';

const accountTooOften = defineError('request.account_too_often', 429, 'This account asks too often');

/** What is asked: a costly route brings a limit of its own. */
type Asked = { method: string; path: string; perMinute: number | null };
/** Throws when an account has used up its minute. */
export type Pace = (actor: Actor, asked: Asked) => void;

const MINUTE_MS = 60_000;

/**
 * Counts requests of each account in the running minute, reads, acts and each costly route apart: a script gone wild, or a stolen
 * session that copies the archive, is slowed down before the office is. By account and not by address, since a whole office may
 * come by one. Counted in memory, so on several nodes each counts for itself (the limit is generous enough for that); forgotten
 * whole each minute, so it cannot grow.
 * @throws accountTooOften with the seconds until the next minute
 */
export function paceOf(limits: HouseSettings['requestsPerMinute'], clock: Clock): Pace {
  if (!limits) return () => undefined;
  let minute = 0;
  let counts = new Map<string, number>();
  return (actor, { method, path, perMinute }) => {
    const now = clock().getTime();
    if (Math.floor(now / MINUTE_MS) !== minute) {
      minute = Math.floor(now / MINUTE_MS);
      counts = new Map();
    }
    const count = (kind: string, limit: number) => {
      const key = `${kind} ${actor.accountId}`;
      const asked = (counts.get(key) ?? 0) + 1;
      counts.set(key, asked);
      if (asked > limit) throw accountTooOften({ retryAfterSeconds: Math.ceil(((minute + 1) * MINUTE_MS - now) / 1000) });
    };
    const kind = method === 'GET' || method === 'HEAD' ? 'reads' : 'acts';
    count(kind, limits[kind]);
    if (perMinute !== null) count(`${method} ${path}`, perMinute);
  };
}
