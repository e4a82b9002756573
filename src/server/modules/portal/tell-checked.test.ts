import { expect, test } from 'vitest';
import type { CheckedRow } from '#server/modules/letters/index.ts';
import { outgoingStates } from '#shared/domain/outgoing.ts';
import { tellChecked } from './tell-checked.ts';

const row: CheckedRow = {
  state: 'sent', securityClass: 'B', number: '600.1/7/DPUPR/2026', date: '2026-11-20', subject: 'Perbaikan saluran', unitName: 'Dinas Pekerjaan Umum', way: 'certificate', signature: ['a.n. WALI KOTA', 'SEKRETARIS DAERAH,'],
  signerName: 'Budi Santoso', signedAt: '2026-11-20T02:00:00+00:00', ended: null, undoneBy: null, replacedBy: null,
};
const at = '2026-11-24T03:00:00+00:00';
const replacedBy = { number: '600.1/9/DPUPR/2026', date: '2026-11-24', code: 'abcdefghabcdefghab', securityClass: 'B' as const };
const replaced = { undoneBy: { kind: 'replaces' as const, at }, replacedBy };
const undoneBy = { kind: 'withdraws' as const, at };
const told = (change: Partial<CheckedRow>) => tellChecked({ ...row, ...change });

test('an open letter is told as its page has it', () => {
  expect(tellChecked(row)).toEqual({ state: 'valid', letter: { number: row.number, date: row.date, unitName: row.unitName, way: 'certificate', signer: { position: 'a.n. WALI KOTA SEKRETARIS DAERAH', name: 'Budi Santoso' }, signedAt: '2026-11-20T02:00:00.000Z', subject: row.subject }, ended: null });
});

test('a code nobody gave is unknown', () => {
  expect(tellChecked(undefined)).toEqual({ state: 'unknown', letter: null, ended: null });
});

test('of a secret letter the state alone is told, of a restricted one no subject', () => {
  for (const securityClass of ['R', 'SR'] as const) expect(told({ securityClass, state: 'withdrawn', ended: { at, reason: 'Keliru' }, ...replaced })).toEqual({ state: 'withdrawn', letter: null, ended: null });
  expect(told({ securityClass: 'T' }).letter).toMatchObject({ number: row.number, subject: null });
});

test('a letter counts once its signature is here, and no longer when it was taken back, replaced or voided', () => {
  const states = Object.fromEntries(outgoingStates.map((state) => [state, told({ state }).state]));
  expect(states).toEqual({ draft: 'unfinished', in_route: 'unfinished', returned: 'unfinished', approved: 'unfinished', numbered: 'unfinished', signed: 'valid', to_release: 'valid', sending: 'valid', sent: 'valid', discarded: 'void', void: 'void', withdrawn: 'withdrawn' });
  expect(told(replaced).state).toBe('replaced');
  expect(told({ undoneBy }).state).toBe('withdrawn');
  expect(told({ state: 'void', ...replaced }).state).toBe('void');
  expect(told({ state: 'numbered', way: null }).letter?.signer).toBeNull();
});

test('of an open letter that does not count any more is told since when, why it was taken back and where its successor is; of a restricted one since when', () => {
  const withdrawn = { state: 'withdrawn' as const, ended: { at: '2026-11-23T03:00:00+00:00', reason: 'Angka pada butir 2 keliru' } };
  const { number, date, code } = replacedBy;
  expect(told({ ...withdrawn, ...replaced }).ended).toEqual({ at: '2026-11-23T03:00:00.000Z', reason: 'Angka pada butir 2 keliru', by: { number, date, code } });
  expect(told(replaced).ended).toEqual({ at: '2026-11-24T03:00:00.000Z', reason: null, by: { number, date, code } });
  expect(told({ ...withdrawn, securityClass: 'T', ...replaced }).ended).toEqual({ at: '2026-11-23T03:00:00.000Z', reason: null, by: null });
  // A successor that is not open is not told of, whatever the letter before it was.
  expect(told({ ...replaced, replacedBy: { ...replacedBy, securityClass: 'R' } }).ended?.by).toBeNull();
  expect(told({ state: 'void', ended: { at, reason: 'Salah ketik' } }).ended).toMatchObject({ reason: null, by: null });
});

test('a letter that only takes it back is no successor, and hides none', () => {
  const { number, date, code } = replacedBy;
  expect(told({ undoneBy })).toMatchObject({ state: 'withdrawn', ended: { by: null } });
  expect(told({ undoneBy, replacedBy })).toMatchObject({ state: 'withdrawn', ended: { by: { number, date, code } } });
});

test('a signature by hand is told without an hour: only the scan has one', () => {
  expect(told({ way: 'wet' }).letter).toMatchObject({ signer: { name: 'Budi Santoso' }, signedAt: null });
});
