import type { SignatureVerdict } from '#shared/domain/signature-check.ts';
import { readCms } from '../cms/read-cms.ts';
import { PdfFault } from '../pdf/pdf-values.ts';
import { digestOf } from './range-rules.ts';

/** Every one costs a digest of the whole file; letters carry a handful. */
const MOST_LOOKED_AT = 16;
const MARK = '/ByteRange';
/** What else a signature writes beside its range, should the range itself be what was damaged. */
const TRACES = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'];
const RANGE = /^\/ByteRange\s{0,8}\[\s{0,8}(\d{1,10})\s{1,40}(\d{1,10})\s{1,40}(\d{1,10})\s{1,40}(\d{1,10})\s{0,80}\]/u;

/**
 * What the bytes alone say of a file whose structure no reader can take apart. A signature names the bytes it covers in plain sight, so
 * their digest can be asked without a structure: where it disagrees, a signed letter was altered; where it agrees and more stands behind
 * it, something was added; where it agrees to the last byte, the file is whole and merely of a shape that is not read here.
 */
export function judgeTorn(bytes: Buffer): Extract<SignatureVerdict, 'broken' | 'changed' | 'unreadable'> {
  const places = placesOf(bytes);
  if (places.length === 0) return TRACES.some((trace) => bytes.includes(trace, 0, 'latin1')) ? 'broken' : 'unreadable';
  let covered = 0;
  for (const at of places) {
    const end = wholeTo(bytes, at);
    if (end === 'torn') return 'broken';
    // Of a signature that cannot be read nothing is said, neither that it agrees nor that it does not.
    if (end === 'untold') return 'unreadable';
    covered = Math.max(covered, end);
  }
  return covered < bytes.length ? 'changed' : 'unreadable';
}

/** A file whose form lists no signature, while one stands in its bytes that does not fit it: one byte of the form is enough to lose it. */
export function judgeUnlisted(bytes: Buffer): Extract<SignatureVerdict, 'broken' | 'changed' | 'unsigned'> {
  const verdict = bytes.includes(MARK, 0, 'latin1') ? judgeTorn(bytes) : 'unreadable';
  return verdict === 'unreadable' ? 'unsigned' : verdict;
}

function placesOf(bytes: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(MARK, 0, 'latin1'); at >= 0 && places.length < MOST_LOOKED_AT; at = bytes.indexOf(MARK, at + MARK.length, 'latin1')) places.push(at);
  return places;
}

/** @returns where the bytes end that are still those one signature was made over */
function wholeTo(bytes: Buffer, at: number): number | 'torn' | 'untold' {
  const [, start = NaN, from = NaN, to = NaN, rest = NaN] = (RANGE.exec(bytes.toString('latin1', at, at + 256)) ?? []).map(Number);
  const end = to + rest;
  const gap = bytes.toString('latin1', from, to);
  // Also where the range was not found: nothing is equal to what is no number.
  if (start !== 0 || !(end <= bytes.length) || !/^<(?:[0-9a-f]{2})+>$/iu.test(gap)) return 'torn';
  try {
    const cms = readCms(Buffer.from(gap.slice(1, -1), 'hex'));
    return digestOf(bytes, { from, to, end }, cms.hash).equals(cms.messageDigest) ? end : 'torn';
  } catch (error) {
    if (error instanceof PdfFault) return 'untold';
    throw error;
  }
}
