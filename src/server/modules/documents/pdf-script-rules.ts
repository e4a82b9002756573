import { constants, inflateSync } from 'node:zlib';

/** Looked through piece by piece, so that a large scan is never one string; a name is far shorter than the overlap. */
const PIECE = 1024 * 1024;
const OVERLAP = 128;
/** Packed objects of an honest document come to a few megabytes; more is a bomb. */
const MAX_UNPACKED = 64 * 1024 * 1024;

/** A name of PDF, each letter as it is or as #hex (ISO 32000-2, 7.3.5). */
function nameIn(words: readonly string[]): RegExp {
  const letter = (sign: string) => `(?:${sign}|#${sign.charCodeAt(0).toString(16).replace(/[a-f]/gu, (digit) => `[${digit}${digit.toUpperCase()}]`)})`;
  return new RegExp(`/(?:${words.map((word) => [...word].map(letter).join('')).join('|')})(?![A-Za-z0-9])`, 'gu');
}
const runs = nameIn(['JavaScript', 'Launch']);
const packs = nameIn(['ObjStm']);

/**
 * True when a PDF carries a script or starts a program: a letter on paper does neither, and a reader's program would run it
 * after the download. Looks at the plain objects and those packed into object streams.
 * @throws when packed objects cannot be looked through within 64 MiB
 */
export function holdsScript(bytes: Buffer): boolean {
  if (hasScript(bytes)) return true;
  for (const place of placesOf(bytes, packs)) if (hasScript(unpackAfter(bytes, place))) return true;
  return false;
}

function hasScript(bytes: Buffer): boolean {
  return placesOf(bytes, runs).next().done !== true;
}

function* placesOf(bytes: Buffer, name: RegExp): Generator<number> {
  for (let from = 0; from < bytes.length; from += PIECE) {
    const piece = bytes.subarray(from, from + PIECE + OVERLAP).toString('latin1');
    for (const found of piece.matchAll(name)) if (found.index < PIECE) yield from + found.index;
  }
}

/** The stream whose dictionary holds this place, unpacked; empty when there is none or it is packed in another way. */
function unpackAfter(bytes: Buffer, place: number): Buffer {
  const word = bytes.indexOf('stream', place, 'latin1');
  if (word < 0) return Buffer.alloc(0);
  const start = word + 'stream'.length + (bytes[word + 6] === 0x0d ? 2 : 1);
  const end = bytes.indexOf('endstream', start, 'latin1');
  try {
    return inflateSync(bytes.subarray(start, end < 0 ? bytes.length : end), { maxOutputLength: MAX_UNPACKED, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return Buffer.alloc(0);
  }
}
