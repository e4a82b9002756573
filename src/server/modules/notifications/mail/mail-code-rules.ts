import { createHmac, timingSafeEqual } from 'node:crypto';

const GOOD_MINUTES = 30;
/** A million codes, five tries: nobody guesses. */
export const MOST_TRIES = 5;
const PAUSE_SECONDS = 60;

/** The code of one question for one address. It lies nowhere: whoever reads the database or a backup cannot confirm an address. */
export function codeOf(of: { askId: string; address: string; key: Buffer }): string {
  const digest = createHmac('sha256', of.key).update(`mail-code ${of.askId} ${of.address}`).digest();
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

export function isSameCode(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

export function isExpired(asked: { askedAt: Date; tries: number }, now: Date): boolean {
  return asked.tries >= MOST_TRIES || now.getTime() - asked.askedAt.getTime() > GOOD_MINUTES * 60_000;
}

/** Nobody is to be flooded with codes, least of all a stranger whose address was typed. */
export function isTooSoon(asked: { askedAt: Date }, now: Date): boolean {
  return now.getTime() - asked.askedAt.getTime() < PAUSE_SECONDS * 1000;
}
