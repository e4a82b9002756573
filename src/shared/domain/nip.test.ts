import { describe, expect, test } from 'vitest';
import { formatNip, readNip } from './nip.ts';
import { nipProblemWords } from './words.ts';

const today = '2026-11-20';

test('a PNS number tells birth date, month of appointment and sex', () => {
  expect(readNip('19800101 200501 1 001', { today })).toEqual({
    ok: true,
    facts: { digits: '198001012005011001', status: 'pns', bornOn: '1980-01-01', sex: 'male', appointedIn: '2005-01' },
  });
});

test('a PPPK number carries a year and a contract, not a month', () => {
  expect(readNip('19900315 2022 21 2 007', { status: 'pppk', today })).toEqual({
    ok: true,
    facts: { digits: '199003152022212007', status: 'pppk', bornOn: '1990-03-15', sex: 'female', appointedIn: '2022' },
  });
});

test('without a status the 13th and 14th digit decide', () => {
  expect(readNip('199003152022212007')).toMatchObject({ facts: { status: 'pppk' } });
  expect(readNip('199003152022022007')).toMatchObject({ facts: { status: 'pns' } });
});

test('spaces, dots and dashes of the printed forms do not matter', () => {
  for (const printed of ['19800101 2005 01 1 001', '19800101.200501.1.001', '19800101-200501-1-001']) {
    expect(readNip(printed)).toMatchObject({ ok: true, facts: { digits: '198001012005011001' } });
  }
});

describe('an impossible number is refused with its reason', () => {
  test.each([
    ['19800101200501100', {}, 'nip.not_18_digits'],
    ['1980010120050110O1', {}, 'nip.not_18_digits'],
    ['198013012005011001', {}, 'nip.birth_date_impossible'],
    ['198002302005011001', {}, 'nip.birth_date_impossible'],
    ['188001012005011001', {}, 'nip.birth_date_impossible'],
    ['198001012005131001', { status: 'pns' }, 'nip.start_impossible'],
    ['198001013005011001', {}, 'nip.start_impossible'],
    ['199003152022002007', { status: 'pppk' }, 'nip.contract_count_zero'],
    ['198001012005013001', {}, 'nip.sex_digit_impossible'],
    ['198001012005011000', {}, 'nip.serial_zero'],
    ['200001012005011001', {}, 'nip.start_before_adult'],
    ['199901012026121001', { today }, 'nip.start_in_future'],
  ] as const)('%s %o is %s', (digits, given, problem) => {
    expect(readNip(digits, given)).toEqual({ ok: false, problem });
    expect(nipProblemWords.id[problem]).toBeTruthy();
  });
});

test('a letter prints the number in groups of 8, 6, 1 and 3', () => {
  expect(formatNip('198001012005011001')).toBe('19800101 200501 1 001');
  expect(formatNip('tidak ada')).toBe('tidak ada');
});
