import { Readable } from 'node:stream';
import type { Served } from '../http.ts';
import { writeCsvSheet, writeXlsxSheet, type SheetCell } from './write-sheet.ts';

const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' };

/** A list as a file a spreadsheet opens. In CSV a day is written as people of the office write it. */
export async function serveSheet(rows: readonly (readonly SheetCell[])[], as: { name: string; format: 'xlsx' | 'csv' }): Promise<Served> {
  const bytes = as.format === 'xlsx' ? await writeXlsxSheet({ rows }) : writeCsvSheet(rows.map((row) => row.map(textOf)));
  return { stream: Readable.from([bytes]), type: types[as.format], size: bytes.length, name: `${as.name}.${as.format}`, inline: false };
}

function textOf(cell: SheetCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.day.split('-').toReversed().join('/') : String(cell);
}
