import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { paragraphs, plainTemplate, sheetOf } from '#tests/typeset-sheet.ts';
import { typesetLetter } from './typeset-letter.ts';

// Whoever writes a letter may write anything: it is set as text or refused by name, and it never runs.

const own = plainTemplate();
const syntax = [
  '#read("/etc/passwd")', '#panic("x")', '#import "@preview/x:1.0.0"', '$ x^2 $', '*tebal* _miring_', '= Judul', '`kode`', '```typ\n#1\n```', '<label> @acuan', '// komentar', '/* komentar */', '](#1)', '} #eval("1")', '"; #{', '\\u{1F600}', '\\ \\#', '#sys.inputs.sheet',
  '---', '-- ~ ...', '+ satu', '/ istilah: arti', 'https://contoh.go.id/#a', '{{tanggal}}', '</svg><script>alert(1)</script>', '%PDF-1.7', '&amp; <b>', '\'"`´', '#let x = 1', '#set page(width: 1pt)', '#while true {}',
];
const signs = ['😀', 'ꦲꦏ꧀ꦱꦫ', 'مرحبا', '漢字', '\u202eterbalik', '\u0000', '\u0007', '\u001b[31m', '\u200b', '\ufeff', '\ud83d', '\ue123', '\u2028', 'e\u0301', 'שלום', '\t', 'a\u00a0b', 'a\u00adb', 'satu\ndua', '½ € § ±'];
const long = ['kata '.repeat(2_000), 'A'.repeat(10_000), 'a-'.repeat(5_000), '#'.repeat(300)];

const places: Record<string, (text: string) => Partial<LetterSheet>> = {
  subject: (text) => ({ subject: text.slice(0, 500).toWellFormed() }),
  number: (text) => ({ number: text.slice(0, 500).toWellFormed() }),
  'fields.waktu': (text) => ({ fields: { waktu: text } }),
  'fields.daftar.0.nama': (text) => ({ fields: { daftar: [{ nama: text }] } }),
  'addressees.0.name': (text) => ({ addressees: [{ name: text.slice(0, 500) || '-' }] }),
  'copies.0.name': (text) => ({ copies: [{ name: text.slice(0, 500) || '-' }] }),
  'signature.name': (text) => ({ signature: { ...sheetOf().signature, name: text.slice(0, 500) || '-' } }),
  'letterhead.lines.0': (text) => ({ letterhead: { ...sheetOf().letterhead, lines: [text.slice(0, 500)] } }),
  'body.content.0.content.0.text': (text) => ({ body: paragraphs(text.slice(0, 10_000) || '-') }),
};

const refusals = new Set(['typeset.character', 'typeset.word_too_long']);
/** Words are compared without the breaks a line or a hyphen makes; a reader of PDF gives a hyphen at the end of a line as U+0002. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\ufffe\p{Cc}-]+/gu, '');
/** What runs from right to left is given back in another order; its signs are all there. */
const turned = /\p{Script=Hebrew}/u;
const isOn = (pages: string, text: string): boolean => (turned.test(text) ? [...text].every((sign) => pages.includes(sign)) : pages.includes(text));

test('hostile text in any field is set as it stands or refused naming the field, and nothing of it runs', async () => {
  const texts = fc.oneof(
    fc.constantFrom(...syntax, ...signs, ...long),
    fc.tuple(fc.constantFrom(...syntax), fc.constantFrom(...syntax, ...signs)).map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.keys(places)), texts, async (field, text) => {
    const sheet = { ...sheetOf(), ...places[field]?.(text) };
    const set = await typesetLetter(sheet, { face: 'arial', own, data: null }).catch((error: unknown) => error);
    if (set instanceof OfficeError) {
      expect([set.code, refusals.has(set.code)]).toEqual([set.code, true]);
      expect(set.details['field']).toBe(field);
      return;
    }
    if (set instanceof Error) throw set;
    const { text: pages } = set as { text: string[] };
    const value = field.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], sheet);
    if (field !== 'fields.daftar.0.nama') expect([value, isOn(bare(pages.join('')), bare(String(value)))]).toEqual([value, true]);
  }), { numRuns: 250, seed: 20_261_126 });
}, 120_000);
