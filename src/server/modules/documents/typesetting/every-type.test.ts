import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OfficeError } from '#server/platform/errors.ts';
import { letterSheet, type LetterSheet } from '#shared/domain/letter-sheet.ts';
import { findLetterType, letterTypes } from '#templates/index.ts';
import { checkArchivable } from './check-archivable.ts';
import { coverageOf } from './faces.ts';
import { findUnsettable } from './glyph-rules.ts';
import { previewPages, typesetLetter } from './typeset-letter.ts';

const sampleOf = (code: string): LetterSheet => letterSheet.parse(JSON.parse(readFileSync(new URL(`../../../../../templates/${code}/sample.json`, import.meta.url), 'utf8')));
const codes = letterTypes.map((type) => type.code);
const bare = (text: string): string => text.replace(/[\s\p{Cc}\u00ad-]+/gu, '').toUpperCase();

type Path = (string | number)[];

/** Every place in a sheet where a text stands. */
function textsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, [...path, Array.isArray(value) ? Number(key) : key]));
}

function put(sheet: LetterSheet, path: Path, text: string): LetterSheet {
  const copy = structuredClone(sheet);
  const last = path.at(-1) ?? '';
  const into = path.slice(0, -1).reduce<Record<string, unknown>>((part, key) => part[key] as Record<string, unknown>, copy);
  into[last] = text;
  return copy;
}

/** Whether a person could write this there: a day, a code or a choice takes no words. */
function mayStand(sheet: LetterSheet): boolean {
  return letterSheet.safeParse(sheet).success && findLetterType(sheet.type)?.fields.safeParse(sheet.fields).success === true;
}

test.each(codes)('%s is set as a letter that can be kept, and the same in its preview', async (code) => {
  const sheet = sampleOf(code);
  const [set, pages] = await Promise.all([typesetLetter(sheet, { data: null }), previewPages(sheet, {})]);
  expect(await checkArchivable(set.pdf)).toEqual([]);
  expect(pages).toHaveLength(set.pages);
  expect(bare(set.text.join(''))).toContain(bare(sheet.signature.name));
}, 60_000);

test.each(codes)('%s runs nothing of what is written into its fields: it stands on the page', async (code) => {
  const hostile = '#panic("a") $b$ *c* _d_ ]} `e` <f> @g \\h';
  let sheet = sampleOf(code);
  let filled = 0;
  for (const path of textsOf(sheet)) {
    if (path[0] === 'type' || path[0] === 'check') continue;
    const tried = put(sheet, path, hostile);
    if (!mayStand(tried)) continue;
    sheet = tried;
    filled += 1;
  }
  expect(filled).toBeGreaterThan(5);
  const set = await typesetLetter(sheet, { data: null });
  expect(bare(set.text.join(''))).toContain(bare(hostile));
}, 60_000);

test('a sign that cannot be set is named with the very field it stands in, wherever it stands', () => {
  const covers = coverageOf('arial');
  let tried = 0;
  for (const code of codes) {
    const sheet = sampleOf(code);
    for (const path of textsOf(sheet)) {
      expect(findUnsettable(put(sheet, path, 'Nama 😀'), covers)).toMatchObject({ field: path.join('.'), code: 'U+1F600', near: 'Nama 😀' });
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(500);
});

test('every type refuses a word longer than a line before it is set', async () => {
  const error: unknown = await typesetLetter({ ...sampleOf('SDINAS'), subject: 'A'.repeat(400) }, { data: null }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OfficeError);
  expect(error).toMatchObject({ code: 'typeset.word_too_long', details: { field: 'subject', where: { id: 'Hal' } } });
});

test.each(codes)('%s prints its subject exactly where its form says that it does', async (code) => {
  const subject = 'Kwixotzba zuqvy';
  const set = await typesetLetter({ ...sampleOf(code), subject }, { data: null });
  expect(bare(set.text.join('')).includes(bare(subject))).toBe(findLetterType(code)?.subjectAs !== 'unprinted');
}, 60_000);
