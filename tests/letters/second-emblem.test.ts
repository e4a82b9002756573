import { expect, test } from 'vitest';
import { typesetting } from '#server/modules/documents/index.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { dressedSample } from './dress.ts';
import { setSample } from './set-sample.ts';

// An agreement has two emblems (naskah-types, SPERJANJIAN: dua lambang): that of the city and that of the second party.

const id = '01990000-0000-7000-8000-00000000000e';
const files = new Map([[id, { kind: 'svg' as const, bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10H0z" fill="#123456"/></svg>') }]]);
const agreement = (change: Partial<LetterSheet> = {}): LetterSheet => ({ ...dressedSample('SPERJANJIAN', 'dumai'), ...change });
const bearing = (sheet: LetterSheet): LetterSheet => ({ ...sheet, fields: { ...sheet.fields, secondEmblem: { fileId: id, name: 'logo.png' } } });
const place = /tempat\s+lambang\s+pihak kedua/u;
const draft = { number: null, date: null, check: null };

test('while it is empty a draft shows its place, and the numbered letter, signed or not, prints nothing there', async () => {
  expect((await setSample(agreement(draft))).text[0]).toMatch(place);
  expect((await setSample(agreement())).text.join(' ')).not.toMatch(place);
  expect((await setSample(agreement({ check: null }))).text.join(' ')).not.toMatch(place);
});

test.each(['agency', 'mayor'] as const)('it stands at the right of the head of a %s, as tall as its own box', async (kind) => {
  const sheet = agreement();
  const [page] = await typesetting.previewPages(bearing({ ...sheet, letterhead: { ...sheet.letterhead, kind } }), { face: 'arial', files });
  const [, empty] = [page, await typesetting.previewPages({ ...sheet, letterhead: { ...sheet.letterhead, kind } }, { face: 'arial' })];
  expect(page?.svg?.match(/<image/gu)?.length ?? 0).toBe((empty[0]?.svg?.match(/<image/gu)?.length ?? 0) + 1);
});

test('a finished agreement whose emblem is not there is refused by the name of its field', async () => {
  await expect(setSample(bearing(agreement()))).rejects.toMatchObject({ code: 'typeset.field', details: { where: { id: 'Pihak Kedua: lambang' } } });
});
