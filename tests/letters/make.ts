import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { openPdfium } from '#server/modules/documents/limited-pdfium.ts';
import { typesetting } from '#server/modules/documents/index.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { letterTypes } from '#templates/index.ts';
import { dressedIn, dressedSample, type DressedIn } from './dress.ts';
import { setSample } from './set-sample.ts';

// `npm run letters`: every kind of letter from its sample as a file and as pictures of its pages, in two cities; `docs/letters/`.

const FOLDER = path.resolve(import.meta.dirname, '../../docs/letters');
const DPI = 100;
/** Text, arms and codes need no more colours than this; a page then takes some 20 KB. */
const COLOURS = 16;

/** The mark of a second party, an invented drawing: a picture is no part of a sample. */
const MARK = '01990000-0000-7000-8000-00000000000e';
const files = new Map([[MARK, { kind: 'svg' as const, bytes: await readFile(new URL('./second-party.svg', import.meta.url)) }]]);
const marked = (sheet: LetterSheet): LetterSheet => (sheet.type === 'SPERJANJIAN' ? { ...sheet, fields: { ...sheet.fields, secondEmblem: { fileId: MARK, name: 'lambang.svg' } } } : sheet);

const pdfium = await openPdfium();
let pages = 0;
let faults = 0;
for (const city of dressedIn) {
  await rm(path.join(FOLDER, city), { recursive: true, force: true });
  await mkdir(path.join(FOLDER, city), { recursive: true });
  for (const type of letterTypes) await makeLetter(type.code, city);
}
console.log(`${letterTypes.length} kinds in ${dressedIn.length} cities, ${pages} pages, ${faults} faults found in the files`);
process.exitCode = faults > 0 ? 1 : 0;

async function makeLetter(code: string, city: DressedIn): Promise<void> {
  const { pdf } = await setSample(marked(dressedSample(code, city)), code === 'SPERJANJIAN' ? files : undefined);
  for (const fault of await typesetting.checkArchivable(pdf)) {
    faults += 1;
    console.log(`${city}/${code}: ${JSON.stringify(fault)}`);
  }
  await writeFile(path.join(FOLDER, city, `${code}.pdf`), pdf);
  const document = await pdfium.loadDocument(pdf);
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: DPI / 72, render: ({ data: raw }) => Promise.resolve(raw) });
    const picture = await sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha().png({ palette: true, colours: COLOURS, effort: 10 }).toBuffer();
    await writeFile(path.join(FOLDER, city, `${code}-${page.number + 1}.png`), picture);
    pages += 1;
  }
  document.destroy();
}
