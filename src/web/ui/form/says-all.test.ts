import { expect, it } from 'vitest';
import { saysAll } from './says-all.ts';

it('Enter may take a line that holds every word typed, and no other', () => {
  expect(saysAll('Camat Lestari Timur', 'camat lestari')).toBe(true);
  expect(saysAll('PT Bumi Resik Nusantara', 'Biro Organisasi')).toBe(false);
  expect(saysAll('Kantor Camat', 'Kantor Camat Uji')).toBe(false);
  expect(saysAll('Kantor Camat', 'ka')).toBe(false);
});
