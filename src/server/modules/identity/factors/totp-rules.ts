import { Secret, TOTP } from 'otpauth';

const STEP_SECONDS = 30;

/** An authenticator as every app understands it: SHA-1, six digits, thirty seconds (RFC 6238). */
export function authenticatorOf(secret: Buffer, label: { issuer: string; account: string }): TOTP {
  // An own copy: a Buffer's memory may be a slice of a larger pool.
  const copy = new Uint8Array(secret);
  return new TOTP({ issuer: label.issuer, label: label.account, secret: new Secret({ buffer: copy.buffer }), algorithm: 'SHA1', digits: 6, period: STEP_SECONDS });
}

/**
 * The time step a code belongs to, one step of leeway either way, or null. A step at or before `lastStep` was used: a code
 * read over a shoulder opens nothing.
 */
export function acceptedStep(secret: Buffer, code: string, at: { now: Date; lastStep: number }): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = authenticatorOf(secret, { issuer: '', account: '' }).validate({ token, window: 1, timestamp: at.now.getTime() });
  if (delta === null) return null;
  const step = Math.floor(at.now.getTime() / 1000 / STEP_SECONDS) + delta;
  return step > at.lastStep ? step : null;
}
