import { expect, test } from 'vitest';
import { namesOther, othersOfPen } from './who-acts.ts';

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

test('who stands in at the desk of the signer is told that the page names another, before anything is typed', () => {
  const signer = { positionId: 'desk', employeeId: 'holder', way: 'own' as const, inNameOf: null, through: null };
  const named = { state: 'approved' as const, draft: { content: { signer } } };
  const plh = { positionId: 'desk', seat: 'plh', employeeId: 'other' };
  expect(namesOther(named, 'certificate', plh)).toBe('to_sign');
  expect(namesOther({ ...named, state: 'numbered' }, 'login', plh)).toBe('numbered');
  expect(namesOther(named, 'certificate', { ...plh, seat: 'definitive', employeeId: 'holder' })).toBeNull();
  expect(namesOther(named, 'certificate', { ...plh, positionId: 'elsewhere' })).toBeNull();
  expect(namesOther(named, 'certificate', { ...plh, seat: 'assistant' })).toBeNull();
  // A page that was numbered for the pen is signed on paper, and anybody of the desk brings the scan.
  expect(namesOther({ ...named, state: 'numbered' }, 'wet', plh)).toBeNull();
});
