import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sayNote } from '#shared/domain/letter-note-words.ts';
import { letterSheet, type LetterSheet } from '#shared/domain/letter-sheet.ts';
import { findLetterType } from '../index.ts';
import * as kinds from './field.ts';
import { fieldNotes } from './field-notes.ts';

const words = (id: string) => ({ label: { id, en: `${id} (en)` } });
const schema = z.strictObject({
  line: kinds.line(words('Tempat')), text: kinds.text(words('Penutup')), date: kinds.date(words('Tanggal')), time: kinds.time(words('Pukul')),
  number: kinds.number(words('Lamanya')), money: kinds.money(words('Gaji')), choice: kinds.choice(['car', 'ship'], { ...words('Angkutan'), labels: { car: { id: 'mobil', en: 'car' }, ship: { id: 'kapal', en: 'ship' } } }),
  lines: kinds.lines(words('Untuk'), 2), rows: kinds.rows({ item: kinds.line(words('Barang')), price: kinds.money(words('Harga')), from: kinds.choice(['city'], { ...words('Dana'), labels: { city: { id: 'APBD', en: 'city' } } }) }, words('Rincian')),
  person: kinds.person(words('Saksi')), people: kinds.receivers(words('Kepada')), body: kinds.body(words('Isi telaahan')), picture: kinds.picture(words('Lambang')),
});
const long = 'kata '.repeat(2_000);
const row = { item: 'Pompa', price: 1_000_000, from: 'city' };
const sound: LetterSheet['fields'] = {
  line: 'Balai Kota', text: 'Demikian.', date: '2026-11-28', time: '09.30', number: 3, money: 1_250_000, choice: 'car', lines: ['memeriksa pompa'], rows: [row],
  person: { name: 'Mega' }, people: [{ name: 'Mega' }], body: { type: 'doc', content: [] }, picture: { fileId: 'c2a1f0a0-0000-4000-8000-000000000001', name: 'lambang.png' },
};

type Field = keyof typeof schema.shape;
/** What is wrong with a field, and the whole sentence a drafter reads. */
const wrong: Record<Field, readonly (readonly [value: unknown, sentence: string])[]> = {
  line: [['  ', 'Isian “Tempat” belum diisi.'], ['a b '.repeat(200), 'Isian “Tempat” terlalu panjang: 799 huruf, paling banyak 500.'], [7, 'Isian “Tempat” tidak dapat dibaca. Kosongkan, lalu isi lagi.'], ['a'.repeat(81), '“Tempat” memuat kata lebih dari 80 huruf, yang tidak muat di satu baris: “aaaaaaaaaaaaaaaaaaaa…”. Beri spasi atau tanda hubung.']],
  text: [[long, 'Isian “Penutup” terlalu panjang: 9.999 huruf, paling banyak 4.000.']],
  date: [['kemarin', 'Isian “Tanggal” bukan tanggal. Contoh: 28 November 2026.'], [5, 'Isian “Tanggal” bukan tanggal. Contoh: 28 November 2026.'], [undefined, 'Isian “Tanggal” belum diisi.']],
  time: [['25.00', 'Isian “Pukul” bukan jam. Contoh: 09.30.']],
  number: [['tiga', 'Isian “Lamanya” bukan angka. Contoh: 12.'], [1.5, 'Isian “Lamanya” harus angka bulat, tanpa koma. Contoh: 12.'], [100_001, 'Isian “Lamanya” terlalu besar: paling besar 100.000.'], [-1, 'Isian “Lamanya” terlalu kecil: paling kecil 0.']],
  money: [['seribu', 'Isian “Gaji” bukan nilai uang. Contoh: 1.250.000.'], [1e12, 'Isian “Gaji” terlalu besar: paling besar 999.999.999.999.']],
  choice: [['plane', 'Isian “Angkutan” bukan salah satu pilihannya: mobil, kapal.']],
  lines: [[[], 'Isian “Untuk” belum diisi.'], [['satu', ''], 'Isian “Untuk” baris 2 masih kosong. Isi, atau hapus bagian itu.'], [['satu', long], 'Isian “Untuk” baris 2 terlalu panjang: 9.999 huruf, paling banyak 2.000.'], [['satu', 'dua', 'tiga'], 'Isian “Untuk” terlalu banyak: 3, paling banyak 2.'], ['satu', 'Isian “Untuk” tidak dapat dibaca. Kosongkan, lalu isi lagi.'], [['satu', `lihat ${'b'.repeat(90)}`], '“Untuk” memuat kata lebih dari 80 huruf, yang tidak muat di satu baris: “bbbbbbbbbbbbbbbbbbbb…”. Beri spasi atau tanda hubung.']],
  rows: [[[row, { ...row, price: 'murah' }], 'Isian “Rincian” baris 2, kolom “Harga” bukan nilai uang. Contoh: 1.250.000.'], [[{ price: 1, from: 'city' }], 'Isian “Rincian” baris 1, kolom “Barang” masih kosong. Isi, atau hapus bagian itu.'], [[{ ...row, from: 'state' }], 'Isian “Rincian” baris 1, kolom “Dana” bukan salah satu pilihannya: APBD.'], [[{ ...row, extra: 1 }], 'Isian “Rincian” baris 1 tidak dapat dibaca. Kosongkan, lalu isi lagi.']],
  person: [[{ name: '' }, 'Isian “Saksi”, nama masih kosong. Isi, atau hapus bagian itu.'], [{ name: 'Mega', nip: '123' }, 'Isian “Saksi”, NIP harus 18 angka.']],
  people: [[[{ name: 'Mega' }, { name: 'Dewa', rank: long }], 'Isian “Kepada” orang ke-2, pangkat terlalu panjang: 9.999 huruf, paling banyak 200.'], [[{ name: 'Mega', employeeId: '7' }], 'Isian “Kepada” orang ke-1, pegawai tidak dapat dibaca. Kosongkan, lalu isi lagi.']],
  body: [[{ type: 'doc', content: [{ type: 'video' }] }, 'Isian “Isi telaahan” memuat bagian yang tidak dapat dicetak. Hapus bagian itu, lalu tulis lagi.']],
  picture: [[{ fileId: 'x', name: 'lambang.png' }, 'Isian “Lambang” tidak dapat dibaca. Kosongkan, lalu isi lagi.']],
};
const notesOf = (field: Field, value: unknown) => fieldNotes({ ...sound, [field]: value as never }, schema);

