import { createPrivateKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import type { Services } from '#server/platform/services.ts';
import { houseKey, seal, unseal } from '../house-key.ts';

type Settings = Pick<Services['settings'], 'sealKey' | 'passwordWork'>;
export type LockedKey = { sealed: Buffer; salt: Buffer; memoryKib: number; passes: number };

// A signing key is worth more than a session: more memory than a password of the house (19 MiB) costs; RFC 9106 names 64 MiB.
const WORK = { memoryKib: 65_536, passes: 2 };
/** argon2id; the package's own enum cannot be used where types are stripped. */
const ARGON2ID = 2;

/**
 * Locks a private key under a passphrase. The key of the lock needs both the passphrase and the key file of the installation:
 * whoever carries the database away cannot guess passphrases against it.
 * @param pkcs8 DER; about: id of the certificate, to which the sealed bytes are bound
 */
export async function lockKey(pkcs8: Buffer, input: { passphrase: string; about: string; settings: Settings }): Promise<LockedKey> {
  const { memoryKib, passes } = input.settings.passwordWork ?? WORK;
  const lock = { salt: randomBytes(16), memoryKib, passes };
  const key = await keyOf(lock, input);
  return { ...lock, sealed: seal(pkcs8, input.about, key) };
}

/** @returns the private key, or null when the passphrase is wrong */
export async function unlockKey(locked: LockedKey, input: { passphrase: string; about: string; settings: Settings }): Promise<Buffer | null> {
  return unseal(locked.sealed, input.about, await keyOf(locked, input));
}

export function asPrivateKey(pkcs8: Buffer): KeyObject {
  return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
}

async function keyOf(lock: Omit<LockedKey, 'sealed'>, input: { passphrase: string; about: string; settings: Settings }): Promise<Buffer> {
  const stretched = await hashRaw(input.passphrase.normalize('NFC'), {
    algorithm: ARGON2ID, memoryCost: lock.memoryKib, timeCost: lock.passes, parallelism: 1, outputLen: 32, salt: lock.salt,
  });
  return Buffer.from(hkdfSync('sha256', stretched, houseKey(input.settings, 'personal keys'), input.about, 32));
}
