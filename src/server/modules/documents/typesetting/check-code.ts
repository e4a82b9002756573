import { randomBytes } from 'node:crypto';

/** Letters and digits that nobody takes for one another. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 18;

/** A code nobody guesses: 18 signs of 5 bits. It says nothing of the letter. */
export function makeCheckCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('');
}
