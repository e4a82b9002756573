import { inflateRawSync } from 'node:zlib';

/** Buffers of a thread are not held by its heap limit, so a packed file is measured before anything else unpacks it. */
const MAX_UNPACKED = 120 * 1024 * 1024;
/** An office file of some hundred parts is a large one; each part costs a look. */
const MAX_ENTRIES = 5000;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Bytes an entry may leave before the next: its data descriptor. A hidden entry needs 30. */
const MAX_GAP = 24;

type Entry = { at: number; packed: number; method: number; flags: number; name: Buffer };
/** One part of a measured archive, by the name its directory gives. */
export type ZipPart = { name: string; unpack: () => Buffer };

/** @throws RangeError when the archive is broken, hides something, or unpacks to more than 120 MB */
export function assertMeasuredZip(bytes: Buffer): void {
  openMeasuredZip(bytes);
}

/**
 * Unpacks every entry once, under a limit, and throws it away. The entries must lie side by side from the first byte to
 * the directory, and each must end where it says: a reader that goes by the stream then meets nothing that was not measured.
 * @returns the parts in the order of their places, to be unpacked one by one
 * @throws RangeError when the archive is broken, locked, hides something, or unpacks to more than 120 MB
 */
export function openMeasuredZip(bytes: Buffer): ZipPart[] {
  const { entries, directoryAt } = readDirectory(bytes);
  let left = MAX_UNPACKED;
  let next = 0;
  const parts: ZipPart[] = [];
  for (const entry of entries) {
    if (entry.at < next || entry.at > next + MAX_GAP || (next === 0 && entry.at !== 0)) throw new RangeError('zip entries do not lie side by side');
    const start = dataOf(bytes, entry);
    next = start + entry.packed;
    const packed = bytes.subarray(start, next);
    const size = unpack(packed, entry, left).length;
    left -= size;
    parts.push({ name: entry.name.toString('utf8'), unpack: () => unpack(packed, entry, size) });
  }
  if (directoryAt < next || directoryAt > next + MAX_GAP) throw new RangeError('zip hides something before its directory');
  return parts;
}

function readDirectory(bytes: Buffer): { entries: Entry[]; directoryAt: number } {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new RangeError('zip without a directory');
  const count = bytes.readUInt16LE(end + 10);
  const directoryAt = bytes.readUInt32LE(end + 16);
  if (count > MAX_ENTRIES) throw new RangeError('zip has too many entries');
  const entries: Entry[] = [];
  let at = directoryAt;
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new RangeError('zip directory is broken');
    const name = bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    entries.push({ flags: bytes.readUInt16LE(at + 8), method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20), at: bytes.readUInt32LE(at + 42), name });
    at += 46 + name.length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (at !== end || end + 22 + bytes.readUInt16LE(end + 20) !== bytes.length) throw new RangeError('zip does not end with its directory');
  return { entries: entries.sort((a, b) => a.at - b.at), directoryAt };
}

/** Two readers must meet the same part under the same name, whichever of its two heads they believe. */
function dataOf(bytes: Buffer, entry: Entry): number {
  if (bytes.readUInt32LE(entry.at) !== LOCAL) throw new RangeError('zip entry is broken');
  if ((entry.flags & 1) === 1) throw new RangeError('zip entry is locked');
  const name = bytes.subarray(entry.at + 30, entry.at + 30 + bytes.readUInt16LE(entry.at + 26));
  if (!name.equals(entry.name)) throw new RangeError('zip entry has two names');
  return entry.at + 30 + name.length + bytes.readUInt16LE(entry.at + 28);
}

/** A stream that ends before its last byte could carry a second archive behind it. */
function unpack(packed: Buffer, entry: Entry, limit: number): Buffer {
  if (packed.length !== entry.packed) throw new RangeError('zip entry is cut off');
  if (entry.method === 0) {
    if (packed.length > limit) throw new RangeError('zip unpacks to too much');
    return packed;
  }
  if (entry.method !== 8) throw new RangeError('zip entry is packed in an unknown way');
  // `info` makes zlib answer with the engine too, which knows how many bytes it took; the types do not tell.
  const { buffer, engine } = inflateRawSync(packed, { maxOutputLength: Math.max(1, limit), info: true }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
  if (engine.bytesWritten !== packed.length) throw new RangeError('zip entry ends before its end');
  return buffer;
}
