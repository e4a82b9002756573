import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openMeasuredZip } from '#server/platform/measured-zip.ts';
import { readFolder } from './folder-rules.ts';

// Unpacks a template a person sent, in a thread of its own that may be killed.

async function unpack(path: string): Promise<[string, Uint8Array][]> {
  return readFolder(openMeasuredZip(await readFile(path)).map((part) => [part.name, part.unpack()]));
}

try {
  parentPort?.postMessage({ ok: true, value: await unpack((workerData as { path: string }).path) });
} catch (error) {
  parentPort?.postMessage({ ok: false, reason: error instanceof RangeError ? error.message : 'broken' });
}
