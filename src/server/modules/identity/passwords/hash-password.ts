import { hash, verify } from '@node-rs/argon2';
import type { Services } from '#server/platform/services.ts';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane; 46 ms on the two-core machine it was measured on.
const HOUSE_WORK = { memoryKib: 19_456, passes: 2 };
/** argon2id; the package's own enum cannot be used where types are stripped. */
const ARGON2ID = 2;

type Work = Pick<Services['settings'], 'passwordWork'>;

/** argon2id with its salt and parameters in one text. Runs outside any transaction: it is slow on purpose. */
export function hashPassword(password: string, settings: Work): Promise<string> {
  const { memoryKib, passes } = settings.passwordWork ?? HOUSE_WORK;
  return hash(password.normalize('NFC'), { algorithm: ARGON2ID, memoryCost: memoryKib, timeCost: passes, parallelism: 1 });
}

export function isPasswordRight(stored: string, password: string): Promise<boolean> {
  return verify(stored, password.normalize('NFC'));
}

let decoy: Promise<string> | null = null;

/** As slow as a real check and always wrong, so that the clock does not tell which names exist. */
export async function checkNobodysPassword(password: string, settings: Work): Promise<false> {
  decoy ??= hashPassword('nobody has this password', settings);
  await isPasswordRight(await decoy, password);
  return false;
}
