import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** What became of one part. `cut`: the sender went away, what had come is kept. The refusals keep nothing of the part. */
type PartEnd = { end: 'kept' | 'cut' | 'elsewhere' | 'changed' | 'too-long' | 'no-room'; size: number };
type Part = { stream: Readable; offset: number; sha256: string; limit: number };

/** Files that come in parts. The length of what lies here is the truth of how much has come: a part costs no row. */
export type PartPort = {
  /** bytes that have come; 0 for a file nobody began */
  sizeOf: (id: string) => Promise<number>;
  append: (id: string, part: Part) => Promise<PartEnd>;
  read: (id: string) => ReadStream;
  drop: (id: string) => Promise<void>;
  /** ids of parts nobody wrote to since `before` */
  listStale: (before: Date) => Promise<string[]>;
};

/** Parts in a local folder, one file each. A second sender of the same file waits until the first was let go. */
export function localParts(folder: string, disk: { hasRoom: () => Promise<boolean> }): PartPort {
  const pathOf = (id: string) => path.join(folder, id);
  const writing = new Map<string, { stream: Readable; done: Promise<unknown> }>();
  const append = async (id: string, part: Part): Promise<PartEnd> => {
    // A line that broke may not have told us yet: whoever comes back with the rest of the file is the same person.
    for (let before = writing.get(id); before; before = writing.get(id)) {
      before.stream.destroy();
      await before.done;
    }
    const done = appendPart({ folder, file: pathOf(id), hasRoom: disk.hasRoom }, part).finally(() => writing.delete(id));
    writing.set(id, { stream: part.stream, done: done.catch(() => undefined) });
    return done;
  };
  return {
    append,
    sizeOf: (id) => stat(pathOf(id)).then((info) => info.size, () => 0),
    read: (id) => createReadStream(pathOf(id)),
    drop: (id) => rm(pathOf(id), { force: true }),
    listStale: async (before) => {
      const stale: string[] = [];
      for (const name of await readdir(folder).catch(() => [])) {
        const info = await stat(pathOf(name)).catch(() => null);
        if (info && info.mtime < before) stale.push(name);
      }
      return stale;
    },
  };
}

async function appendPart(place: { folder: string; file: string; hasRoom: () => Promise<boolean> }, part: Part): Promise<PartEnd> {
  await mkdir(place.folder, { recursive: true, mode: 0o700 });
  const handle = await open(place.file, 'a');
  try {
    const { size } = await handle.stat();
    if (size !== part.offset) return { end: 'elsewhere', size };
    if (!(await place.hasRoom())) return { end: 'no-room', size };
    const end = await writePart(handle, part);
    const isKept = end === 'kept' || end === 'cut';
    if (!isKept) await handle.truncate(size);
    await handle.datasync();
    return { end, size: isKept ? (await handle.stat()).size : size };
  } finally {
    await handle.close();
  }
}

async function writePart(handle: FileHandle, part: Part): Promise<PartEnd['end']> {
  const hash = createHash('sha256');
  let length = 0;
  const chunks = part.stream[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch(() => null);
    if (next === null) return 'cut';
    if (next.done) return hash.digest('hex') === part.sha256 ? 'kept' : 'changed';
    const chunk = next.value as Buffer;
    length += chunk.length;
    if (length > part.limit) return 'too-long';
    hash.update(chunk);
    if (!(await writeAll(handle, chunk))) return 'no-room';
  }
}

/** False when the disk is full; another fault is thrown. */
async function writeAll(handle: FileHandle, chunk: Buffer): Promise<boolean> {
  try {
    for (let at = 0; at < chunk.length; ) at += (await handle.write(chunk, at)).bytesWritten;
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) return false;
    throw error;
  }
}
