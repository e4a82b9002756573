import { Readable } from 'node:stream';
import type { Served } from '../http.ts';
import type { SheetCell } from './stream-sheet.ts';
import { writeCsvSheet, writeXlsxSheet } from './write-sheet.ts';

const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' };

/** What stands above a sheet of a practice office; undefined for the real one. */
export function practiceMark(settings: { practice?: boolean }): string | undefined {
  return settings.practice ? 'LATIHAN. Orang dan surat di lembar ini rekaan; ini bukan dokumen dinas.' : undefined;
}

/** A list as a file a spreadsheet opens. In CSV a day is written as people of the office write it. */
export async function serveSheet(rows: readonly (readonly SheetCell[])[], as: { name: string; format: 'xlsx' | 'csv'; settings: { practice?: boolean } }): Promise<Served> {
  const mark = practiceMark(as.settings);
  const text = () => [...(mark === undefined ? [] : [[mark]]), ...rows.map((row) => row.map(textOf))];
  const bytes = as.format === 'xlsx' ? await writeXlsxSheet({ rows, mark }) : writeCsvSheet(text());
  return { stream: Readable.from([bytes]), type: types[as.format], size: bytes.length, name: `${as.name}.${as.format}`, inline: false };
}

function textOf(cell: SheetCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.day.split('-').toReversed().join('/') : String(cell);
}
