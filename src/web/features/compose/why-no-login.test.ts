import { expect, test } from 'vitest';
import { whyNoLogin } from './why-no-login.ts';

const inside = { ref: { kind: 'position' as const, id: 'p' }, name: 'Camat Dumai Kota', attention: null, place: null, email: null };
const outside = { ...inside, ref: null, name: 'Direktur PT Air Bersih' };

test('approval by signing in is open to what stays in the house, in a city whose regulation knows it', () => {
  expect(whyNoLogin(['certificate', 'login', 'wet'], { to: [inside], copies: [inside] })).toBeNull();
});

test('where it is not, it is said why: the regulation, or the first addressee outside, a copy too', () => {
  expect(whyNoLogin(['certificate', 'wet'], { to: [inside], copies: [] })).toEqual({ why: 'regulation' });
  expect(whyNoLogin(['login'], { to: [inside], copies: [outside] })).toEqual({ why: 'outside', name: 'Direktur PT Air Bersih' });
  expect(whyNoLogin(['login'], { to: [{ ...outside, ref: { kind: 'party', id: 'x' } }], copies: [] })).toMatchObject({ why: 'outside' });
});
