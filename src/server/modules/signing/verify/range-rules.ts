import { createHash } from 'node:crypto';
import type { Hash } from '../cms/algorithms.ts';
import type { PdfFile, PdfState } from '../pdf/pdf-file.ts';
import { isArray, isCount, isDict, isName, isString, PdfFault, type PdfDict } from '../pdf/pdf-values.ts';

/** What a signature covers: all bytes to `end` but the gap, and the CMS that stands in the gap. */
export type Covered = { from: number; to: number; end: number; revision: number; contents: Buffer; claimedAt: Date | null };

/**
 * The bytes a signature covers, held against the dictionary it stands in. The gap is exactly one hex string, and that string is
 * this dictionary's own /Contents as it stands in the bytes: anything else could hide there.
 * @throws PdfFault wrong_kind, range_shape, range_gap, range_end
 */
export function readCovered(file: PdfFile, state: PdfState, n: number): Covered {
  const entry = state.entry(n);
  if (entry?.kind !== 'at') throw new PdfFault('range_gap');
  const { value: dict } = state.placed(n);
  if (!isDict(dict)) throw new PdfFault('broken_form');
  if (!isName(dict.map.get('Filter'), 'Adobe.PPKLite') || !isName(dict.map.get('SubFilter'), 'ETSI.CAdES.detached')) throw new PdfFault('wrong_kind');
  const contents = dict.map.get('Contents');
  // Room left for a signature nobody made yet: no range was signed, so none was shifted.
  if (isString(contents) && contents.bytes.every((byte) => byte === 0)) throw new PdfFault('cms_unreadable');
  const { from, to, end } = readRange(dict);
  if (!isString(contents) || !contents.hex || contents.from !== from || contents.to !== to) throw new PdfFault('range_gap');
  // Two digits a byte and nothing between: no room for what a reader would skip.
  if (contents.bytes.length * 2 + 2 !== to - from) throw new PdfFault('range_gap');
  const revision = file.revisions.findIndex((each) => each.end === end);
  const own = file.revisions[revision];
  if (!own) throw new PdfFault('range_end');
  if (entry.offset < own.from || entry.offset > end) throw new PdfFault('range_end');
  return { from, to, end, revision, contents: contents.bytes, claimedAt: readDate(dict) };
}

/** The digest of all bytes to the end of the saving but the gap. */
export function digestOf(bytes: Buffer, covered: Pick<Covered, 'from' | 'to' | 'end'>, hash: Hash): Buffer {
  return createHash(hash).update(bytes.subarray(0, covered.from)).update(bytes.subarray(covered.to, covered.end)).digest();
}

function readRange(dict: PdfDict): { from: number; to: number; end: number } {
  const range = dict.map.get('ByteRange');
  if (!isArray(range) || range.items.length !== 4 || !range.items.every(isCount)) throw new PdfFault('range_shape');
  const [start = 1, from = 0, to = 0, rest = 0] = range.items.filter(isCount);
  if (start !== 0 || from === 0 || to <= from || rest === 0) throw new PdfFault('range_shape');
  return { from, to, end: to + rest };
}

const DATE = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'(\d\d)'?)?/u;

/** /M, which the signer claims and nobody proves. */
function readDate(dict: PdfDict): Date | null {
  const value = dict.map.get('M');
  const found = isString(value) ? DATE.exec(value.bytes.toString('latin1')) : null;
  if (!found) return null;
  const [, year, month, day, hour, minute, second, sign, hours = '00', minutes = '00'] = found;
  const zone = sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(at.getTime()) ? null : at;
}
