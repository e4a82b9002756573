import type { Readable } from 'node:stream';
import { OfficeError } from '../errors.ts';
import { runInThread } from '../worker-thread.ts';

/** What a room takes, and how it refuses the rest. */
export type SheetLimits = {
  bytes: number;
  rows: number;
  tooLarge: (details: Record<string, unknown>) => OfficeError;
  wrongKind: (details: Record<string, unknown>) => OfficeError;
};

/** Reads a spreadsheet to rows of text. The kind is found from the bytes, never from the name. @throws what `limits` say, parserFailed */
export async function readSpreadsheet(stream: Readable, limits: SheetLimits): Promise<string[][]> {
  const bytes = await collect(stream, limits);
  const kind = kindOf(bytes, limits);
  try {
    return await runInThread<string[][]>({ module: new URL('./sheet-thread.ts', import.meta.url), data: { kind, bytes, maxRows: limits.rows }, memoryMb: 256, timeMs: 20_000 });
  } catch (error) {
    if (error instanceof OfficeError && error.details.reason === 'too_many_rows') throw limits.tooLarge({ maxRows: limits.rows });
    throw error;
  }
}

async function collect(stream: Readable, limits: SheetLimits): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > limits.bytes) throw limits.tooLarge({ maxBytes: limits.bytes });
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function kindOf(bytes: Buffer, limits: SheetLimits): 'xlsx' | 'csv' {
  if (bytes.length === 0) throw limits.wrongKind({ reason: 'empty' });
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return 'xlsx';
  // Text has no zero bytes; an old XLS, a picture or a PDF has.
  if (bytes.includes(0) || bytes.subarray(0, 5).toString('latin1') === '%PDF-') throw limits.wrongKind({ reason: 'no_text' });
  return 'csv';
}
