import { decodePDFRawStream, type PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString } from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { dataOf, plainTemplate, sheetOf } from '#tests/typeset-sheet.ts';
import { findArchivableFaults } from './archivable-rules.ts';
import { checkArchivable } from './check-archivable.ts';
import { typesetLetter } from './typeset-letter.ts';

let letter: Buffer;
beforeAll(async () => {
  const sheet = sheetOf();
  letter = (await typesetLetter(sheet, { face: 'arial', own: plainTemplate(), data: dataOf(sheet) })).pdf;
}, 60_000);

const name = (text: string): PDFName => PDFName.of(text);

/** The letter with one thing changed, and what the house says of it. */
async function faultsAfter(change: (book: PDFDocument) => void): Promise<string[]> {
  const book = await PDFDocument.load(letter, { updateMetadata: false });
  change(book);
  const faults = await findArchivableFaults(await book.save({ useObjectStreams: false, updateFieldAppearances: false }));
  return [...new Set(faults.map((fault) => fault.rule))];
}

const dictsOf = (book: PDFDocument): PDFDict[] => book.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
const having = (book: PDFDocument, key: string): PDFDict[] => dictsOf(book).filter((dict) => dict.has(name(key)));
const bookOf = (dict: Record<string, unknown>, book: PDFDocument) => book.context.obj(dict as Parameters<typeof book.context.obj>[0]);

function rewriteMetadata(book: PDFDocument, rewrite: (text: string) => string): void {
  const stream = book.catalog.lookup(name('Metadata'));
  if (!(stream instanceof PDFRawStream)) throw new Error('no metadata to change');
  const text = rewrite(Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8'));
  book.catalog.set(name('Metadata'), book.context.register(book.context.stream(text, { Type: 'Metadata', Subtype: 'XML' })));
}

test('a letter written anew without a change is still one that can be kept', async () => {
  expect(await checkArchivable(letter)).toEqual([]);
  expect(await faultsAfter(() => undefined)).toEqual([]);
});

const changes: [string, string, (book: PDFDocument) => void][] = [
  ['no_id', 'without identifiers', (book) => { delete book.context.trailerInfo.ID; }],
  ['encrypted', 'locked', (book) => { book.context.trailerInfo.Encrypt = book.context.register(bookOf({ Filter: 'Standard', V: 1, R: 2 }, book)); }],
  ['no_metadata', 'without XMP', (book) => { book.catalog.delete(name('Metadata')); }],
  ['wrong_part', 'that says it is PDF/A-2', (book) => rewriteMetadata(book, (text) => text.replace('<pdfaid:part>3', '<pdfaid:part>2'))],
  ['wrong_conformance', 'that says it is of level B', (book) => rewriteMetadata(book, (text) => text.replace('<pdfaid:conformance>A', '<pdfaid:conformance>B'))],
  ['no_output_intent', 'without output intent', (book) => { book.catalog.delete(name('OutputIntents')); }],
  ['no_output_intent', 'whose colour profile is none', (book) => { for (const dict of having(book, 'DestOutputProfile')) dict.set(name('DestOutputProfile'), book.context.register(book.context.stream('x'.repeat(200), { N: 3 }))); }],
  ['font_not_embedded', 'whose face does not lie in it', (book) => { for (const dict of having(book, 'FontFile2')) dict.delete(name('FontFile2')); }],
  ['font_without_text', 'whose signs cannot be read as text', (book) => { for (const dict of having(book, 'ToUnicode')) dict.delete(name('ToUnicode')); }],
  ['not_tagged', 'that is not marked', (book) => { book.catalog.set(name('MarkInfo'), bookOf({ Marked: false }, book)); }],
  ['no_structure', 'without structure', (book) => { book.catalog.delete(name('StructTreeRoot')); }],
  ['no_language', 'without language', (book) => { book.catalog.delete(name('Lang')); }],
  ['script', 'with a script', (book) => { book.addJavaScript('halo', 'app.alert(1)'); }],
  ['script', 'that runs a script when it is opened', (book) => { book.catalog.set(name('OpenAction'), bookOf({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }, book)); }],
  ['action', 'that starts a program', (book) => { book.catalog.set(name('OpenAction'), bookOf({ S: 'Launch', F: PDFString.of('calc.exe') }, book)); }],
  ['action', 'with additional actions', (book) => { book.getPage(0).node.set(name('AA'), bookOf({}, book)); }],
  ['form', 'with a form that draws itself', (book) => { book.catalog.set(name('AcroForm'), bookOf({ Fields: [], NeedAppearances: PDFBool.True }, book)); }],
  ['form', 'with an XFA form', (book) => { book.catalog.set(name('AcroForm'), bookOf({ Fields: [], XFA: [] }, book)); }],
  ['outside_stream', 'whose content lies outside', (book) => { book.context.register(book.context.stream('x', { F: PDFString.of('luar.bin') })); }],
  ['filter', 'packed with LZW', (book) => { book.context.register(book.context.stream('x', { Filter: 'LZWDecode' })); }],
  ['attachment_relationship', 'whose data does not say what it is', (book) => { for (const dict of having(book, 'AFRelationship')) dict.delete(name('AFRelationship')); }],
  ['attachment_kind', 'whose data is of no kind', (book) => { for (const [, object] of book.context.enumerateIndirectObjects()) if (object instanceof PDFRawStream && object.dict.lookup(name('Type'))?.toString() === '/EmbeddedFile') object.dict.delete(name('Subtype')); }],
  ['attachment_loose', 'whose data belongs to nothing', (book) => { book.catalog.delete(name('AF')); }],
  ['annotation', 'with a note that does not print', (book) => { book.getPage(0).node.set(name('Annots'), book.context.obj([bookOf({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], F: PDFNumber.of(2) }, book)]) as PDFArray); }],
];

test.each(changes)('%s: a letter %s is not one to keep', async (rule, _what, change) => {
  expect(await faultsAfter(change)).toContain(rule);
});

test('a file that is no PDF, is cut, or has another head is not one to keep', async () => {
  expect(await checkArchivable(Buffer.from('bukan pdf'))).toEqual([{ rule: 'broken' }]);
  expect(await checkArchivable(letter.subarray(0, 400))).toEqual([{ rule: 'broken' }]);
  const head = Buffer.concat([Buffer.from('%PDF-1.7\n%abcd\n'), letter.subarray(letter.indexOf('\n', letter.indexOf('\n') + 1) + 1)]);
  expect((await checkArchivable(head)).map((fault) => fault.rule)).toContain('header');
});
