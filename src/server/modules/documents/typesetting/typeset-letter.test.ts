import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { OfficeError } from '#server/platform/errors.ts';
import { dataOf, paragraphs, plainTemplate, sheetOf } from '#tests/typeset-sheet.ts';
import { checkArchivable } from './check-archivable.ts';
import { readFaces } from './faces.ts';
import { readEmbedded } from './read-embedded.ts';
import { houseTemplates, treeOf } from './template-tree.ts';
import { previewPages, typesetLetter, wantedOf } from './typeset-letter.ts';
import { TypesetPool } from './typeset-pool.ts';
import type { PageImage } from './typeset-task.ts';

const own = plainTemplate();
const LONG = 'Sehubungan dengan pelaksanaan kegiatan tersebut, kami mohon Saudara menyampaikan data dan laporan perangkat daerah pada waktu yang ditentukan. '.repeat(4).trim();
const refusal = async (promise: Promise<unknown>): Promise<OfficeError> => {
  const error: unknown = await promise.then(() => undefined, (thrown: unknown) => thrown);
  if (!(error instanceof OfficeError)) throw new Error('nothing was refused', { cause: error });
  return error;
};

test('a letter is set as a PDF/A-3a that carries its data and whose words can be read by page', async () => {
  const sheet = sheetOf();
  const set = await typesetLetter(sheet, { face: 'arial', own, data: dataOf(sheet), attachments: [{ name: 'Daftar hadir.csv', mime: 'text/csv', bytes: Buffer.from('nama;hadir\n') }] });
  expect(await checkArchivable(set.pdf)).toEqual([]);
  expect(set.pages).toBe(1);
  expect(set.text).toHaveLength(1);
  expect(set.text[0]).toContain('400.3/127/DISDIK/2026');
  expect(set.text[0]).toContain('Dra. Sekar Rahayu, M.Pd.');
  const embedded = await readEmbedded(set.pdf);
  expect(JSON.parse(embedded.get('lontar-letter.json')?.toString() ?? '')).toEqual(dataOf(sheet));
  expect(embedded.get('lampiran-1')?.toString()).toBe('nama;hadir\n');
  const book = await PDFDocument.load(set.pdf, { updateMetadata: false });
  expect([book.getTitle(), book.getAuthor(), book.getSubject()]).toEqual(['SURAT DINAS 400.3/127/DISDIK/2026', 'Dra. Sekar Rahayu, M.Pd.', 'Undangan rapat koordinasi']);
  expect(book.getCreationDate()?.toISOString().slice(0, 10)).toBe('2026-11-26');
});

test('the same letter is the same bytes, and another letter is not', async () => {
  const sheet = sheetOf();
  const many = await Promise.all(Array.from({ length: 6 }, () => typesetLetter(sheet, { face: 'bookman', own, data: dataOf(sheet) })));
  expect(new Set(many.map((each) => each.sha256)).size).toBe(1);
  const other = sheetOf({ subject: 'Undangan rapat koordinasi kedua' });
  expect((await typesetLetter(other, { face: 'bookman', own, data: dataOf(other) })).sha256).not.toBe(many[0]?.sha256);
});

