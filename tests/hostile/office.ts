import { zip, type Part } from './zip.ts';

const types = (main: string, more = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}"/>${more}</Types>`;
const relation = (type: string, target: string, outside = '') => `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${outside}/>`;
export const relations = (...lines: string[]) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
export const outside = (type: string, target: string) => relation(type, target, ' TargetMode="External"');

type More = { parts?: readonly Part[]; types?: string; main?: string };

/** A letter as a word processor saves it, with what else is wanted inside. */
export function docx(text: string, more: More = {}): Part[] {
  return [
    { name: '[Content_Types].xml', text: types(more.main ?? 'wordprocessingml.document.main+xml', more.types) },
    { name: '_rels/.rels', text: relations(relation('officeDocument', 'word/document.xml')) },
    { name: 'word/document.xml', text: `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>` },
    ...(more.parts ?? []),
  ];
}

/** A sheet of one cell. */
export function xlsx(text: string, more: More & { strings?: string } = {}): Part[] {
  return [
    { name: '[Content_Types].xml', text: types(more.main ?? 'spreadsheetml.sheet.main+xml', more.types) },
    { name: '_rels/.rels', text: relations(relation('officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', text: '<workbook><sheets><sheet name="A" sheetId="1"/></sheets></workbook>' },
    { name: 'xl/sharedStrings.xml', text: more.strings ?? `<sst><si><t>${text}</t></si></sst>` },
    ...(more.parts ?? []),
  ];
}

/** A text as LibreOffice saves it. */
export function odt(text: string, more: { parts?: readonly Part[]; body?: string; manifest?: string; mimetype?: string } = {}): Part[] {
  return [
    { name: 'mimetype', text: more.mimetype ?? 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'content.xml', text: `<office:document-content><office:body><text:p>${text}</text:p>${more.body ?? ''}</office:body></office:document-content>` },
    { name: 'META-INF/manifest.xml', text: more.manifest ?? '<manifest:manifest/>' },
    ...(more.parts ?? []),
  ];
}

export const packed = (parts: readonly Part[]) => zip(parts);
