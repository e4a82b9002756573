import { expect, test } from 'vitest';
import { openPdfium } from '#server/modules/documents/limited-pdfium.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { dressedSample } from './dress.ts';
import { setSample } from './set-sample.ts';

// What a city or an office sets of its head and of the place of its signature (Bekasi 24.A/2013 Ps. 10d) stands on the page.

type Profile = LetterSheet['profile'];
const DPI = 50;

/** How dark each column and row of the first page is, in points of the picture. */
async function inkOf(profile: Partial<Profile>, code = 'SIZIN') {
  const sheet = dressedSample(code, 'dumai');
  const { pdf, text } = await setSample({ ...sheet, profile: { ...sheet.profile, ...profile } });
  const document = await (await openPdfium()).loadDocument(pdf);
  try {
    const { data, width, height } = await document.getPage(0).render({ scale: DPI / 72, render: ({ data: raw }) => Promise.resolve(raw) });
    const isDark = (x: number, y: number) => (data[(y * width + x) * 4] ?? 255) < 128;
    const dark = (from: [number, number], to: [number, number]) => {
      let count = 0;
      for (let y = from[1]; y < to[1]; y += 1) for (let x = from[0]; x < to[0]; x += 1) if (isDark(x, y)) count += 1;
      return count;
    };
    return { text, width, height, dark };
  } finally {
    document.destroy();
  }
}
const mm = (length: number) => Math.round((length / 25.4) * DPI);

test('a head in larger letters takes more room, and the letter goes on', async () => {
  const [usual, small] = await Promise.all([inkOf({}), inkOf({ headSizes: { above: 9, name: 13, address: 7.5 } })]);
  const head = (of: typeof usual) => of.dark([mm(52), mm(18)], [mm(190), mm(50)]);
  expect(head(small)).toBeLessThan(head(usual));
  expect(small.text.join(' ')).toContain('SURAT IZIN');
});

test('a single rule is less ink than the thick and the thin one', async () => {
  const [both, one] = await Promise.all([inkOf({}), inkOf({ headRule: 'single' })]);
  const rule = (of: typeof both) => of.dark([mm(30), mm(40)], [mm(190), mm(60)]);
  expect(rule(one)).toBeLessThan(rule(both));
});

test('the block of the signature stands in the right half, further in by its indentation, or in the middle', async () => {
  const pages = await Promise.all([inkOf({}), inkOf({ signatureIndent: 15 }), inkOf({ signaturePlace: 'center' })]);
  const [usual = 0, indented = 0, middle = 0] = pages.map((page) => page.dark([mm(80), mm(190)], [mm(109), mm(250)]));
  const [first = 0, second = 0] = pages.map((page) => page.dark([mm(109), mm(190)], [mm(124), mm(250)]));
  expect([usual, indented]).toEqual([0, 0]);
  expect(middle).toBeGreaterThan(50);
  expect(second).toBeLessThan(first / 4);
});

test('the code stands at the side of its box the city chose', async () => {
  const [left, right] = await Promise.all([inkOf({}), inkOf({ signatureMark: 'right' })]);
  const code = (of: typeof left, from: number, to: number) => of.dark([mm(from), mm(200)], [mm(to), mm(250)]);
  expect(code(left, 110, 134)).toBeGreaterThan(code(right, 110, 134));
  expect(code(right, 160, 186)).toBeGreaterThan(code(left, 160, 186));
});
