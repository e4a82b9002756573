import { expect, test } from 'vitest';
import { isBySigner, sayDesk, sitterOf } from './desk-names.ts';

const kadis = { positionId: 'kadis', title: 'Kepala Dinas Perhubungan', unitName: 'Dinas Perhubungan', employeeName: 'Sari Dewi', seat: 'definitive' as const, standsInFor: null };
const acting = { ...kadis, employeeName: 'Rudi Hartono', seat: 'plh' as const, standsInFor: 'Sari Dewi' };
const w = { empty: 'Jabatan kosong', standsIn: (who: string, holder: string) => `${who}, menggantikan ${holder}` };

test('under the title of a seat stands who sits in it: a Plh. with whose seat it is', () => {
  expect(sitterOf(kadis, w)).toBe('Sari Dewi');
  expect(sitterOf(acting, w)).toBe('Plh. Rudi Hartono, menggantikan Sari Dewi');
  expect(sitterOf({ ...acting, seat: 'plt', standsInFor: null }, w)).toBe('Plt. Rudi Hartono');
  expect(sitterOf({ ...kadis, employeeName: null }, w)).toBe('Jabatan kosong');
});

test('where a letter stands names the seat, and who stands in', () => {
  expect(sayDesk(kadis)).toBe('Kepala Dinas Perhubungan');
  expect(sayDesk(acting)).toBe('Kepala Dinas Perhubungan (Plh. Rudi Hartono)');
  expect(sayDesk({ ...kadis, employeeName: null, seat: null })).toBe('Kepala Dinas Perhubungan');
});

test('a letter without initials is by its signer only where the desk that wrote it signs it', () => {
  const staff = { ...kadis, positionId: 'staf', title: 'Pengolah Data', employeeName: 'Budi' };
  expect(isBySigner({ requestedBy: kadis, signer: acting })).toBe(true);
  expect(isBySigner({ requestedBy: staff, signer: kadis })).toBe(false);
  expect(isBySigner({ requestedBy: staff, signer: null })).toBe(false);
});
