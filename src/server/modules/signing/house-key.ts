import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Services } from '#server/platform/services.ts';
import { notReady } from './signing.errors.ts';

export type Keys = Pick<Services['settings'], 'sealKey'>;

const IV = 12;
const TAG = 16;

/** A key of this room for one purpose, derived from the key file of the installation (RFC 5869). @throws notReady without one */
export function houseKey(settings: Keys, purpose: string, salt = ''): Buffer {
  if (!settings.sealKey) throw notReady();
  return Buffer.from(hkdfSync('sha256', settings.sealKey, salt, `lontar signing ${purpose}`, 32));
}

/** AES-256-GCM; `about` binds the sealed bytes to one row, so they cannot be moved to another. */
export function seal(plain: Buffer, about: string, key: Buffer): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @returns null when the key is another or the bytes were touched */
export function unseal(sealed: Buffer, about: string, key: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV)).setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV, -TAG)), decipher.final()]);
  } catch {
    return null;
  }
}
