import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { ROUNDED } from './rounded.ts';
import { assertMeasuredZip } from '../measured-zip.ts';

// Runs in a thread of its own that is killed when it takes too long or too much: a spreadsheet is a foreign file.

export type SheetTask = { kind: 'xlsx' | 'csv'; bytes: Uint8Array; maxRows: number };

async function read(task: SheetTask): Promise<string[][]> {
  const bytes = Buffer.from(task.bytes);
  if (task.kind === 'xlsx') assertMeasuredZip(bytes);
  const rows = task.kind === 'xlsx' ? (await readSheet(bytes)).map((row) => row.map(textOf)) : readCsv(bytes);
  if (rows.length > task.maxRows + 1) throw new Error('too_many_rows');
  return rows;
}

/** Indonesian spreadsheets write semicolons, others commas or tabs: the heading row tells. */
function readCsv(bytes: Buffer): string[][] {
  const text = decode(bytes);
  const heading = text.slice(0, text.search(/\r?\n|$/));
  const delimiter = [';', '\t', ','].reduce((best, mark) => (heading.split(mark).length > heading.split(best).length ? mark : best), ';');
  return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false, max_record_size: 100_000 });
}

function decode(bytes: Buffer): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('�') ? new TextDecoder('windows-1252').decode(bytes) : text;
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number' && !Number.isSafeInteger(cell) && Math.abs(cell) > 2 ** 53) return `${ROUNDED}${cell}`;
  if (typeof cell === 'boolean') return cell ? 'ya' : 'tidak';
  return String(cell);
}

try {
  parentPort?.postMessage({ ok: true, value: await read(workerData as SheetTask) });
} catch (error) {
  parentPort?.postMessage({ ok: false, reason: error instanceof Error && error.message === 'too_many_rows' ? 'too_many_rows' : 'broken' });
}
