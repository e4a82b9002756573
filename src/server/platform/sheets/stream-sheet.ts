import { zipOf } from './write-zip.ts';

/** A cell of a written sheet: text, a number, or an office day; nothing is never a formula. */
export type SheetCell = string | number | { day: string } | null;
export type SheetStream = {
  heading: readonly string[];
  widths: readonly number[];
  rows: AsyncIterable<readonly SheetCell[]> | Iterable<readonly SheetCell[]>;
  /** stands above the heading and over every printed page: what this sheet is not */
  mark?: string | undefined;
};

/** A cell of a spreadsheet program holds so many characters. */
const LONGEST = 32_767;
const styles = { plain: 0, bold: 1, day: 2 } as const;
/** Rows gathered into one piece of text: fewer and larger pieces pack faster. */
const TOGETHER = 200;

/** An XLSX (ECMA-376) while its rows come: a book of any length takes the memory of a few hundred rows. Text is never a formula. */
export function streamXlsx(sheet: SheetStream, day: Date): AsyncGenerator<Buffer> {
  const one = (content: string) => [`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`];
  return zipOf([
    { name: '[Content_Types].xml', content: one(contentTypes) },
    { name: '_rels/.rels', content: one(relations('officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', content: one(`<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Lembar1" sheetId="1" r:id="rId1"/></sheets></workbook>`) },
    { name: 'xl/_rels/workbook.xml.rels', content: one(relations('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml')) },
    { name: 'xl/styles.xml', content: one(styleSheet) },
    { name: 'xl/worksheets/sheet1.xml', content: worksheet(sheet) },
  ], day);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${mime}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${mime}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${mime}.worksheet+xml"/></Types>`;
const styleSheet = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function relations(...pairs: readonly string[]): string {
  const lines = pairs.flatMap((type, index) => (index % 2 === 0 ? [`<Relationship Id="rId${index / 2 + 1}" Type="${office}/${type}" Target="${pairs[index + 1] ?? ''}"/>`] : []));
  return `<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`;
}

async function* worksheet({ heading, widths, rows, mark }: SheetStream): AsyncGenerator<string> {
  const above = mark === undefined ? 1 : 2;
  const columns = heading.map((_, index) => `<col min="${index + 1}" max="${index + 1}" width="${widths[index] ?? 20}" customWidth="1"/>`).join('');
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${above}" topLeftCell="A${above + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>`;
  if (mark !== undefined) yield rowXml(1, [mark], styles.bold);
  yield rowXml(above, heading, styles.bold);
  let number = above;
  let piece = '';
  for await (const row of rows) {
    number += 1;
    piece += rowXml(number, row, styles.plain);
    if (number % TOGETHER !== 0) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData>${mark === undefined ? '' : `<headerFooter><oddHeader>&amp;C&amp;B${escaped(mark)}</oddHeader></headerFooter>`}</worksheet>`;
}

function rowXml(number: number, cells: readonly SheetCell[], style: number): string {
  return `<row r="${number}">${cells.map((cell, index) => cellXml(`${columnName(index)}${number}`, cell, style)).join('')}</row>`;
}

function cellXml(place: string, cell: SheetCell, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${place}" s="${styles.day}"><v>${serialOf(cell.day)}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, LONGEST))}</t></is></c>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  return `${index >= 26 ? columnName(Math.floor(index / 26) - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** Spreadsheets count days from the last of 1899, as if 1900 had been a leap year. */
function serialOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** Signs XML 1.0 cannot hold are left out: they came from no keyboard. */
function escaped(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\P{Cc}]|[\uFFFE\uFFFF]/gu, '').replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}
