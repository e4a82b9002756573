import type { Services } from '#server/platform/services.ts';
import type { Try } from '../passwords/throttle-store.ts';
import type { Browser } from '../sessions/start-session.ts';
import { isKnown } from './name-queries.ts';

/**
 * Which counters a try at the door takes. A browser or address this account knows is not held up by what strangers do to
 * the name elsewhere: the mayor is never locked out by somebody who only knows the name.
 * @param about what the counters are about: the account, or the typed name when there is none
 */
export async function triesFor(services: Services, attempt: Browser & { accountId: string | null; about: string }): Promise<Try[]> {
  const { about, accountId, knownHash } = attempt;
  const { address } = attempt.client;
  const known = accountId ? await isKnown(services.db, { accountId, deviceHash: knownHash, address, now: services.clock() }) : { device: false, address: false };
  if (known.device) return [{ kind: 'device', about: `${about}|${knownHash?.toString('hex') ?? ''}` }];
  const pair: Try[] = [{ kind: 'pair', about: `${about}|${address}` }, { kind: 'address', about: address }];
  return known.address ? pair : [...pair, { kind: 'name', about }];
}
