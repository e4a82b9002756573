import { inflated, inflatedHead, isDeflated } from './damaged-deflate.ts';

/** Looked through piece by piece, so that a large scan is never one string; a name is far shorter than the overlap. */
const PIECE = 1024 * 1024;
const OVERLAP = 128;
/** What is called packed objects comes to a few megabytes in an honest document; more is a bomb. */
const MAX_PACKED = 64 * 1024 * 1024;
/**
 * So is any stream that begins like packed objects and unpacks to more than this. A picture may begin so: the dark edge of a scan is a
 * row of blanks. A page of A3 in colour at 600 dpi is 9,921 × 7,016 × 3 bytes, 199 MiB. Looked through piece by piece and
 * never held whole, it costs time and no memory.
 */
const MAX_UNPACKED = 256 * 1024 * 1024;
/** All streams of a file together: many small bombs are one large one. Two of the largest pages, some seconds of the thirty a file has. */
const BUDGET = 2 * MAX_UNPACKED;

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
/** The two entries every object stream must have (7.5.7), whatever its type is called by reference. */
const firsts = new RegExp(namePattern(['First']), 'gu');
const count = new RegExp(`${namePattern(['N'])}[\\s%]*\\d`, 'u');
/** Looked at on either side of a name for what else its dictionary says. */
const DICTIONARY = 16 * 1024;

/**
 * Why a PDF is not taken, or null. 'scripted': it carries a script, starts a program or sends data: a letter on paper does
 * none of it, and a reader's program would do it after the download. 'hides_objects': its objects are packed so that nobody
 * can tell; 'encrypted': because they are locked. Looks at the plain objects and those packed into object streams with Flate, as every honest program packs them.
 */
export async function hiddenIn(bytes: Buffer, budget = BUDGET): Promise<'scripted' | 'hides_objects' | 'encrypted' | null> {
  if (isActive(bytes)) return 'scripted';
  const look: Look = { left: budget, seen: new Set() };
  for (const place of packPlaces(bytes)) {
    const found = await lookAt(bytes, { place, look });
    if (found === 'unreadable') return bytes.includes('/Encrypt', 0, 'latin1') ? 'encrypted' : 'hides_objects';
    if (found === 'active') return 'scripted';
  }
  for (const word of listWords(bytes, look)) {
    const found = await lookThrough(bytes.subarray(startOf(bytes, word)), { look, most: MAX_UNPACKED });
    if (found === 'active') return 'scripted';
    if (found === 'too_much') return 'hides_objects';
  }
  return null;
}

/** `left`: bytes that may still be unpacked of this file. `seen`: streams looked at; the same one is named by its type, by its entries and by its list. */
type Look = { left: number; seen: Set<number> };

/** Where packed objects are named: by their type, or by what they must say of themselves when the type stands elsewhere. */
function* packPlaces(bytes: Buffer): Generator<number> {
  yield* placesOf(bytes, packs);
  for (const place of placesOf(bytes, firsts)) if (count.test(objectAround(bytes, place))) yield place;
}

function objectAround(bytes: Buffer, place: number): string {
  const before = bytes.toString('latin1', Math.max(0, place - DICTIONARY), place);
  const [behind = ''] = bytes.toString('latin1', place, place + DICTIONARY).split(/endobj|stream/u);
  return before.slice(before.lastIndexOf('endobj') + 1) + behind;
}

/** Every stream that unpacks to a list of numbers, whatever its dictionary calls it: a reader finds packed objects by the table of places alone. */
function* listWords(bytes: Buffer, look: Look): Generator<number> {
  for (let word = bytes.indexOf('stream', 0, 'latin1'); word >= 0; word = bytes.indexOf('stream', word + 6, 'latin1')) {
    if (look.seen.has(word) || bytes.toString('latin1', word - 3, word) === 'end') continue;
    const head = inflatedHead(bytes.subarray(startOf(bytes, word)));
    if (head.length > 0 && beginsWithList(head)) yield word;
  }
}