test('a draft has pages to look at before it has a number, one picture a page', async () => {
  const sheet = sheetOf({ number: null, date: null, check: null, body: { type: 'doc', content: [...paragraphs('satu').content, { type: 'pageBreak' }, ...paragraphs('dua').content] } });
  const pages = await previewPages(sheet, { face: 'arial', own });
  expect(pages).toHaveLength(2);
  for (const page of pages) expect(page.svg).toMatch(/^<svg [^>]*viewBox="0 0 595/u);
  expect(pages[0]?.svg).not.toBe(pages[1]?.svg);
  // Read as strictly as a browser reads a picture: one sign too many and it draws nothing.
  for (const page of pages) expect(await sharp(Buffer.from(page.svg ?? '')).metadata()).toMatchObject({ format: 'svg' });
  for (const page of pages) expect((page.svg ?? '').split('</svg>')).toHaveLength(2);
  // Each sign that is drawn came along.
  for (const { svg } of pages) {
    const named = new Set([...(svg ?? '').matchAll(/ id="(s\w+)"/gu)].map(([, id]) => id));
    const drawn = [...(svg ?? '').matchAll(/<use href="#(\w+)"/gu)].map(([, id]) => id);
    expect(drawn.length).toBeGreaterThan(50);
    expect(drawn.filter((id) => !named.has(id))).toEqual([]);
  }
  // Who shows the first page already gets the second one alone.
  const again = await previewPages(sheet, { face: 'arial', own, known: [pages[0]?.hash ?? ''] });
  expect(again).toEqual([{ hash: pages[0]?.hash, svg: null }, pages[1]]);
});

test('a page that was typed key by key is the page set from nothing, and so is the letter after it', async () => {
  const typed = (words: string) => sheetOf({ type: 'SDINAS', number: null, date: null, check: null, profile: { ...sheetOf().profile, catchwords: true }, body: paragraphs(...Array.from({ length: 22 }, (_, index) => `${LONG}${index === 11 ? words : ''}`)) });
  const words = ' dan laporan berkala';
  let pages: PageImage[] = [];
  for (let key = 1; key <= words.length; key += 1) pages = await previewPages(typed(words.slice(0, key)), { draft: 'd2' });
  const letter = await typesetLetter(typed(words), { data: null });
  const fresh = new TypesetPool({ processes: 1, workMs: 60_000, timeMs: 120_000, memoryMb: 1_000, letters: 10, waiting: 10 });
  const set = (output: 'svg' | 'pdf') => fresh.run(wantedOf(typed(words), {}, { output, turn: 'now', text: false, known: [], embedded: [] }));
  const [drawn, file] = [await set('svg'), await set('pdf')];
  fresh.stop();
  expect(pages.length).toBeGreaterThan(3);
  expect(drawn).toMatchObject({ ok: true, images: pages });
  expect(file.ok && Buffer.from(file.pdf ?? []).equals(letter.pdf)).toBe(true);
}, 60_000);

test('the copy of the archive comes to rest with its initials, also where the page of the city has no place for them', () => {
  const lib = [...houseTemplates().files].filter(([name]) => name.startsWith('/templates/_lib/')).map(([name, bytes]) => [name.slice('/templates/'.length), bytes] as const);
  const page = treeOf([...lib, ['SUJI/template.typ', Buffer.from('Surat kota.')]]);
  const sheet = sheetOf({ check: null, initials: [{ name: 'Made Suardika', position: 'Asisten Administrasi Umum', at: '23-11-2026 10.12', kind: 'line' }] });
  const { base, files } = wantedOf(sheet, { face: 'arial', own: page }, { output: 'pdf', turn: 'batch', text: false, known: [], embedded: [], mark: 'archive' });
  const compiler = NodeCompiler.create({ workspace: '/none', fontArgs: [{ fontBlobs: readFaces() }] });
  for (const [name, bytes] of [...base.files, ...files]) compiler.mapShadow(`/none${name}`, Buffer.from(bytes));
  const set = compiler.compile({ mainFilePath: '/none/main.typ' });
  const warned = set.takeWarnings();
  expect(set.result?.numOfPages).toBe(1);
  expect(warned ? compiler.fetchDiagnostics(warned) : []).toEqual([]);
});

test('a newer page takes the place of one that still waits', async () => {
  const sheet = sheetOf();
  const line = Array.from({ length: 12 }, (_, index) => previewPages(sheetOf({ subject: `Hal ${index}` }), { face: 'arial', own, draft: 'd1' }).then(() => 'shown', (error: unknown) => (error instanceof OfficeError ? error.code : 'other')));
  const shown = await Promise.all([...line, previewPages(sheet, { face: 'arial', own, draft: 'd1' })]);
  expect(shown.filter((each) => each === 'typeset.superseded').length).toBeGreaterThan(8);
  expect(shown.filter((each) => each === 'other')).toEqual([]);
  expect(shown.at(-1)).toHaveLength(1);
});

test('a sign no face has is refused by name, with the field it stands in', async () => {
  const signs: [string, string][] = [['😀', 'U+1F600'], ['ꦲ', 'U+A9B2'], ['漢', 'U+6F22'], ['م', 'U+0645'], ['\u202e', 'U+202E'], ['\u0007', 'U+0007'], ['\u200b', 'U+200B'], ['\ue000', 'U+E000'], ['\ud800', 'U+D800']];
  for (const [character, code] of signs) {
    const error = await refusal(typesetLetter(sheetOf({ signature: { ...sheetOf().signature, name: `Sekar ${character} Rahayu` } }), { face: 'arial', own, data: null }));
    expect(error.code).toBe('typeset.character');
    expect(error.details).toMatchObject({ code, field: 'signature.name', where: { id: 'Blok tanda tangan' } });
  }
});

test('accents, typographic marks and Hebrew are set, since the face has them', async () => {
  const set = await typesetLetter(sheetOf({ subject: 'Caf\u0065\u0301 – “Ḥikāyat” … ½ m² € שלום' }), { face: 'arial', own, data: null });
  expect(set.text[0]).toContain('Café – “Ḥikāyat”');
});

test('a word longer than a line is refused, not run over the edge', async () => {
  const error = await refusal(typesetLetter(sheetOf({ fields: { waktu: 'A'.repeat(10_000) } }), { face: 'arial', own, data: null }));
  expect(error.code).toBe('typeset.word_too_long');
  expect(error.details).toMatchObject({ field: 'fields.waktu', length: 10_000, where: { id: 'Isian waktu' } });
});

test('a template is stopped when it has no end, and named; the letters of the house go on meanwhile', async () => {
  const endless = plainTemplate('#for a in range(9000) { for b in range(200000) { let c = a * b } }');
  const stopped = refusal(typesetLetter(sheetOf(), { face: 'arial', own: endless, data: null }));
  const error = await stopped;
  expect(error.code).toBe('typeset.endless');
  expect(error.details).toMatchObject({ template: 'SUJI' });
  expect((await typesetLetter(sheetOf(), { face: 'arial', own, data: null })).pages).toBe(1);
}, 90_000);

test('a template reads nothing of the machine and fetches nothing', async () => {
  const reaching = ['#read("/etc/passwd")', '#read("../../../../etc/passwd")', '#image("/etc/hostname")', '#import "@preview/cetz:0.3.0"', '#import "@local/x:1.0.0"', '#plugin("/lib/x.wasm")', '#include "/proc/self/environ"', '#read("/lontar-letter.json")'];
  for (const text of reaching) {
    const error = await refusal(typesetLetter(sheetOf(), { face: 'arial', own: plainTemplate(text), data: null }));
    expect([text, error.code]).toEqual([text, 'typeset.reaches_out']);
  }
});

test('a face that does not ship is refused, also one the machine or the compiler happens to have', async () => {
  for (const family of ['Bookman Old Style', 'DejaVu Sans', 'New Computer Modern', 'Libertinus Serif', 'Arial']) {
    const error = await refusal(typesetLetter(sheetOf(), { face: 'arial', own: plainTemplate(`#set text(font: "${family}")\nHalo`), data: null }));
    expect([family, error.code]).toEqual([family, 'typeset.face_unknown']);
  }
});

test('a template that is wrong says what is wrong, and may name a field', async () => {
  const wrong = await refusal(typesetLetter(sheetOf(), { face: 'arial', own: plainTemplate('#tidak-ada'), data: null }));
  expect(wrong.code).toBe('typeset.faulty');
  expect(wrong.details['message']).toContain('tidak-ada');
  const field = await refusal(typesetLetter(sheetOf(), { face: 'arial', own: plainTemplate('#panic("field:fields.waktu: jam tidak dikenal")'), data: null }));
  expect([field.code, field.details['field'], field.details['why']]).toEqual(['typeset.field', 'fields.waktu', 'jam tidak dikenal']);
  expect((await refusal(typesetLetter(sheetOf({ type: 'TIADA' }), { face: 'arial', own, data: null }))).code).toBe('typeset.template_unknown');
});

test('a picture that is none is refused as such', async () => {
  const template = plainTemplate('#image(json("/data/beside.json").files.at("logo"), alt: "Logo")');
  const error = await refusal(typesetLetter(sheetOf(), { face: 'arial', own: template, data: null, files: new Map([['logo', { kind: 'png', bytes: Buffer.from('bukan gambar') }]]) }));
  expect(error.code).toBe('typeset.picture');
});

const addressOf = (length: number) => ({ url: 'https://naskah.madukara.go.id/v/'.padEnd(length, 'a') });

test('a longer address gets a larger code, never finer squares, and one too long is refused', async () => {
  const widthOf = async (length: number, way: 'certificate' | 'wet') => {
    const sheet = sheetOf({ type: 'SDINAS', check: addressOf(length), signature: { ...sheetOf().signature, way } });
    const [page] = await previewPages(sheet, {});
    // The arms of the head are drawn first, the code last.
    return Number([...(page?.svg ?? '').matchAll(/<image[^>]* width="([\d.]+)"/gu)].at(-1)?.[1]) * (25.4 / 72);
  };
  // Squares with their edge: 33 + 4 up to 62 signs, 37 + 4 up to 84.
  const [beside, besideLong, foot, footLong] = [await widthOf(62, 'certificate'), await widthOf(84, 'certificate'), await widthOf(62, 'wet'), await widthOf(84, 'wet')];
  expect([beside, besideLong, foot, footLong].map((width) => Number(width.toFixed(1)))).toEqual([22, 24.4, 16, 17.7]);
  expect(besideLong / 41).toBeCloseTo(beside / 37, 3);
  expect(footLong / 41).toBeCloseTo(foot / 37, 3);
  const error = await refusal(typesetLetter({ ...sheetOf(), check: addressOf(85) }, { face: 'arial', own, data: null }));
  expect([error.code, error.details]).toEqual(['typeset.address_too_long', { length: 85, limit: 84 }]);
});

test('what the page can bear and the data inside it cannot is refused by its field', async () => {
  const sheet = sheetOf();
  const data = { ...dataOf(sheet), relations: [{ kind: 'answers' as const, number: 'x'.repeat(501), date: null, sender: null }] };
  const error = await refusal(typesetLetter(sheet, { face: 'arial', own, data }));
  expect([error.code, error.details['field'], error.details['where']]).toEqual(['typeset.field', 'relations.0.number', { id: 'Rujukan (1)', en: 'References (1)' }]);
});
