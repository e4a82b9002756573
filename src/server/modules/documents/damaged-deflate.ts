import { constants, createInflateRaw, inflateRawSync, type InflateRaw } from 'node:zlib';

// Viewers show what unpacked, whatever became of the checksum, the end or the middle of a stream; who looks for scripts must see as much.
// zlib gives nothing of the call in which it meets a fault, so that call is made small.

/** The two bytes every zlib stream begins with (RFC 1950, 2.2). The checksum at its end is asked of nobody. */
const HEADER = 2;
/** Read to see how a stream begins. */
const HEAD = 4096;
/** Packed bytes given at once; behind a fault one by one. */
const SLICE = 4096;
const UNPACKED_AT_ONCE = 64 * 1024;

export function isDeflated(bytes: Buffer): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

/** What a stream begins with, empty when nothing comes out of it; a thousand times what is read of it is the most that packing can do. */
export function inflatedHead(bytes: Buffer): Buffer {
  if (!isDeflated(bytes)) return Buffer.alloc(0);
  const packed = bytes.subarray(HEADER, HEAD);
  let sound = 0;
  let damaged = packed.length + 1;
  for (let most = packed.length; damaged - sound > 1; most = (sound + damaged) >> 1) {
    if (inflate(packed.subarray(0, most)) === null) damaged = most;
    else sound = most;
  }
  return inflate(packed.subarray(0, sound)) ?? Buffer.alloc(0);
}

function inflate(packed: Buffer): Buffer | null {
  try {
    return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}

/** A stream piece by piece as far as it unpacks. Where it is damaged it begins again, so that pieces before the fault come twice and those up to it at all. */
export async function* inflated(bytes: Buffer): AsyncGenerator<Buffer> {
  const packed = bytes.subarray(HEADER);
  const fault = yield* inflateUntilFault(packed, packed.length);
  if (fault !== null) yield* inflateUntilFault(packed, fault);
}

/** @param sound bytes given by slices, those behind one by one @returns where the slice with the fault begins; null when there is none */
async function* inflateUntilFault(packed: Buffer, sound: number): AsyncGenerator<Buffer, number | null> {
  const engine = createInflateRaw({ chunkSize: UNPACKED_AT_ONCE });
  const out: Buffer[] = [];
  engine.on('data', (chunk: Buffer) => out.push(chunk));
  try {
    for (let at = 0; at < packed.length;) {
      const end = Math.min(packed.length, at < sound ? at + SLICE : at + 1);
      const isSound = await give(engine, packed.subarray(at, end));
      yield* out.splice(0);
      if (!isSound) return at;
      if (engine.bytesWritten < end) return null;
      at = end;
    }
    return null;
  } finally {
    engine.destroy();
  }
}

/** @returns false for a fault */
function give(engine: InflateRaw, slice: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    const fail = () => resolve(false);
    engine.once('error', fail);
    engine.write(slice, (error) => {
      engine.off('error', fail);
      resolve(!error);
    });
  });
}