describe('a drafter reads what is wrong with a field, and in which line, row or person', () => {
  test('of what is right nothing is said', () => {
    expect(fieldNotes(sound, schema)).toEqual([]);
  });

  test.each(Object.entries(wrong).flatMap(([field, faults]) => faults.map(([value, sentence]) => ({ field: field as Field, value, sentence }))))('$field: $sentence', ({ field, value, sentence }) => {
    const notes = notesOf(field, value);
    expect(notes.map((note) => [note.field, note.weight, sayNote({ code: note.code, values: note.values ?? {} }).text])).toEqual([[field, 'must', sentence]]);
  });

  test('the same is said in English, with no place left unfilled', () => {
    for (const [field, faults] of Object.entries(wrong)) for (const [value] of faults) for (const note of notesOf(field as Field, value)) expect(sayNote({ code: note.code, values: note.values ?? {} }, 'en').text).not.toMatch(/\{|undefined| {2}/u);
    expect(sayNote({ code: 'field.not_money', values: notesOf('rows', [{ ...row, price: 'murah' }])[0]?.values ?? {} }, 'en').text).toContain('row 1, column “Harga (en)”');
  });
});

describe('whose number is asked for', () => {
  const order = letterSheet.parse(JSON.parse(readFileSync(new URL('../SPERINTAH/sample.json', import.meta.url), 'utf8')));
  const codesOf = (sheet: LetterSheet) => findLetterType('SPERINTAH')?.checks(sheet).map((note) => note.code);

  test('an order asks nobody for a number: who was written by hand may have none', () => {
    expect(codesOf({ ...order, fields: { ...order.fields, people: [{ name: 'Mega Puspasari' }] } })).toEqual([]);
  });

  test('a word no line holds is told in the subject and in the text as well', () => {
    expect(codesOf({ ...order, subject: 'x'.repeat(81) })).toEqual(['word.too_long']);
    expect(codesOf({ ...order, subject: `${'x'.repeat(80)}-${'x'.repeat(80)}` })).toEqual([]);
  });
});
