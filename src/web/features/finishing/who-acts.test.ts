import { expect, test } from 'vitest';
import { othersOfPen } from './who-acts.ts';

const letter = { state: 'approved' as const, allowed: [], securityClass: 'B' as const, unitName: 'Dinas Perhubungan' };

test('who drafted a letter for the pen is told that the signer or the registry of its unit numbers it, and then brings the scan', () => {
  expect(othersOfPen(letter, 'wet')).toEqual({ act: 'number', registry: 'Dinas Perhubungan' });
  expect(othersOfPen({ ...letter, state: 'numbered', allowed: ['print'] }, 'wet')).toEqual({ act: 'attach_scan', registry: 'Dinas Perhubungan' });
});

test('a secret letter is numbered by its signer alone: the registry sees its cover', () => {
  expect(othersOfPen({ ...letter, securityClass: 'R' }, 'wet')).toEqual({ act: 'number', registry: null });
});

test('nothing is said to whom it falls, nor where no pen is waited for', () => {
  expect(othersOfPen({ ...letter, allowed: ['number'] }, 'wet')).toBeNull();
  expect(othersOfPen({ ...letter, state: 'numbered', allowed: ['attach_scan'] }, 'wet')).toBeNull();
  expect(othersOfPen({ ...letter, state: 'signed' }, 'wet')).toBeNull();
  expect(othersOfPen(letter, 'certificate')).toBeNull();
});
