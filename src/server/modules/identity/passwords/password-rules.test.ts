import { describe, expect, test } from 'vitest';
import { makeFirstPassword, makeSetupCode } from './first-password.ts';
import { passwordProblems } from './password-rules.ts';
import { secondsToWait } from './throttle-rules.ts';

const about = ['Rina Wulandari, S.T.', 'rina.wulandari'];
const problems = (password: string) => passwordProblems(password, { minimum: 12, about });

describe('a password', () => {
  test.each([
    ['Teluk-Biru-77x', []],
    ['Teluk-7x', ['too_short']],
    ['teluk-biru-77x', ['no_upper']],
    ['TELUK-BIRU-77X', ['no_lower']],
    ['Teluk-Biru-xyz', ['no_digit']],
    ['TelukBiru77xyz', ['no_symbol']],
    ['Wulandari-77-xy', ['contains_name']],
    ['Katasandi-77-xy', ['too_common']],
    ['Telukk-7777-xyz', ['too_common']],
    ['rina', ['too_short', 'no_upper', 'no_digit', 'no_symbol', 'contains_name']],
  ])('%s is told all that is wrong with it', (password, expected) => {
    expect(problems(password)).toEqual(expected);
  });

  test('may be a sentence in any script', () => {
    expect(problems('Пожалуйста, 7 писем')).toEqual([]);
  });
});

test('each of a thousand first passwords fits the rule and is new', () => {
  const made = Array.from({ length: 1000 }, makeFirstPassword);
  expect(made.filter((password) => problems(password).length > 0)).toEqual([]);
  expect(new Set(made).size).toBe(1000);
});

test('a setup code has eight characters nobody confuses', () => {
  for (let n = 0; n < 500; n += 1) expect(makeSetupCode()).toMatch(/^[ACDEFHJKLMNPRTUVWXY345679]{4}-[ACDEFHJKLMNPRTUVWXY345679]{4}$/);
});

test('wrong tries wait longer and longer, never longer than a quarter of an hour', () => {
  expect([1, 3, 4, 5, 6, 9, 50, 5000].map((failures) => secondsToWait('pair', failures))).toEqual([0, 0, 5, 10, 20, 160, 900, 900]);
  expect(secondsToWait('address', 99)).toBe(0);
  expect(secondsToWait('name', 19)).toBe(0);
});
