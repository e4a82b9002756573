import { expect, test } from 'vitest';
import { typesetting } from '#server/modules/documents/index.ts';
import type { LetterBody } from '#shared/domain/letter-body.ts';
import { formatLetterNumber, roomOfNumber, type NumberParts } from '#shared/domain/letter-number.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { letterValues } from '#shared/domain/letter-values.ts';
import { findLetterType } from '#templates/index.ts';
import { dressedSample } from './dress.ts';

const PATTERN = '{klasifikasi}/{urut}/{unit}/{bulan_romawi}/{tahun}';
const codes: Omit<NumberParts, 'sequence' | 'letterDate'> = { securityClass: 'B', classification: '000.8.3', unitCode: 'DISKOMINFO', positionCode: '' };
const numberOf = (sequence: number, letterDate: string) => formatLetterNumber(PATTERN, { ...codes, sequence, letterDate });

const said = (field: string) => ({ type: 'placeholder' as const, attrs: { field } });
const text = (words: string) => ({ type: 'text' as const, text: words });
/** Many lines, each with a value, so that one that takes another room shows somewhere. */
const body: LetterBody = { type: 'doc', content: Array.from({ length: 12 }, (_, at) => ({ type: 'paragraph' as const, content: [text(`${'Sehubungan dengan itu '.repeat(at % 4)}dengan surat nomor `), said('letter.number'), text(' tanggal '), said('letter.date'), text(' kepada '), said('letter.addressee'), text(' oleh '), said('signer.office'), text(' disampaikan hal-hal untuk menjadi perhatian dan ditindaklanjuti sebagaimana mestinya.')] })) };

const lettersOf = (change: Partial<LetterSheet>): LetterSheet => ({ ...dressedSample('SDINAS', 'dumai'), body, annexes: [], awaits: { ...roomOfNumber(PATTERN, { ...codes, sequence: 8888, letterDate: '2026-05-01' }), date: '2026-05-04' }, ...change });
const setText = async (sheet: LetterSheet, codeOf?: string) => (await typesetting.typesetLetter(sheet, { face: findLetterType('SDINAS')?.face ?? 'arial', data: null, turn: 'batch', ...(codeOf === undefined ? {} : { codeOf }) })).text;

test('a letter names its number, its day, whom it goes to and who signs it, as its own page has them', async () => {
  const sheet = lettersOf({ number: numberOf(12, '2026-05-04'), date: '2026-05-04' });
  const words = (await setText(sheet)).join(' ').replaceAll(/\s+/gu, ' ');
  expect(words).toContain(`dengan surat nomor ${numberOf(12, '2026-05-04')} tanggal 4 Mei 2026 kepada ${sheet.addressees[0]?.name ?? ''}`);
  expect(words).toContain(`oleh ${sheet.signature.office ?? '?'} disampaikan`);
});

test('the text breaks the same before it is numbered, with the narrowest number and day of the month, and with the widest', async () => {
  // A draft has no mark of a signature: the lines of the text alone are looked at.
  const ofText = new Set('sehubungan dengan itu surat nomor tanggal kepada oleh disampaikan hal-hal untuk menjadi perhatian dan ditindaklanjuti sebagaimana mestinya.'.split(' '));
  const endsOf = (pages: readonly string[]) => pages.map((page) => page.split('\n').map((line) => line.trim().split(' ').at(-1) ?? '').filter((word) => ofText.has(word)));
  const one = endsOf(await setText(lettersOf({ number: numberOf(1, '2026-05-01'), date: '2026-05-01' })));
  expect(endsOf(await setText(lettersOf({ number: numberOf(8888, '2026-05-30'), date: '2026-05-30' })))).toEqual(one);
  const { check, ...draft } = lettersOf({ number: null, date: null });
  expect(endsOf(await setText({ ...draft, check: null }, check?.url))).toEqual(one);
});

test('what the letter does not have is told by its name; a number and a day come by themselves', () => {
  const notesOf = (sheet: LetterSheet) => (findLetterType('SDINAS')?.checks(sheet) ?? []).filter((note) => note.code === 'placeholder.empty').map((note) => note.values?.['name']);
  const all: LetterBody = { type: 'doc', content: [{ type: 'paragraph', content: letterValues.map(({ field }) => said(field)) }] };
  expect(notesOf(lettersOf({ body: all, number: null, date: null, check: null }))).toEqual([]);
  expect(notesOf(lettersOf({ body: all, addressees: [], place: '…' }))).toEqual(['Yang dituju', 'Tempat naskah']);
  expect(notesOf(lettersOf({ body: { type: 'doc', content: [{ type: 'paragraph', content: [said('letter.unknown')] }] } }))).toEqual(['letter.unknown']);
});
