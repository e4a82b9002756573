import { inflateSync } from 'node:zlib';
import { isArray, isCount, isDict, isName, PdfFault, type PdfDict, type PdfValue } from './pdf-values.ts';

/** A cross-reference or object stream of a letter has some kilobytes; this is the end of patience, not of a letter. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Unpacks a stream that holds the structure of the file: plain or Flate, with PNG predictors. @throws PdfFault for anything else */
export function unpack(bytes: Buffer, dict: PdfDict): Buffer {
  const filter = only(dict.map.get('Filter'));
  if (filter === undefined || filter === null) return bytes;
  if (!isName(filter, 'FlateDecode')) throw new PdfFault('unknown_filter');
  const flat = inflate(bytes);
  const parms = only(dict.map.get('DecodeParms'));
  if (parms === undefined || parms === null) return flat;
  if (!isDict(parms)) throw new PdfFault('unknown_filter');
  const predictor = parms.map.get('Predictor') ?? 1;
  if (predictor === 1) return flat;
  if (typeof predictor !== 'number' || predictor < 10 || predictor > 15) throw new PdfFault('unknown_filter');
  return unpredict(flat, { columns: countOf(parms, 'Columns', 1), colors: countOf(parms, 'Colors', 1), bits: countOf(parms, 'BitsPerComponent', 8) });
}

function only(value: PdfValue | undefined): PdfValue | undefined {
  if (!isArray(value)) return value;
  if (value.items.length > 1) throw new PdfFault('unknown_filter');
  return value.items[0];
}

function countOf(dict: PdfDict, key: string, otherwise: number): number {
  const value = dict.map.get(key) ?? otherwise;
  if (!isCount(value) || value === 0 || value > 10_000) throw new PdfFault('unknown_filter');
  return value;
}

function inflate(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    throw new PdfFault('packed_badly');
  }
}

/** The PNG filters of a row: none, sub, up, average, Paeth. */
function unpredict(flat: Buffer, shape: { columns: number; colors: number; bits: number }): Buffer {
  const unit = Math.max(1, Math.ceil((shape.colors * shape.bits) / 8));
  const width = Math.ceil((shape.columns * shape.colors * shape.bits) / 8);
  if (flat.length % (width + 1) !== 0) throw new PdfFault('packed_badly');
  const rows = flat.length / (width + 1);
  const out = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const filter = flat[row * (width + 1)] ?? 0;
    for (let i = 0; i < width; i += 1) {
      const left = i >= unit ? (out[row * width + i - unit] ?? 0) : 0;
      const up = row > 0 ? (out[(row - 1) * width + i] ?? 0) : 0;
      const corner = row > 0 && i >= unit ? (out[(row - 1) * width + i - unit] ?? 0) : 0;
      out[row * width + i] = (flat[row * (width + 1) + 1 + i] ?? 0) + foretold(filter, { left, up, corner });
    }
  }
  return out;
}

function foretold(filter: number, near: { left: number; up: number; corner: number }): number {
  if (filter === 0) return 0;
  if (filter === 1) return near.left;
  if (filter === 2) return near.up;
  if (filter === 3) return (near.left + near.up) >> 1;
  if (filter === 4) return paeth(near);
  throw new PdfFault('packed_badly');
}

function paeth({ left, up, corner }: { left: number; up: number; corner: number }): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
