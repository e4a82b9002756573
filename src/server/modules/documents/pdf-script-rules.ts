import { constants, inflateSync } from 'node:zlib';

/** Looked through piece by piece, so that a large scan is never one string; a name is far shorter than the overlap. */
const PIECE = 1024 * 1024;
const OVERLAP = 128;
/** Packed objects of an honest document come to a few megabytes; more is a bomb. */
const MAX_UNPACKED = 64 * 1024 * 1024;

/** A name of PDF, each letter as it is or as #hex (ISO 32000-2, 7.3.5). */
function namePattern(words: readonly string[]): string {
  const letter = (sign: string) => `(?:${sign}|#${sign.charCodeAt(0).toString(16).replace(/[a-f]/gu, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
  return `/(?:${words.map((word) => [...word].map(letter).join('')).join('|')})(?![A-Za-z0-9#])`;
}
/** Scripts, programs, forms that send or fetch data, films. Short names are asked for with what must follow, since chance writes three letters into every large picture. */
const acts = new RegExp(
  `${namePattern(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'RichMedia', 'RichMediaExecute'])}|${namePattern(['XFA'])}\\s*(?:\\[|<<|\\d+\\s+\\d+\\s+R)`,
  'gu',
);
const packs = new RegExp(namePattern(['ObjStm']), 'gu');

/**
 * Why a PDF is not taken, or null. 'scripted': it carries a script, starts a program or sends data: a letter on paper does
 * none of it, and a reader's program would do it after the download. 'hides_objects': its objects are packed so that nobody
 * can tell; 'encrypted': because they are locked. Looks at the plain objects and those packed into object streams with Flate, as every honest program packs them.
 */
export function hiddenIn(bytes: Buffer): 'scripted' | 'hides_objects' | 'encrypted' | null {
  if (isActive(bytes)) return 'scripted';
  for (const place of placesOf(bytes, packs)) {
    const unpacked = unpackAt(bytes, place);
    if (unpacked === 'unreadable') return bytes.includes('/Encrypt', 0, 'latin1') ? 'encrypted' : 'hides_objects';
    if (isActive(unpacked)) return 'scripted';
  }
  return null;
}

function isActive(bytes: Buffer): boolean {
  return placesOf(bytes, acts).next().done !== true;
}

function* placesOf(bytes: Buffer, name: RegExp): Generator<number> {
  for (let from = 0; from < bytes.length; from += PIECE) {
    const piece = bytes.subarray(from, from + PIECE + OVERLAP).toString('latin1');
    for (const found of piece.matchAll(name)) if (found.index < PIECE) yield from + found.index;
  }
}

/** Packed objects begin with their list, number and place by pairs; what was unpacked in part, or row by row, does not. */
const LIST = /^[ \t\r\n\f]*(?:$|\d+[ \t\r\n\f]+\d)/u;

/** The packed objects whose dictionary holds this place. The dictionary is not asked how they are packed: a string in it may say anything. */
function unpackAt(bytes: Buffer, place: number): Buffer | 'unreadable' {
  const word = bytes.indexOf('stream', place, 'latin1');
  if (word < 0 || endsBefore(bytes, place, word)) return Buffer.alloc(0);
  const start = word + 'stream'.length + (bytes[word + 6] === 0x0d ? 2 : 1);
  const end = bytes.indexOf('endstream', start, 'latin1');
  const packed = bytes.subarray(start, end < 0 ? bytes.length : end);
  const unpacked = inflated(packed);
  if (unpacked === null) return isPlainList(packed) ? packed : 'unreadable';
  return beginsWithList(unpacked) ? unpacked : 'unreadable';
}

/** The name alone, as in a text: no stream follows before the object ends. A string or a comment may hold these words too. */
function endsBefore(bytes: Buffer, place: number, word: number): boolean {
  const close = bytes.indexOf('endobj', place, 'latin1');
  const isEnd = bytes.toString('latin1', word - 3, word) === 'end';
  const stop = close >= 0 && close < word ? close : isEnd ? word : -1;
  return stop >= 0 && !/[(%]/u.test(bytes.toString('latin1', place, stop));
}

function inflated(packed: Buffer): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: MAX_UNPACKED, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}

function beginsWithList(bytes: Buffer): boolean {
  return LIST.test(bytes.toString('latin1', 0, 64));
}

/** Not packed at all: a list, and behind it more than the digits of a packing in hexadecimal. */
function isPlainList(packed: Buffer): boolean {
  return beginsWithList(packed) && /[^0-9A-Fa-f\s>]/u.test(packed.toString('latin1'));
}
