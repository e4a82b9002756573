import { expect, test } from 'vitest';
import { peopleOf, readAmount, readClock, statementsOf, withField, writtenOutsider, writtenPerson } from './field-form.ts';

test('an emptied field leaves the letter instead of standing there empty', () => {
  expect(withField({ acara: 'Rapat' }, 'acara', '')).toEqual({});
  expect(withField({ acara: 'Rapat' }, 'tempat', 'Aula')).toEqual({ acara: 'Rapat', tempat: 'Aula' });
  expect(withField({ hadir: false }, 'hadir', false)).toEqual({ hadir: false });
});

test('who had to wait for the network adds to what stands there by then, and takes nothing back', () => {
  const adds = (name: string) => (values: Parameters<typeof withField>[0]) => withField(values, 'people', (before) => [...peopleOf(before), { name }].map((each) => ({ ...each })));
  const afterOne = adds('Nadia')({ people: [{ name: 'Mega' }], purpose: 'Rapat' });
  expect(adds('Dewa')(withField(afterOne, 'purpose', 'Rapat pompa'))).toEqual({ people: [{ name: 'Mega' }, { name: 'Nadia' }, { name: 'Dewa' }], purpose: 'Rapat pompa' });
  expect(withField(afterOne, 'people', (before) => peopleOf(before).slice(2))).toEqual({ purpose: 'Rapat' });
});

test('who is picked for an order stays that employee while the number is theirs, or without one the name; anybody else is somebody of no register', () => {
  const picked = { name: 'Yusuf Banggalino', employeeId: 'e1', nip: '198511172011011915', rank: 'Penata' };
  const typed = { name: ' Yusuf Banggalino, S.T. ', nip: '19851117 201101 1 915', rank: '', position: 'Pranata Komputer' };
  expect(writtenPerson(typed, picked)).toEqual({ name: 'Yusuf Banggalino, S.T.', employeeId: 'e1', nip: '198511172011011915', position: 'Pranata Komputer' });
  const numberless = { name: 'Yusuf Banggalino', employeeId: 'e1' };
  expect(writtenPerson({ ...typed, name: 'Yusuf Banggalino', nip: '' }, numberless)).toMatchObject({ employeeId: 'e1' });
  expect(writtenPerson({ ...typed, name: 'Mega Puspasari', nip: '' }, numberless)).not.toHaveProperty('employeeId');
  expect(writtenPerson({ ...typed, name: 'Mega Puspasari', nip: '' }, picked)).toEqual({ name: 'Mega Puspasari', position: 'Pranata Komputer' });
  expect(writtenPerson(typed, { name: '' })).not.toHaveProperty('employeeId');
});

test('an order corrected to a namesake, or to somebody else in two steps, does not go to the one picked first', () => {
  const picked = { name: 'Siti Aminah', employeeId: 'e1', nip: '198511172011011915' };
  const typed = { name: 'Siti Aminah', nip: '199001012015022001', rank: '', position: '' };
  expect(writtenPerson(typed, picked)).not.toHaveProperty('employeeId');
  const renamed = writtenPerson({ ...typed, name: 'Mega Puspasari', nip: picked.nip }, picked);
  expect(writtenPerson({ ...typed, name: 'Mega Puspasari' }, renamed)).not.toHaveProperty('employeeId');
  expect(writtenPerson({ ...typed, name: 'Mega Puspasari', nip: '' }, renamed)).not.toHaveProperty('employeeId');
});

test('statements are written one a line', () => {
  expect(statementsOf(' Undang-Undang Nomor 23 Tahun 2014;\n\nPeraturan Wali Kota. ')).toEqual(['Undang-Undang Nomor 23 Tahun 2014;', 'Peraturan Wali Kota.']);
});

test('points stand below their statement where a kind has them, and a list numbered by hand stays a list of statements', () => {
  const typed = 'Tim bertugas:\n a. menyusun rencana;\n b. melapor.\n\nKeputusan ini berlaku.';
  expect(statementsOf(typed, true)).toEqual(['Tim bertugas:\na. menyusun rencana;\nb. melapor.', 'Keputusan ini berlaku.']);
  expect(statementsOf(typed)).toHaveLength(4);
  expect(statementsOf('1. rapat\n2. laporan', true)).toEqual(['1. rapat', '2. laporan']);
});

test.each([['1.250.000', 1_250_000], ['Rp 3.154.400,-', 3_154_400], ['12', 12], ['sejuta', undefined], ['', undefined]])('the amount %s', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

test.each([['9.30', '09.30'], ['13:05', '13.05'], ['0800', '08.00'], ['25.00', undefined], ['9', undefined]])('the clock time %s', (text, clock) => {
  expect(readClock(text)).toBe(clock);
});

test('who signs for another institution is written with name and office, and is somebody as soon as there is a name', () => {
  expect(writtenOutsider({ name: ' Ferdinand Wailan ', position: 'Direktur ' }, null)).toEqual({ name: 'Ferdinand Wailan', position: 'Direktur' });
  expect(writtenOutsider({ name: 'Ferdinand', position: '' }, null)).toEqual({ name: 'Ferdinand' });
  expect(writtenOutsider({ name: ' ', position: 'Direktur' }, null)).toBeUndefined();
});

test('the number of who stood there before goes with their name', () => {
  const before = { name: 'Ani', nip: '197501012000031001', rank: 'Pembina', position: 'Camat' };
  expect(writtenOutsider({ name: 'Ani', position: 'Bupati' }, before)).toEqual({ ...before, position: 'Bupati' });
  expect(writtenOutsider({ name: 'Budi', position: 'Bupati' }, before)).toEqual({ name: 'Budi', position: 'Bupati' });
});
