import { expect, test } from 'vitest';
import { fields as travelShape } from '#templates/SPD/fields.ts';
import { travelFields, travellersOf } from './travel-rules.ts';

const yusuf = { name: 'Yusuf Banggalino, S.T.', nip: '198511172011011915', rank: 'Penata Tingkat I (III/d)', position: 'Pranata Komputer Ahli Muda', employeeId: '0199d7a2-0000-7000-8000-000000000001' };
const fields = { basis: ['Rencana kerja'], people: [yusuf, { name: 'Mega Puspasari' }], tasks: ['menghadiri rapat di Pekanbaru'], startDate: '2026-12-30', endDate: '2027-01-01' };
const order = { fields, place: 'Dumai', typeName: 'Surat Tugas', number: '800.1.11.1/0416/DISKOMINFO/2026', date: '2026-11-24' };

test('a travel letter says of its traveller, purpose and days what the order says, and rests on its number and day', () => {
  const filled = travelFields(order, yusuf);
  expect(filled).toEqual({
    traveller: yusuf, purpose: 'Menghadiri rapat di Pekanbaru', from: 'Dumai', departOn: '2026-12-30', returnOn: '2027-01-01', days: 3,
    otherNotes: 'Dasar: Surat Tugas Nomor 800.1.11.1/0416/DISKOMINFO/2026 tanggal 24 November 2026',
  });
  expect(travelShape.partial().parse(filled)).toEqual(filled);
});

test('what the order does not have stays open: no day, no number of days, nothing of a person written by hand but the name', () => {
  const { startDate: _from, endDate: _until, ...undated } = fields;
  expect(travelFields({ ...order, fields: undated }, { name: 'Mega Puspasari', nip: undefined })).toEqual({ traveller: { name: 'Mega Puspasari' }, purpose: 'Menghadiri rapat di Pekanbaru', from: 'Dumai', otherNotes: expect.any(String) });
  expect(travelFields({ ...order, fields: { ...undated, startDate: '2026-12-30' } }, yusuf)).not.toHaveProperty('days');
  expect(travelFields({ ...order, fields: { ...fields, endDate: '2026-12-29' } }, yusuf)).not.toHaveProperty('days');
});

test('leaving and coming back on one day is one day, and several tasks keep their order and their points', () => {
  const filled = travelFields({ ...order, fields: { ...fields, endDate: '2026-12-30', tasks: ['memeriksa pompa:\na. utara;', 'menyusun laporan'] } }, yusuf);
  expect(filled).toMatchObject({ days: 1, purpose: '1. Memeriksa pompa:\na. utara;\n2. Menyusun laporan' });
});

test('people stand in the order of the page, and of unfinished ones nobody travels', () => {
  expect(travellersOf(fields).map((person) => person.name)).toEqual(['Yusuf Banggalino, S.T.', 'Mega Puspasari']);
  expect(travellersOf({ people: [{ nip: '1' }] })).toEqual([]);
  expect(travellersOf({})).toEqual([]);
});
