import { inflateRawSync } from 'node:zlib';

/** Buffers of a thread are not held by its heap limit, so a packed sheet is measured before anything else unpacks it. */
const MAX_UNPACKED = 120 * 1024 * 1024;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Bytes an entry may leave before the next: its data descriptor. A hidden entry needs 30. */
const MAX_GAP = 24;

type Entry = { at: number; packed: number; method: number };

/**
 * Unpacks every entry once, under a limit, and throws it away. The entries must lie side by side from the first byte to
 * the directory, and each must end where it says: a reader that goes by the stream then meets nothing that was not measured.
 * @throws RangeError when the archive is broken, hides something, or unpacks to more than 120 MB
 */
export function assertMeasuredZip(bytes: Buffer): void {
  const { entries, directoryAt } = readDirectory(bytes);
  let left = MAX_UNPACKED;
  let next = 0;
  for (const entry of entries) {
    if (entry.at < next || entry.at > next + MAX_GAP || (next === 0 && entry.at !== 0)) throw new RangeError('zip entries do not lie side by side');
    const start = dataOf(bytes, entry);
    next = start + entry.packed;
    left -= measure(bytes.subarray(start, next), entry, left);
  }
  if (directoryAt < next || directoryAt > next + MAX_GAP) throw new RangeError('zip hides something before its directory');
}

function readDirectory(bytes: Buffer): { entries: Entry[]; directoryAt: number } {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new RangeError('zip without a directory');
  const count = bytes.readUInt16LE(end + 10);
  const directoryAt = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  let at = directoryAt;
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new RangeError('zip directory is broken');
    entries.push({ method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20), at: bytes.readUInt32LE(at + 42) });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (at !== end || end + 22 + bytes.readUInt16LE(end + 20) !== bytes.length) throw new RangeError('zip does not end with its directory');
  return { entries: entries.sort((a, b) => a.at - b.at), directoryAt };
}

function dataOf(bytes: Buffer, entry: Entry): number {
  if (bytes.readUInt32LE(entry.at) !== LOCAL) throw new RangeError('zip entry is broken');
  return entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
}

/** Unpacked size of one entry; a stream that ends before its last byte could carry a second archive behind it. */
function measure(packed: Buffer, entry: Entry, limit: number): number {
  if (packed.length !== entry.packed) throw new RangeError('zip entry is cut off');
  if (entry.method === 0) {
    if (packed.length > limit) throw new RangeError('zip unpacks to too much');
    return packed.length;
  }
  if (entry.method !== 8) throw new RangeError('zip entry is packed in an unknown way');
  // `info` makes zlib answer with the engine too, which knows how many bytes it took; the types do not tell.
  const { buffer, engine } = inflateRawSync(packed, { maxOutputLength: limit, info: true }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
  if (engine.bytesWritten !== packed.length) throw new RangeError('zip entry ends before its end');
  return buffer.length;
}
