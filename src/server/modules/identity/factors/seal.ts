import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Services } from '#server/platform/services.ts';
import { factorsNotReady } from '../identity.errors.ts';

type Keys = Pick<Services['settings'], 'sealKey'>;
const IV = 12;
const TAG = 16;

/** AES-256-GCM with the key file of the data folder; `about` binds the sealed bytes to one account, so they cannot be moved to another. */
export function seal(plain: Buffer, about: string, settings: Keys): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', keyOf(settings), iv).setAAD(Buffer.from(about));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

export function unseal(sealed: Buffer, about: string, settings: Keys): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(settings), sealed.subarray(0, IV)).setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([decipher.update(sealed.subarray(IV, -TAG)), decipher.final()]);
}

/** @throws factorsNotReady when the house has no key file */
function keyOf(settings: Keys): Buffer {
  if (!settings.sealKey) throw factorsNotReady();
  return settings.sealKey;
}
