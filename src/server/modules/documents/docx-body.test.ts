import { expect, test } from 'vitest';
import type { LetterBlock } from '#shared/domain/letter-body.ts';
import { zip } from '#tests/hostile/zip.ts';
import { docx, outside, relations } from '#tests/hostile/office.ts';
import { docxBody } from './docx-body.ts';

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relate = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const level = (at: number, format: string, text: string) => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2.')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '·')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="heading 1"/></w:style></w:styles>`;

/** A letter as Word saves it: numbering, styles and relations in parts of their own. */
function wordFile(paragraphs: string): Buffer {
  return zip([
    { name: '[Content_Types].xml', text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${main}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${main}.numbering+xml"/></Types>` },
    { name: '_rels/.rels', text: relations(relate('rId1', 'officeDocument', 'word/document.xml')) },
    { name: 'word/_rels/document.xml.rels', text: relations(relate('rId1', 'styles', 'styles.xml'), relate('rId2', 'numbering', 'numbering.xml')) },
    { name: 'word/styles.xml', text: styles },
    { name: 'word/numbering.xml', text: numbering },
    { name: 'word/document.xml', text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}<w:sectPr/></w:body></w:document>` },
  ]);
}
const run = (text: string, properties = '') => `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string, properties = '') => `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inside}</w:p>`;
const numbered = (text: string, at = 0, list = 1) => paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
const p = (text: string): LetterBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const bodyOf = async (paragraphs: string) => (await docxBody(wordFile(paragraphs))).body.content;

test('numbering of a Word file becomes levels of a letter', async () => {
  expect(await bodyOf(numbered('Satu') + numbered('Satu a', 1) + numbered('Satu b', 1) + numbered('Dua'))).toEqual([{
    type: 'orderedList',
    content: [{ type: 'listItem', content: [p('Satu'), { type: 'orderedList', content: [{ type: 'listItem', content: [p('Satu a')] }, { type: 'listItem', content: [p('Satu b')] }] }] }, { type: 'listItem', content: [p('Dua')] }],
  }]);
});

test('numbers go on over a paragraph between, bullets stay bullets', async () => {
  const blocks = await bodyOf(numbered('Satu') + paragraph(run('Uraiannya.')) + numbered('Dua') + numbered('Butir', 0, 2));
  expect(blocks).toMatchObject([{ type: 'orderedList', content: [{ content: [p('Satu'), p('Uraiannya.')] }, { content: [p('Dua')] }] }, { type: 'bulletList' }]);
});

test('runs that Word cut are one again; emphasis, headings and centred lines stay', async () => {
  const blocks = await bodyOf(paragraph(run('Menge') + run('nai', '<w:lang w:val="id-ID"/>') + run(' hal ', '<w:sz w:val="28"/><w:color w:val="FF0000"/>') + run('penting', '<w:b/><w:u w:val="single"/>')) + paragraph(run('BAB I', '<w:b/>'), '<w:pStyle w:val="Judul1"/>') + paragraph(run('MEMUTUSKAN:'), '<w:jc w:val="center"/>'));
  expect(blocks).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'Mengenai hal ' }, { type: 'text', text: 'penting', marks: [{ type: 'bold' }, { type: 'underline' }] }] },
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'BAB I' }] },
    { type: 'paragraph', attrs: { align: 'center' }, content: [{ type: 'text', text: 'MEMUTUSKAN:' }] },
  ]);
});

test('a page break within a paragraph parts it', async () => {
  expect(await bodyOf(paragraph(`${run('Satu')}<w:r><w:br w:type="page"/></w:r>${run('Dua')}`))).toEqual([p('Satu'), { type: 'pageBreak' }, p('Dua')]);
});

test('tables keep their joined cells', async () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
  const [table] = await bodyOf(`<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('No.')}${cell('Nama')}</w:tr><w:tr>${cell('Jumlah', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`);
  expect(table).toMatchObject({ type: 'table', content: [{ content: [{ type: 'tableHeader' }, { type: 'tableHeader' }] }, { content: [{ attrs: { colspan: 2 }, content: [p('Jumlah')] }] }] });
});

test('an empty file gives an empty page', async () => {
  expect(await bodyOf(paragraph(''))).toEqual([{ type: 'paragraph' }]);
});

test('a file that fetches a template from outside is refused as everywhere', async () => {
  await expect(docxBody(zip(docx('x', { parts: [{ name: 'word/_rels/document.xml.rels', text: relations(outside('attachedTemplate', 'https://contoh.test/a.dotm')) }] })))).rejects.toThrow('reaches_outside');
});

test('a text longer than a letter is refused, not cut', async () => {
  await expect(docxBody(wordFile(paragraph(run('x')).repeat(2_001)))).rejects.toThrow('too_long');
});
