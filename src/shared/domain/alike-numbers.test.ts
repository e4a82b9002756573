import { expect, test } from 'vitest';
import { alikeBooks, repeatingBooks, sharedByUnits, toldApart, type PrintingBook } from './alike-numbers.ts';

const book = (unitCode: string, pattern: string, kind: PrintingBook['kind'] = 'internal'): PrintingBook => ({ unitId: unitCode, unitName: unitCode, unitCode, kind, pattern });
const alike = (...books: PrintingBook[]) => alikeBooks(books, 2027).map((group) => group.map((each) => `${each.kind} ${each.unitCode}`));

test('two agencies whose notes name no unit give two notes one number', () => {
  const pattern = '{urut}/{klasifikasi}/{tahun}';
  expect(alike(book('SETDA', pattern), book('BPBD', pattern), book('DPUPR', '{urut}/{unit}/{klasifikasi}/{tahun}'))).toEqual([['internal SETDA', 'internal BPBD']]);
  expect(alike(book('SETDA', '{urut}/{unit}/{tahun}'), book('BPBD', '{urut}/{unit}/{tahun}'))).toEqual([]);
});

test('two books of one unit are told apart by their pattern, and a padded number is still that number', () => {
  expect(alike(book('SETDA', '{urut}/{unit}/{tahun}'), book('SETDA', '{urut:3}/{unit}/{tahun}', 'outgoing'))).toEqual([['internal SETDA', 'outgoing SETDA']]);
  expect(alike(book('SETDA', 'ND-{urut}/{unit}/{tahun}'), book('SETDA', '{urut}/{unit}/{tahun}', 'outgoing'))).toEqual([]);
});

test('units with the same code are not told apart by it, nor books by the unit that began a letter', () => {
  expect(alike(book('UM', '{urut}/{unit}/{tahun}'), book('um', '{urut}/{unit}/{tahun}'))).toHaveLength(1);
  expect(alike(book('SETDA', '{urut}/{pemrakarsa}/{tahun}'), book('BPBD', '{urut}/{pemrakarsa}/{tahun}'))).toHaveLength(1);
});

test('a code written into the pattern is the same number as the token that prints it', () => {
  expect(alike(book('DPUPR', '{urut}/DPUPR/{tahun}'), book('DPUPR', '{urut}/{unit}/{tahun}', 'outgoing'))).toHaveLength(1);
  expect(alike(book('SETDA', 'ND-{urut}/{tahun}'), book('BPBD', 'nd-{urut}/{tahun}'))).toHaveLength(1);
});

test('a year written out is told from its token until that year begins', () => {
  const books = [book('DPUPR', '{urut}/DPUPR/2027'), book('DPUPR', '{urut}/{unit}/{tahun}', 'outgoing')];
  expect(alikeBooks(books, 2026)).toEqual([]);
  expect(alikeBooks(books, 2027)).toHaveLength(1);
});

test('a unit without a code gives no number where its pattern prints one', () => {
  expect(alike(book('', '{urut}/{unit}/{tahun}'), book('', '{urut}/{unit}/{tahun}'))).toEqual([]);
});

test('a regulation and a decree name in their title who decided, and an agenda number is for the own counter', () => {
  const titled = '{urut} TAHUN {tahun}';
  expect(alike(book('SETDA', titled, 'decree'), book('SETDA', titled, 'regulation'), book('SETWAN', titled, 'decree'))).toEqual([]);
  expect(alike(book('SETDA', '{urut}', 'incoming'), book('BPBD', '{urut}', 'incoming'))).toEqual([]);
  expect(alike(book('BPBD', titled, 'agency_decree'), book('DPUPR', titled, 'agency_decree'))).toHaveLength(1);
});

test('a number without its year comes again when the counter begins anew', () => {
  const books = [book('DPUPR', '{klasifikasi}/{urut}/{unit}', 'outgoing'), book('DPUPR', '{urut}/{unit}/{tahun}'), book('DPUPR', '{urut}', 'incoming')];
  expect(repeatingBooks(books).map((each) => each.kind)).toEqual(['outgoing']);
});

test.each([
  ['{urut}/{klasifikasi}/{tahun}', 'internal', '{urut}/{klasifikasi}/{unit}/{tahun}'],
  ['{klasifikasi}/{urut}/{unit}', 'outgoing', '{klasifikasi}/{urut}/{unit}/{tahun}'],
  ['{urut} TAHUN {tahun}', 'agency_decree', '{urut}/{unit} TAHUN {tahun}'],
  ['{tahun}/{urut}', 'outgoing', '{tahun}/{urut}/{unit}'],
  ['{urut}/{klasifikasi}-{tahun}', 'internal', '{urut}/{klasifikasi}/{unit}-{tahun}'],
  ['{urut}', 'decree', '{urut}/{tahun}'],
] as const)('%s of the kind %s is told apart as %s', (pattern, kind, better) => {
  expect(toldApart(pattern, kind)).toBe(better);
});

test('a pattern for every unit that names none is refused with the one to write, where two units keep such books', () => {
  const both = [{ unitId: 'setda' }, { unitId: 'bpbd' }];
  const decided = { unitId: null, kind: 'outgoing', pattern: '{klasifikasi}/{urut}/DPUPR/{tahun}' };
  expect(sharedByUnits(decided, both)).toBe('{klasifikasi}/{urut}/DPUPR/{unit}/{tahun}');
  expect(sharedByUnits({ ...decided, pattern: '{urut}/{pemrakarsa}/{tahun}' }, both)).toBe('{urut}/{pemrakarsa}/{unit}/{tahun}');
  expect(sharedByUnits({ ...decided, pattern: '{urut}/{unit}' }, both)).toBeUndefined();
});

test('a unit decides its own pattern with a code written out, one unit alone shares with nobody, and titles tell decrees apart', () => {
  const decided = { unitId: null, kind: 'outgoing', pattern: '{klasifikasi}/{urut}/{tahun}' };
  const both = [{ unitId: 'setda' }, { unitId: 'bpbd' }];
  expect(sharedByUnits({ ...decided, unitId: 'setda' }, both)).toBeUndefined();
  expect(sharedByUnits(decided, [{ unitId: 'setda' }, { unitId: 'setda' }])).toBeUndefined();
  expect(sharedByUnits({ ...decided, kind: 'decree', pattern: '{urut} TAHUN {tahun}' }, both)).toBeUndefined();
});
