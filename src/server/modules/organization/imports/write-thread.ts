import { parentPort, workerData } from 'node:worker_threads';
import writeXlsx from 'write-excel-file/node';

// Runs in a thread of its own: packing a large sheet keeps a processor busy for seconds.

async function write(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const [heading = [], ...body] = rows;
  const data = [heading.map((value) => ({ value, fontWeight: 'bold' as const })), ...body.map((row) => row.map((value) => ({ value, type: String })))];
  return writeXlsx(data, { columns: heading.map((text) => ({ width: Math.max(14, text.length + 2) })), stickyRowsCount: 1 }).toBuffer();
}

try {
  parentPort?.postMessage({ ok: true, value: await write(workerData as string[][]) });
} catch {
  parentPort?.postMessage({ ok: false, reason: 'not_written' });
}