/** Whether a name that acts begins before `end`. */
function isActive(bytes: Buffer, end = bytes.length): boolean {
  const { value } = placesOf(bytes, acts).next();
  return value !== undefined && value < end;
}

function* placesOf(bytes: Buffer, name: RegExp): Generator<number> {
  for (let from = 0; from < bytes.length; from += PIECE) {
    const piece = bytes.subarray(from, from + PIECE + OVERLAP).toString('latin1');
    for (const found of piece.matchAll(name)) if (found.index < PIECE) yield from + found.index;
  }
}

/** Packed objects begin with their list, number and place by pairs; what was unpacked in part, or row by row, does not. */
const FIRST = 64;
const LIST = /^[ \t\r\n\f]*(?:$|\d+[ \t\r\n\f]+\d)/u;

/** Looks through the packed objects whose dictionary holds this place. The dictionary is not asked how they are packed: a string in it may say anything. */
async function lookAt(bytes: Buffer, { place, look }: { place: number; look: Look }): Promise<'active' | 'quiet' | 'unreadable'> {
  const word = bytes.indexOf('stream', place, 'latin1');
  if (word < 0 || look.seen.has(word) || endsBefore(bytes, place, word)) return 'quiet';
  look.seen.add(word);
  const start = startOf(bytes, word);
  const found = await lookThrough(bytes.subarray(start), { look, most: MAX_PACKED });
  if (found !== 'not_packed') return found === 'active' || found === 'quiet' ? found : 'unreadable';
  const end = bytes.indexOf('endstream', start, 'latin1');
  const packed = bytes.subarray(start, end < 0 ? bytes.length : end);
  if (!isPlainList(packed)) return 'unreadable';
  return isActive(packed) ? 'active' : 'quiet';
}

function startOf(bytes: Buffer, word: number): number {
  return word + 'stream'.length + (bytes[word + 6] === 0x0d ? 2 : 1);
}

/** The name alone, as in a text: no stream follows before the object ends. A string or a comment may hold these words too. */
function endsBefore(bytes: Buffer, place: number, word: number): boolean {
  const close = bytes.indexOf('endobj', place, 'latin1');
  const isEnd = bytes.toString('latin1', word - 3, word) === 'end';
  const stop = close >= 0 && close < word ? close : isEnd ? word : -1;
  return stop >= 0 && !/[(%]/u.test(bytes.toString('latin1', place, stop));
}

/**
 * `packed` goes on to the end of the file: the packing itself says where it ends, and the word `endstream` may stand within it.
 * 'no_list': it unpacks to something else than packed objects; 'not_packed': nothing comes out of it.
 */
async function lookThrough(packed: Buffer, { look, most }: { look: Look; most: number }): Promise<'active' | 'quiet' | 'no_list' | 'not_packed' | 'too_much'> {
  if (!isDeflated(packed)) return 'not_packed';
  let rest: Buffer = Buffer.alloc(0);
  let isList: boolean | null = null;
  let left = Math.min(most, look.left);
  for await (const chunk of inflated(packed)) {
    look.left -= chunk.length;
    left -= chunk.length;
    if (left < 0) return 'too_much';
    const piece = Buffer.concat([rest, chunk]);
    isList ??= piece.length < FIRST ? null : beginsWithList(piece);
    if (isList === false) return 'no_list';
    // A name at the very end may go on in the next piece.
    if (isActive(piece, piece.length - OVERLAP)) return 'active';
    rest = piece.subarray(-OVERLAP);
  }
  if (isActive(rest)) return 'active';
  if (rest.length === 0) return 'not_packed';
  return (isList ?? beginsWithList(rest)) ? 'quiet' : 'no_list';
}

function beginsWithList(bytes: Buffer): boolean {
  return LIST.test(bytes.toString('latin1', 0, FIRST));
}

/** Not packed at all: a list, and behind it more than the digits of a packing in hexadecimal. */
function isPlainList(packed: Buffer): boolean {
  return beginsWithList(packed) && /[^0-9A-Fa-f\s>]/u.test(packed.toString('latin1'));
}
