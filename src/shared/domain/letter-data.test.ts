import { expect, test } from 'vitest';
import { dataOf, sheetOf } from '#tests/typeset-sheet.ts';
import { letterDataOf, readLetterData, writeLetterData } from './letter-data.ts';

const data = { ...dataOf(sheetOf()), fields: { waktu: '09.00', acara: [{ tempat: 'Aula', hari: 'Senin' }] } };

test('what one installation writes into a letter another reads back, field by field', () => {
  expect(readLetterData(writeLetterData(data))).toEqual({ ok: true, data });
});

test('the same data is the same text, in whatever order the form gave its fields', () => {
  expect(writeLetterData({ ...data, fields: { acara: [{ hari: 'Senin', tempat: 'Aula' }], waktu: '09.00' } })).toBe(writeLetterData(data));
});

test('a reader believes nothing: what is no letter, of a later version or with a fault is refused by name', () => {
  const text = writeLetterData(data);
  const reason = (given: string) => { const found = readLetterData(given); return found.ok ? 'ok' : [found.reason, ...found.fields]; };
  expect(reason('bukan json')).toEqual(['not_json']);
  expect(reason('{"format":"lain","version":1}')).toEqual(['other_format']);
  expect(reason(text.replace('"version": 1', '"version": 2'))).toEqual(['newer_version']);
  expect(reason(text.replace('"date": "2026-11-26"', '"date": "26-11-2026"'))).toEqual(['faulty', 'date']);
  expect(reason(text.replace('"date": "2026-11-26"', '"date": "0000-11-26"'))).toEqual(['faulty', 'date']);
  expect(reason(text.replace('"subject"', '"hal"'))).toEqual(['faulty', 'subject', '']);
  expect(reason(`${text}${' '.repeat(1_100_000)}`)).toEqual(['too_large']);
});

test('a letter without number or date carries no data', () => {
  const { classification, sender, files, relations } = data;
  expect(() => letterDataOf(sheetOf({ number: null }), { classification, sender, files, relations })).toThrow('carries no data');
});
