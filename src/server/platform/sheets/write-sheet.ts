import { runInThread } from '../worker-thread.ts';

/** A cell of a written sheet: text, a number, or an office day; nothing is never a formula. */
export type SheetCell = string | number | { day: string } | null;
export type WrittenSheet = { rows: readonly (readonly SheetCell[])[]; widths?: readonly number[] };

/** Writes an XLSX whose first row is the heading. Packing keeps a processor busy for seconds: not on the thread that answers everybody. */
export async function writeXlsxSheet(sheet: WrittenSheet): Promise<Buffer> {
  const bytes = await runInThread<Uint8Array>({ module: new URL('./write-thread.ts', import.meta.url), data: sheet, memoryMb: 1024, timeMs: 120_000 });
  return Buffer.from(bytes);
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
