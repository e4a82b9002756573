import { describe, expect, test } from 'vitest';
import type { LetterData } from '#shared/domain/letter-data.ts';
import { dataOf, sheetOf } from '#tests/typeset-sheet.ts';
import { findFacts, namesUnit } from './fact-rules.ts';

const page = 'PEMERINTAH KOTA MADUKARA\nDINAS PENDIDIKAN\n26 November 2026\nNomor : 400.3/127/DISDIK/2026\nHal : Undangan rapat koor-\ndinasi\nYth. Kepala Dinas Kesehatan';
const data = (over: Partial<LetterData> = {}): LetterData => ({ ...dataOf(sheetOf()), sender: { agency: 'Kota Madukara', unit: 'Dinas Pendidikan', unitCode: null }, ...over });
const missing = (over: Partial<LetterData>, text = page) => findFacts(data(over), [text]).filter((fact) => fact.page === null).map((fact) => fact.field);

test('the facts of a letter are found on its page, whatever the letterhead writes large and the typesetter breaks', () => {
  expect(missing({})).toEqual([]);
  expect(namesUnit(data(), [page])).toBe(true);
});

test('each fact says the page it stands on', () => {
  expect(findFacts(data(), ['Sampul', page]).map((fact) => fact.page)).toEqual([2, 2, 2, 2, 2]);
});

describe('what the page does not say is not found', () => {
  test.each<[string, Partial<LetterData>, string[]]>([
    ['another number', { number: '400.3/128/DISDIK/2026' }, ['letterNumber']],
    ['the end of a number', { number: '3/127/DISDIK/2026' }, []],
    ['a number cut within its digits', { number: '00.3/127/DISDIK/2026' }, ['letterNumber']],
    ['a number with a digit less at its end', { number: '400.3/127/DISDIK/202' }, ['letterNumber']],
    ['another day', { date: '2026-11-27' }, ['letterDate']],
    ['a day within another', { date: '2026-11-06' }, ['letterDate']],
    ['another subject', { subject: 'Undangan rapat darurat' }, ['subject']],
    ['another city', { sender: { agency: 'Kota Lain', unit: 'Dinas Pendidikan', unitCode: null } }, ['senderName']],
    ['another addressee', { addressees: [{ name: 'Kepala Dinas Kesehatan' }, { name: 'Kepala Dinas Pangan' }] }, ['addressees']],
    ['a subject of nothing that is seen', { subject: '\u200b\u00ad' }, ['subject']],
  ])('%s', (_what, over, fields) => expect(missing(over)).toEqual(fields));
});

test('a hyphen between digits is part of a number, whatever sign it is set with and wherever the line ends', () => {
  const numbered = (number: string) => page.replace('400.3/127/DISDIK/2026', number);
  expect(missing({ number: '1-1/2026' }, numbered('11/2026'))).toEqual(['letterNumber']);
  expect(missing({ number: '11/2026' }, numbered('1-1/2026'))).toEqual(['letterNumber']);
  expect(missing({ number: '1-1/2026' }, numbered('1\u2011\n1/2026'))).toEqual([]);
});

test('ligatures and wide signs are the letters they stand for', () => {
  expect(missing({ subject: 'Verifikasi efisiensi' }, page.replace('Undangan rapat koor-\ndinasi', 'Veri\ufb01kasi\u00a0e\ufb01siensi'))).toEqual([]);
});
