import type { Readable } from 'node:stream';
import { OfficeError } from '#server/platform/errors.ts';
import { runInThread } from '#server/platform/worker-thread.ts';
import { importTooLarge, importWrongKind } from '../organization.errors.ts';

/** A city of 20,000 employees in one sheet takes 2 MB; anything far beyond is no list of people. */
const MAX_BYTES = 8 * 1024 * 1024;
const MAX_ROWS = 20_000;

/** Reads a spreadsheet to rows of text. The kind is found from the bytes, never from the name. @throws importTooLarge, importWrongKind, parserFailed */
export async function readSpreadsheet(stream: Readable): Promise<string[][]> {
  const bytes = await collect(stream);
  const kind = kindOf(bytes);
  try {
    return await runInThread<string[][]>({ module: new URL('./sheet-thread.ts', import.meta.url), data: { kind, bytes, maxRows: MAX_ROWS }, memoryMb: 256, timeMs: 20_000 });
  } catch (error) {
    if (error instanceof OfficeError && error.details.reason === 'too_many_rows') throw importTooLarge({ maxRows: MAX_ROWS });
    throw error;
  }
}

async function collect(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > MAX_BYTES) throw importTooLarge({ maxBytes: MAX_BYTES });
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function kindOf(bytes: Buffer): 'xlsx' | 'csv' {
  if (bytes.length === 0) throw importWrongKind({ reason: 'empty' });
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return 'xlsx';
  // Text has no zero bytes; an old XLS, a picture or a PDF has.
  if (bytes.includes(0) || bytes.subarray(0, 5).toString('latin1') === '%PDF-') throw importWrongKind({ reason: 'no_text' });
  return 'csv';
}
