import { streamXlsx, type SheetCell } from './stream-sheet.ts';

type WrittenSheet = { rows: readonly (readonly SheetCell[])[]; widths?: readonly number[]; mark?: string | undefined };

/** Writes a short XLSX whose first row is the heading; a book of any length goes out by `streamXlsx`. */
export async function writeXlsxSheet({ rows: [heading = [], ...rows], widths, mark }: WrittenSheet): Promise<Buffer> {
  const titles = heading.map((text) => String(text ?? ''));
  const sheet = { heading: titles, widths: titles.map((text, index) => widths?.[index] ?? Math.max(14, text.length + 2)), rows, mark };
  const chunks: Buffer[] = [];
  for await (const chunk of streamXlsx(sheet, new Date())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Semicolons and a byte order mark: what an Indonesian office's spreadsheet opens by a double press. */
export function writeCsvSheet(rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(`\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`, 'utf8');
}

/** A spreadsheet runs a cell that begins like a formula; an apostrophe keeps it text (and comes off at import). */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
