import { expect, test } from 'vitest';
import { nationalTable } from '#presets/national/tables.ts';
import { readCodes, searchCodes } from './classification-rules.ts';

const codes = readCodes(nationalTable('classification'));
const found = (find: string) => searchCodes(codes, find).map((each) => each.code);

test('all 3,032 codes of Permendagri 83/2022 can be searched, each with the codes above it', () => {
  expect(codes).toHaveLength(3032);
  expect(codes.find((each) => each.code === '000.5.2.1')?.above).toEqual(['UMUM', 'KEARSIPAN', 'Pembinaan Kearsipan']);
});

test('digits find the code itself first, then those below it', () => {
  expect(found('000.5')[0]).toBe('000.5');
  expect(found('000.5').every((code) => code.startsWith('000.5'))).toBe(true);
  expect(found('999.999')).toEqual([]);
});

test('words find by their beginnings, in any order, also with the name of a group above; the own name stands first', () => {
  expect(found('kearsipan')[0]).toBe('000.5');
  expect(found('arsiparis pengembangan')).toContain('000.5.2.1');
  expect(found('pembinaan arsiparis')).toContain('000.5.2.3');
  expect(found('000.5 bimbingan').every((code) => code.startsWith('000.5'))).toBe(true);
});

test('a search takes a moment, over all codes', () => {
  const from = performance.now();
  for (let round = 0; round < 50; round += 1) found('pengelolaan data banjir');
  expect((performance.now() - from) / 50).toBeLessThan(40);
});
