import { PdfReader } from './pdf-reader.ts';
import { isCount, isDict, isRef, PdfFault, type PdfDict, type PdfRef, type PdfValue } from './pdf-values.ts';

/** An object as it stands in the file: `from` its number, `to` just after "endobj". */
export type PlacedObject = { n: number; g: number; value: PdfValue; from: number; to: number };

/**
 * Reads "n g obj … endobj" at an offset.
 * @param lengthOf resolves a /Length that is a reference; absent where only a direct one is allowed
 */
export function readObject(bytes: Buffer, at: number, lengthOf?: (ref: PdfRef) => PdfValue): PlacedObject {
  const reader = new PdfReader(bytes, at);
  const n = reader.readCount();
  reader.skipBlank();
  const g = reader.readCount();
  reader.skipBlank();
  reader.expect('obj');
  const value = reader.readValue();
  reader.skipWhite();
  const whole = isDict(value) && reader.startsWith('stream') ? readStream(reader, value, lengthOf) : value;
  reader.skipWhite();
  reader.expect('endobj');
  return { n, g, value: whole, from: at, to: reader.at };
}

function readStream(reader: PdfReader, dict: PdfDict, lengthOf?: (ref: PdfRef) => PdfValue): PdfValue {
  reader.at += 'stream'.length;
  if (reader.startsWith('\r\n')) reader.at += 2;
  else if (reader.startsWith('\n')) reader.at += 1;
  else throw new PdfFault('broken_objects');
  const given = dict.map.get('Length');
  const length = isRef(given) ? lengthOf?.(given) : given;
  if (!isCount(length) || reader.at + length > reader.bytes.length) throw new PdfFault('broken_objects');
  const from = reader.at;
  reader.at += length;
  reader.skipBlank();
  reader.expect('endstream');
  return { kind: 'stream', dict, from, to: from + length };
}
