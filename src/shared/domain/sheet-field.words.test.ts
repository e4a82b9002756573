import { expect, test } from 'vitest';
import { findLetterType, formOf } from '#templates/index.ts';
import { sayField } from './sheet-field.words.ts';

const form = (code: string) => formOf(findLetterType(code)?.fields ?? (() => { throw new Error('no such kind'); })());

test('a field is named as the form of its kind names it', () => {
  expect(sayField('fields.venue', form('SUNDANGAN'))).toEqual({ id: 'Tempat', en: 'Place' });
  expect(sayField('fields.analysis.content.3.content.0.text', form('TELAAHAN')).id).toBe('Analisis (bagian 4)');
});

test('within a table its row and its column are named, within a list its line', () => {
  const rows = [{ name: 'goods', label: { id: 'Daftar barang', en: 'Goods' }, columns: [{ name: 'amount', label: { id: 'Jumlah', en: 'Amount' } }] }, { name: 'tasks', label: { id: 'Tugas', en: 'Tasks' } }];
  expect(sayField('fields.goods.1.amount', rows)).toEqual({ id: 'Daftar barang (baris 2), Jumlah', en: 'Goods (row 2), Amount' });
  expect(sayField('fields.tasks.2', rows).id).toBe('Tugas (3)');
  expect(sayField('addressees.2.name').id).toBe('Yth. (3)');
});
