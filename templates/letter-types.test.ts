import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sayNote } from '#shared/domain/letter-note-words.ts';
import { letterSheet, type LetterSheet } from '#shared/domain/letter-sheet.ts';
import { presets } from '#presets/index.ts';
import { nationalTable } from '#presets/national/tables.ts';
import { formOf } from './_lib/field.ts';
import { findLetterType, letterTypes } from './index.ts';

const folder = (code: string, file: string) => new URL(`./${code}/${file}`, import.meta.url);
const sampleOf = (code: string): LetterSheet => letterSheet.parse(JSON.parse(readFileSync(folder(code, 'sample.json'), 'utf8')));
const codes = letterTypes.map((type) => type.code);

describe('every kind of letter has one folder, one line in the list and one row in the table of the nation', () => {
  test('the folders are the list', () => {
    const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true }).filter((each) => each.isDirectory() && !each.name.startsWith('_')).map((each) => each.name);
    expect([...codes].sort()).toEqual(folders.sort());
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('each code is known, and a page no source showed says so', () => {
    const known = new Map(nationalTable('letter-types').map((row) => [row.code, row.layout_checked]));
    for (const type of letterTypes) {
      expect(known.has(type.code), type.code).toBe(true);
      if (type.layoutSeen) expect(known.get(type.code), type.code).not.toBe('no');
      expect(type.names.permendagri_1_2023 ?? type.names.permendagri_54_2009, type.code).toBeTruthy();
    }
  });

  test('every kind a city names, and every kind of the nation, can be drawn', () => {
    const named = [...presets.flatMap((preset) => preset.documents.letterTypes.map((type) => type.code)), ...nationalTable('letter-types').map((row) => row.code)];
    expect([...new Set(named)].filter((code) => findLetterType(code) === undefined)).toEqual([]);
  });

  test('each field has its words in both languages', () => {
    const words = letterTypes.flatMap((type) => formOf(type.fields).flatMap((field) => [field.label, field.help, ...(field.columns ?? []).map((column) => column.label)].map((each) => ({ field: `${type.code}.${field.name}`, each }))));
    for (const { field, each } of words) if (each) expect(each.id.length * each.en.length, field).toBeGreaterThan(0);
  });
});

describe.each(codes)('the sample of %s', (code) => {
  const type = findLetterType(code);
  const sample = sampleOf(code);

  test('is a whole valid sheet of its type, of which nothing is to be said', () => {
    expect(sample.type).toBe(code);
    expect(type?.fields.parse(sample.fields)).toBeTruthy();
    expect(type?.checks(sample)).toEqual([]);
  });

  test('names only people that cannot be real: their serial begins with 9', () => {
    for (const [nip] of JSON.stringify(sample).matchAll(/\b\d{18}\b/gu)) expect(nip.slice(15, 16), nip).toBe('9');
  });

  test('without its data it is told what is missing, and never breaks', () => {
    const empty: LetterSheet = { ...sample, fields: {}, subject: '', addressees: [], date: null, body: { type: 'doc', content: [] } };
    const notes = type?.checks(empty) ?? [];
    expect(notes.map((note) => note.code)).toContain('subject.missing');
    const required = type ? formOf(type.fields).filter((field) => field.required).map((field) => field.name) : [];
    const told = notes.filter((note) => note.code === 'field.missing').map((note) => note.field);
    expect(told).toEqual(required);
    for (const note of notes) expect(sayNote({ ...note, values: note.values ?? {} }, 'en').text).not.toBe(note.code);
  });
});

test('no two fields of a kind bear the same label: six parts of a staff study are six names', () => {
  for (const type of letterTypes) {
    const labels = formOf(type.fields).map((field) => field.label.id);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index), type.code).toEqual([]);
  }
});

describe('notes of a careful reader', () => {
  const notesOf = (code: string, change: (sheet: LetterSheet) => LetterSheet) => (findLetterType(code)?.checks(change(sampleOf(code))) ?? []).map((note) => note.code);
  const withFields = (fields: LetterSheet['fields']) => (sheet: LetterSheet): LetterSheet => ({ ...sheet, fields: { ...sheet.fields, ...fields } });

  test('an invitation ends after it begins, and is not for a day before the letter', () => {
    expect(notesOf('SUNDANGAN', withFields({ startTime: '10.00', endTime: '09.00' }))).toEqual(['time.order']);
    expect(notesOf('SUNDANGAN', withFields({ eventDate: '2026-11-23' }))).toEqual(['date.before_letter']);
    expect(notesOf('SUNDANGAN', withFields({ eventDate: '2026-12-03', eventEndDate: '2026-12-02' }))).toEqual(['date.order']);
    expect(notesOf('SUNDANGAN', withFields({ eventDate: '2026-12-05' }))).toEqual(['event.on_holiday']);
  });

  test('a value the text names and the letter does not have is told', () => {
    const naming = (field: string) => (sheet: LetterSheet): LetterSheet => ({ ...sheet, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Rapat di ' }, { type: 'placeholder', attrs: { field } }] }] } });
    expect(notesOf('SUNDANGAN', naming('tiada'))).toEqual(['placeholder.empty']);
    expect(notesOf('SUNDANGAN', naming('venue'))).toEqual([]);
  });

  test('an order names nobody twice', () => {
    const somebody = { name: 'Mega Puspasari, S.Kom.', nip: '199210022019032911' };
    expect(notesOf('SPERINTAH', withFields({ people: [somebody, somebody] }))).toEqual(['people.twice']);
    expect(notesOf('SPERINTAH', withFields({ people: [{ name: 'Mega Puspasari, S.Kom.' }] }))).toEqual([]);
    expect(notesOf('STUGAS', withFields({ tasks: ['1. melaksanakan rapat'] }))).toEqual(['list.numbered_by_hand']);
    // Three people were sent out with no day on the page: the days of an order are printed by its tasks alone.
    const days = { startDate: '2026-12-05', endDate: '2026-12-07' };
    expect(notesOf('STUGAS', withFields({ ...days, tasks: ['memeriksa 15 pompa'] }))).toEqual(['date.not_on_page']);
    expect(notesOf('STUGAS', withFields({ ...days, tasks: ['memeriksa pompa pada tanggal 5 s.d. 7 Desember 2026'] }))).toEqual([]);
  });

  test('a salary step raises the salary, comes every two years and not too early', () => {
    expect(notesOf('SKGB', withFields({ newSalary: 3900000 }))).toEqual(['salary.not_higher']);
    expect(notesOf('SKGB', withFields({ nextEffective: '2028-01-01' }))).toEqual(['salary.next_not_two_years']);
    expect(notesOf('SKGB', withFields({ effective: '2027-03-01', nextEffective: '2029-03-01' }))).toEqual(['salary.too_early']);
  });

  test('a journey lasts as many days as its dates cover', () => {
    expect(notesOf('SPD', withFields({ days: 2 }))).toEqual(['travel.days_disagree']);
    expect(notesOf('SPD', withFields({ returnOn: '2026-11-30', days: 3 }))).toEqual(['date.order']);
  });

  test('duty does not begin before the decree', () => {
    expect(notesOf('SPMT', withFields({ effective: '2026-10-01' }))).toEqual(['duty.before_decree']);
  });

  test('a head that the type does not use is seen', () => {
    expect(notesOf('NOTADINAS', (sheet) => ({ ...sheet, letterhead: { ...sheet.letterhead, kind: 'mayor' } }))).toEqual(['letterhead.not_allowed']);
  });
});
