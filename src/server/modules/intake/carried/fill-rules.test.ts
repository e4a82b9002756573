import { expect, test } from 'vitest';
import { dataOf, sheetOf } from '#tests/typeset-sheet.ts';
import { matchDesks } from './desk-queries.ts';
import { blankContent, fillContent } from './fill-rules.ts';

const data = { ...dataOf(sheetOf()), sender: { agency: 'Kota Madukara', unit: 'Dinas Pendidikan', unitCode: null } };
const blank = blankContent({ receivedOn: '2026-11-26', receivedVia: 'hand' });
const found = (page: number | null) => (['letterNumber', 'letterDate', 'subject', 'senderName'] as const).map((field) => ({ field, page, text: '', needed: true }));
const fill = (content = blank, over: Partial<typeof data> = {}) => fillContent({ data: { ...data, ...over }, pages: { facts: found(2), unit: true }, desks: [], content });

test('an untouched form is filled, each field with the page it was found on', () => {
  const { content, fields } = fill();
  expect(content).toMatchObject({ senderName: 'Dinas Pendidikan, Kota Madukara', letterNumber: '400.3/127/DISDIK/2026', letterDate: '2026-11-26', subject: 'Undangan rapat koordinasi', classification: '400.3', receivedVia: 'hand' });
  expect(fields).toContainEqual({ field: 'letterNumber', page: 2, value: '400.3/127/DISDIK/2026' });
  expect(fields).toContainEqual({ field: 'classification', page: null, value: '400.3' });
});

test('what the clerk typed stays, and is not said to come from the letter', () => {
  const { content, fields } = fill({ ...blank, subject: 'Undangan', urgency: 'urgent' }, { urgency: 'very_urgent' });
  expect(content).toMatchObject({ subject: 'Undangan', urgency: 'urgent' });
  expect(fields.map((each) => each.field)).not.toContain('subject');
});

test('of a secret letter the counter gets its cover alone', () => {
  const { content } = fill(blank, { securityClass: 'R' });
  expect(content).toMatchObject({ securityClass: 'R', letterNumber: '400.3/127/DISDIK/2026', subject: '', invitation: null });
});

test('a number longer than its field is left to the clerk, never cut', () => {
  expect(fill(blank, { number: '4'.repeat(121) }).content.letterNumber).toBe('');
});

test('the unit of the sender is named only when its page names it', () => {
  expect(fillContent({ data, pages: { facts: [], unit: false }, desks: [], content: blank }).content.senderName).toBe('Kota Madukara');
});

const desks = ([['Wali Kota', 'Pemerintah Kota Tidar', true], ['Kepala Dinas Kesehatan', 'Dinas Kesehatan', true], ['Sekretaris', 'Dinas Kesehatan', false], ['Sekretaris', 'Dinas Pangan', false]] as const)
  .map(([title, unitName, headsUnit], index) => ({ id: String(index + 1), title, unitName, headsUnit }));
const match = (to: string[], copies: string[] = []) => matchDesks(desks, { city: 'Kota Tidar', addressees: to.map((name) => ({ name })), copies: copies.map((name) => ({ name })) }).map(({ positionId, kind }) => `${positionId} ${kind}`);

test('a desk is found by its title, with or without its city, and by the unit it heads', () => {
  expect(match(['Wali Kota Tidar', 'Dinas Kesehatan'])).toEqual(['1 to', '2 to']);
  expect(match(['KEPALA DINAS KESEHATAN KOTA TIDAR'], ['Wali Kota (sebagai laporan)'])).toEqual(['2 to', '1 copy']);
});

test('who is addressed and a copy too is addressed; a title of two desks and one of another city are left to the clerk', () => {
  expect(match(['Wali Kota'], ['Wali Kota Tidar'])).toEqual(['1 to']);
  expect(match(['Sekretaris', 'Wali Kota Dumai'])).toEqual([]);
});
