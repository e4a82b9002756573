import { expect, test } from 'vitest';
import type { CheckedRow } from '#server/modules/letters/index.ts';
import { outgoingStates } from '#shared/domain/outgoing.ts';
import { tellChecked } from './tell-checked.ts';

const row: CheckedRow = {
  state: 'sent', securityClass: 'B', number: '600.1/7/DPUPR/2026', date: '2026-11-20', subject: 'Perbaikan saluran', unitName: 'Dinas Pekerjaan Umum', way: 'certificate', signature: ['a.n. WALI KOTA', 'SEKRETARIS DAERAH,'], undoneBy: null,
};
const told = (change: Partial<CheckedRow>) => tellChecked({ ...row, ...change });

test('an open letter is told as its page has it', () => {
  expect(tellChecked(row)).toEqual({ state: 'valid', letter: { number: row.number, date: row.date, unitName: row.unitName, way: 'certificate', signer: 'a.n. WALI KOTA SEKRETARIS DAERAH', subject: row.subject } });
});

test('a code nobody gave is unknown', () => {
  expect(tellChecked(undefined)).toEqual({ state: 'unknown', letter: null });
});

test('of a secret letter the state alone is told, of a restricted one no subject', () => {
  for (const securityClass of ['R', 'SR'] as const) expect(told({ securityClass })).toEqual({ state: 'valid', letter: null });
  expect(told({ securityClass: 'T' }).letter).toMatchObject({ number: row.number, subject: null });
});

test('a letter counts once its signature is here, and no longer when it was taken back, replaced or voided', () => {
  const states = Object.fromEntries(outgoingStates.map((state) => [state, told({ state }).state]));
  expect(states).toEqual({ draft: 'unfinished', in_route: 'unfinished', returned: 'unfinished', approved: 'unfinished', numbered: 'unfinished', signed: 'valid', to_release: 'valid', sending: 'valid', sent: 'valid', discarded: 'void', void: 'void', withdrawn: 'withdrawn' });
  expect(told({ undoneBy: 'replaces' }).state).toBe('replaced');
  expect(told({ undoneBy: 'withdraws' }).state).toBe('withdrawn');
  expect(told({ state: 'void', undoneBy: 'replaces' }).state).toBe('void');
  expect(told({ state: 'numbered', way: null }).letter?.signer).toBeNull();
});
