import type { SignatureVerdict } from '#shared/domain/signature-check.ts';
import { ISSUING_NAME } from '../authority/authority-names.ts';
import { readCms } from '../cms/read-cms.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { isDict, PdfFault } from '../pdf/pdf-values.ts';
import { digestOf } from './range-rules.ts';

/** Every one costs a digest of the whole file; letters carry a handful. */
const MOST_LOOKED_AT = 16;
/** Most of these are words about signatures, not signatures. */
const MOST_MARKS = 256;
/** How far around its range the rest of a signature is looked for. */
const REACH = 256 * 1024;
const MARK = '/ByteRange';
const RANGE = /^\/ByteRange\s{0,8}\[\s{0,8}(\d{1,10})\s{1,40}(\d{1,10})\s{1,40}(\d{1,10})\s{1,40}(\d{1,10})\s{0,80}\]/u;
/** No signature is shorter, and no words are written so. */
const SIGNATURE = /[0-9a-f]{256}/iu;
const OURS = Buffer.from(ISSUING_NAME).toString('hex');

/**
 * What the bytes alone say of a file whose structure no reader can take apart. A signature names the bytes it covers in plain sight, so
 * their digest can be asked without a structure: where it disagrees, a signed letter was altered; where it agrees and more stands behind
 * it, something was added; where it agrees to the last byte, the file is whole and merely of a shape that is not read here. A signature
 * that cannot be read was damaged only if one of our authorities issued its certificate: other products write kinds we never do.
 */
export function judgeTorn(bytes: Buffer): Extract<SignatureVerdict, 'broken' | 'changed' | 'unreadable'> {
  if (!bytes.includes(MARK, 0, 'latin1')) return isOurs(bytes.toString('latin1')) ? 'broken' : 'unreadable';
  return judgePlaces(bytes, placesOf(bytes));
}

/** A file whose form lists no signature, while one stands among its objects that does not fit it: one byte of the form is enough to lose it. */
export function judgeUnlisted(file: PdfFile): Extract<SignatureVerdict, 'broken' | 'changed' | 'unsigned'> {
  const verdict = judgePlaces(file.bytes, placesOf(file.bytes).filter((at) => isOfSignature(file, at)));
  return verdict === 'unreadable' ? 'unsigned' : verdict;
}

function judgePlaces(bytes: Buffer, places: readonly number[]): Extract<SignatureVerdict, 'broken' | 'changed' | 'unreadable'> {
  const ends = places.slice(0, MOST_LOOKED_AT).map((at) => wholeTo(bytes, at));
  if (ends.includes('torn')) return 'broken';
  // Of a signature that cannot be read nothing is said, neither that it agrees nor that it does not.
  if (ends.length === 0 || ends.includes('untold')) return 'unreadable';
  return Math.max(...ends.map(Number)) < bytes.length ? 'changed' : 'unreadable';
}

/** Where a range stands beside a signature of this very file. */
function placesOf(bytes: Buffer): number[] {
  const places: number[] = [];
  let looked = 0;
  for (let at = bytes.indexOf(MARK, 0, 'latin1'); at >= 0 && looked < MOST_MARKS; at = bytes.indexOf(MARK, at + MARK.length, 'latin1')) {
    looked += 1;
    if (SIGNATURE.test(objectAround(bytes, at)) && !isOfFileInside(bytes, at)) places.push(at);
  }
  return places;
}

function objectAround(bytes: Buffer, at: number): string {
  const [before, after] = [bytes.toString('latin1', Math.max(0, at - REACH), at), bytes.toString('latin1', at, at + REACH)];
  const end = after.indexOf('endobj');
  return before.slice(before.lastIndexOf('obj') + 1) + (end < 0 ? after : after.slice(0, end));
}

/** A signed file may lie unpacked inside another one: its range counts from its own beginning. */
function isOfFileInside(bytes: Buffer, at: number): boolean {
  const begin = bytes.lastIndexOf('%PDF-', at, 'latin1');
  const range = rangeAt(bytes, at);
  return begin > 0 && range !== null && gapOf(bytes, { from: begin + range.from, to: begin + range.to }) !== null;
}

/** Whether a mark is the key of an object in some saving, not words within a stream or a string. */
function isOfSignature(file: PdfFile, at: number): boolean {
  let nearest = { n: 0, offset: -1, revision: 0 };
  for (const [revision, { entries }] of file.revisions.entries())
    for (const [n, entry] of entries) if (entry.kind === 'at' && entry.offset <= at && entry.offset > nearest.offset) nearest = { n, offset: entry.offset, revision };
  if (nearest.offset < 0) return false;
  try {
    const { value, to } = file.state(nearest.revision).placed(nearest.n);
    return at < to && isDict(value) && value.map.has('ByteRange');
  } catch (error) {
    // An object that cannot be read may be the damaged one; its digest tells.
    if (error instanceof PdfFault) return true;
    throw error;
  }
}

type Range = { from: number; to: number; end: number };

function rangeAt(bytes: Buffer, at: number): Range | null {
  const [, start = NaN, from = NaN, to = NaN, rest = NaN] = (RANGE.exec(bytes.toString('latin1', at, at + 256)) ?? []).map(Number);
  return start === 0 ? { from, to, end: to + rest } : null;
}

/** The signature that stands in a gap; null where nothing of that kind does. */
function gapOf(bytes: Buffer, { from, to }: Pick<Range, 'from' | 'to'>): Buffer | null {
  const gap = bytes.toString('latin1', from, to);
  return /^<(?:[0-9a-f]{2})+>$/iu.test(gap) ? Buffer.from(gap.slice(1, -1), 'hex') : null;
}

/** Whether a signature, in hexadecimal digits, was made with a certificate of an authority like ours: it says so several times. */
export const isOurs = (text: string): boolean => text.toLowerCase().includes(OURS);

/** @returns where the bytes end that are still those one signature was made over */
function wholeTo(bytes: Buffer, at: number): number | 'torn' | 'untold' {
  const unread = isOurs(objectAround(bytes, at)) ? 'torn' : 'untold';
  const range = rangeAt(bytes, at);
  const contents = range && gapOf(bytes, range);
  if (!range || !contents || range.end > bytes.length) return unread;
  try {
    const cms = readCms(contents);
    return digestOf(bytes, range, cms.hash).equals(cms.messageDigest) ? range.end : 'torn';
  } catch (error) {
    if (error instanceof PdfFault) return unread;
    throw error;
  }
}
