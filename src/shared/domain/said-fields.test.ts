import { expect, test } from 'vitest';
import { letterTypes, formOf, findLetterType } from '#templates/index.ts';
import { sayFields } from './said-fields.ts';

const how = { language: 'id' as const, linesOf: (body: { content: readonly { type: string; content?: unknown }[] }) => body.content.map((block) => JSON.stringify(block.content).replaceAll(/[^\p{L} .]/gu, '')) };
const say = (code: string, values: Record<string, unknown>) => sayFields(formOf(findLetterType(code)?.fields ?? letterTypes[0]?.fields ?? neverEmpty()), values, how);
function neverEmpty(): never { throw new Error('there are kinds of letters'); }

test('a field is said under the label of its form, with days, money and choices as people read them', () => {
  expect(say('SUNDANGAN', { venue: 'Aula', eventDate: '2026-12-01', zone: 'WIB', startTime: '09.00' })).toEqual(['Tanggal acara: 1 Desember 2026', 'Pukul: 09.00', 'Zona waktu: WIB', 'Tempat: Aula']);
  expect(sayFields([{ name: 'cost', kind: 'money', label: { id: 'Biaya', en: 'Cost' } }], { cost: 1_250_000 }, how)).toEqual(['Biaya: Rp1.250.000']);
});

test('people are named as the page names them, rows by their columns, a part by its words', () => {
  const people = [{ name: 'Hasan Mandagiri', nip: '197501012000031001', position: 'Analis' }, { name: 'Ani' }];
  expect(sayFields([{ name: 'people', kind: 'people', label: { id: 'Yang ditugaskan', en: 'Who' } }], { people }, how)).toEqual(['Yang ditugaskan:', '1. Hasan Mandagiri, NIP 197501012000031001, Analis', '2. Ani']);
  const columns = [{ name: 'what', kind: 'line', label: { id: 'Barang', en: 'Goods' } }, { name: 'on', kind: 'date', label: { id: 'Tanggal', en: 'Day' } }];
  expect(sayFields([{ name: 'goods', kind: 'rows', label: { id: 'Daftar', en: 'List' }, columns }], { goods: [{ what: 'Pompa', on: '2026-11-30' }] }, how)).toEqual(['Daftar: 1. Barang: Pompa; Tanggal: 30 November 2026']);
  expect(say('TELAAHAN', { issue: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Genangan di pusat kota.' }] }] } }).join()).toContain('Genangan di pusat kota.');
});

test('no kind shows a reader a code, a brace or an internal name', () => {
  for (const type of letterTypes) {
    const form = formOf(type.fields);
    const values = Object.fromEntries(form.map((field) => [field.name, field.kind === 'people' ? [{ name: 'Ani', nip: '197501012000031001' }] : field.kind === 'person' ? { name: 'Ani' } : field.kind === 'rows' ? [Object.fromEntries((field.columns ?? []).map((column) => [column.name, '2026-12-01']))] : 'isi']));
    for (const line of sayFields(form, values, how)) expect(line).not.toMatch(/[{}[\]"]|type|2026-12-01/u);
  }
});
