import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSheetCode, saySheetCode, sheetCodeOf } from './sheet-code.ts';

const codes = fc.array(fc.nat({ max: 255 }), { minLength: 7, maxLength: 7 }).map(sheetCodeOf);
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a code is read however it is typed or scanned', () => {
  const code = sheetCodeOf([1, 0, 31, 17, 9, 22, 4]);
  for (const text of [code, saySheetCode(code), code.toLowerCase(), ` ${code.slice(0, 4)} ${code.slice(4)} `, `https://kantor.contohkota.test/lembar/${code}`]) expect(readSheetCode(text)).toBe(code);
  expect(readSheetCode(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(code);
});

test('one wrong sign is always noticed', () => {
  fc.assert(fc.property(codes, fc.nat({ max: 7 }), fc.constantFrom(...signs), (code, place, sign) => {
    const wrong = code.slice(0, place) + sign + code.slice(place + 1);
    expect(readSheetCode(wrong)).toBe(wrong === code ? code : null);
  }), { seed: 20261126, numRuns: 2000 });
});

test('too short, too long and foreign words are no codes', () => {
  for (const text of ['', 'ABCD', 'https://kantor.contohkota.test/surat/', 'ABCDEFGHJ', 'UUUU-UUUU']) expect(readSheetCode(text)).toBeNull();
});
