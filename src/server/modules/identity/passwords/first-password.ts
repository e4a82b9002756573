import { randomInt } from 'node:crypto';

// No 0 O 1 l I: a first password is read from a screen and typed from paper.
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const LOWER = 'abcdefghijkmnpqrstuvwxyz';
const DIGITS = '23456789';

/** Random, fits the password rule, can be read out: 'Kp7Rm-Rw4xt-Tz9bK', some 67 bits. It must be changed at first sign-in. */
export function makeFirstPassword(): string {
  const group = () => pick(UPPER) + pick(LOWER) + pick(DIGITS) + pick(LOWER + UPPER) + pick(LOWER);
  return [group(), group(), group()].join('-');
}

/** Eight characters for the console of an empty house, without look-alikes: 'H7KM-AX4R', 37 bits and few tries. */
export function makeSetupCode(): string {
  const four = () => Array.from({ length: 4 }, () => pick(UPPER.replace(/[BSZGQ]/g, '') + '345679')).join('');
  return `${four()}-${four()}`;
}

function pick(alphabet: string): string {
  return alphabet.charAt(randomInt(alphabet.length));
}
