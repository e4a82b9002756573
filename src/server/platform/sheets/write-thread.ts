import { parentPort, workerData } from 'node:worker_threads';
import writeXlsx from 'write-excel-file/node';
import type { SheetCell, WrittenSheet } from './write-sheet.ts';

// Runs in a thread of its own: packing a large sheet keeps a processor busy for seconds.

function cellOf(value: SheetCell) {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'object') return { value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  return { value, type: String };
}

async function write({ rows, widths }: WrittenSheet): Promise<Uint8Array> {
  const [heading = [], ...body] = rows;
  const data = [heading.map((value) => ({ value: String(value ?? ''), fontWeight: 'bold' as const })), ...body.map((row) => row.map(cellOf))];
  const columns = heading.map((text, index) => ({ width: widths?.[index] ?? Math.max(14, String(text ?? '').length + 2) }));
  return writeXlsx(data, { columns, stickyRowsCount: 1 }).toBuffer();
}

try {
  parentPort?.postMessage({ ok: true, value: await write(workerData as WrittenSheet) });
} catch {
  parentPort?.postMessage({ ok: false, reason: 'not_written' });
}
