import type { PdfState } from './pdf-file.ts';
import { isArray, isDict, isName, isStream, isString, PdfFault, type PdfDict, type PdfString } from './pdf-values.ts';
import { unpack } from './pdf-streams.ts';

/** Nothing that is wanted from inside a letter is larger (`letter-data.ts`). */
const MOST_BYTES = 1_048_576;
const MOST_FILES = 1_000;

/**
 * One file within a PDF, by name, as the catalogue associates it with the whole document (PDF/A-3, /AF).
 * @returns null when there is none of this name
 * @throws PdfFault doubled_key for two of one name, packed_badly for one that is too large
 */
export function readEmbeddedFile(state: PdfState, name: string): Buffer | null {
  const list = state.resolve(state.catalog().dict.map.get('AF'));
  if (!isArray(list)) return null;
  if (list.items.length > MOST_FILES) throw new PdfFault('too_many_objects');
  const found = list.items.map((item) => state.resolve(item)).filter(isDict).filter((spec) => nameOf(state, spec) === name);
  if (found.length > 1) throw new PdfFault('doubled_key');
  const [spec] = found;
  if (!spec) return null;
  const files = state.resolve(spec.map.get('EF'));
  const stream = isDict(files) ? state.resolve(files.map.get('F')) : null;
  if (!isName(spec.map.get('AFRelationship'), 'Data') || !isStream(stream)) throw new PdfFault('broken_objects');
  const bytes = unpack(state.bytes.subarray(stream.from, stream.to), stream.dict);
  if (bytes.length > MOST_BYTES) throw new PdfFault('packed_badly');
  return bytes;
}

/** /UF decides where it stands; both must say the same, or two readers would see two files. */
function nameOf(state: PdfState, spec: PdfDict): string | null {
  const [wide, plain] = ['UF', 'F'].map((key) => state.resolve(spec.map.get(key))).map((value) => (isString(value) ? textOf(value) : null));
  if (wide != null && plain != null && wide !== plain) throw new PdfFault('doubled_key');
  return wide ?? plain ?? null;
}

function textOf({ bytes }: PdfString): string {
  return bytes[0] === 0xfe && bytes[1] === 0xff ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1');
}
