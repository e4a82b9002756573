import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

export type ZipEntry = { name: string; content: AsyncIterable<string> | Iterable<string> };
type Written = { name: Buffer; crc: number; packed: number; size: number; at: number };

/** Sizes stand behind each entry (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;

/**
 * A zip while it is made (PKWARE APPNOTE 6.3): entry after entry, deflated; nothing is gathered but the directory at its end.
 * Each entry and the whole stay below 4 GiB. What the content throws is thrown on.
 */
export async function* zipOf(entries: readonly ZipEntry[], day: Date): AsyncGenerator<Buffer> {
  const stamp = stampOf(day);
  const written: Written[] = [];
  let place = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const one: Written = { name, crc: 0, packed: 0, size: 0, at: place };
    const head = fields([[4, 0x04034b50], [2, VERSION], [2, FLAGS], [2, DEFLATED], [2, stamp.time], [2, stamp.date], [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]]);
    yield Buffer.concat([head, name]);
    yield* packed(entry.content, one);
    yield fields([[4, 0x08074b50], [4, one.crc], [4, one.packed], [4, one.size]]);
    place += head.length + name.length + one.packed + 16;
    written.push(one);
  }
  const directory = Buffer.concat(written.map((one) => Buffer.concat([directoryLine(one, stamp), one.name])));
  yield directory;
  yield fields([[4, 0x06054b50], [2, 0], [2, 0], [2, written.length], [2, written.length], [4, directory.length], [4, place], [2, 0]]);
}

async function* packed(content: ZipEntry['content'], one: Written): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  const fed = pipeline(Readable.from(measured(content, one)), deflate);
  // Told by the reading below, which ends with the same fault.
  fed.catch(() => undefined);
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    one.packed += chunk.length;
    yield chunk;
  }
  await fed;
}

async function* measured(content: ZipEntry['content'], one: Written): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text, 'utf8');
    one.crc = crc32(bytes, one.crc);
    one.size += bytes.length;
    yield bytes;
  }
}

function directoryLine(one: Written, stamp: { date: number; time: number }): Buffer {
  return fields([
    [4, 0x02014b50], [2, VERSION], [2, VERSION], [2, FLAGS], [2, DEFLATED], [2, stamp.time], [2, stamp.date], [4, one.crc], [4, one.packed], [4, one.size],
    [2, one.name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, one.at],
  ]);
}

/** Numbers of two or four bytes, the low byte first. */
function fields(values: readonly (readonly [2 | 4, number])[]): Buffer {
  const bytes = Buffer.alloc(values.reduce((sum, [length]) => sum + length, 0));
  let at = 0;
  for (const [length, value] of values) at = length === 2 ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at);
  return bytes;
}

/** Day and time as MS-DOS wrote them, in steps of two seconds. */
function stampOf(day: Date): { date: number; time: number } {
  const date = ((day.getUTCFullYear() - 1980) << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate();
  return { date, time: (day.getUTCHours() << 11) | (day.getUTCMinutes() << 5) | (day.getUTCSeconds() >> 1) };
}
