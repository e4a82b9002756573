import { expect, test } from 'vitest';
import { safeReturn } from './safe-return.ts';

test('after signing in a person returns to the page they wanted', () => {
  expect(safeReturn('/surat/1?tindakan=dispose')).toBe('/surat/1?tindakan=dispose');
});

test.each(['https://jahat.example/', '//jahat.example', '/\\jahat.example', 'javascript:alert(1)', '', null])(
  'signing in never leads out of the house: %s',
  (wanted) => {
    expect(safeReturn(wanted)).toBe('/');
  },
);
