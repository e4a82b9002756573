import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { defineError } from './errors.ts';
import { localParts, type PartPort } from './file-parts.ts';
import { spoolIn, type Spooled } from './file-spool.ts';
import { localSweep, type SweepPort } from './file-sweep.ts';

export const fileTooLarge = defineError('file.too_large', 413, 'The file is larger than the limit');
const fileMissing = defineError('file.missing', 500, 'A stored file is not in its place');
export const diskFull = defineError('file.disk_full', 503, 'No space is left for files');
export const uploadCut = defineError('file.upload_cut', 422, 'The upload ended before the file was whole');

export type StoredFile = { sha256: string; size: number };

/** Where originals lie. Content-addressed by SHA-256; what is stored never changes and is never overwritten. */
export type FilePort = {
  /** Stores a stream of at most `limit` bytes. Nothing is left behind when it fails. */
  put: (stream: Readable, options: { limit: number }) => Promise<StoredFile>;
  /** @throws fileMissing */
  read: (sha256: string) => Promise<Readable>;
  has: (sha256: string) => Promise<boolean>;
  /** path on this machine for parsers in worker threads */
  pathOf: (sha256: string) => string;
  /** keeps bytes without a name until they were read once, such as a sheet on its way out */
  spool: (chunks: AsyncIterable<Buffer>) => Promise<Spooled>;
  /** bytes free where files lie */
  free: () => Promise<number>;
  /** files that come in parts, until they are whole */
  parts: PartPort;
  /** taking away what nobody refers to */
  sweep: SweepPort;
};

/** Keep this much free so that the database on the same disk can always finish: 256 MiB. */
const RESERVE = 256 * 1024 * 1024;

/** Files in a local folder: ab/cd/abcd…; temporary file → fsync → rename → fsync of the folder. */
export function localFiles(folder: string): FilePort {
  const pathOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const free = async () => { const s = await statfs(folder); return s.bavail * s.bsize; };
  const assertRoom = async () => { if (await free() < RESERVE) throw diskFull(); };
  return {
    pathOf, free,
    spool: (chunks) => spoolIn(path.join(folder, 'tmp'), { chunks, assertRoom }).catch((error: unknown) => { throw isNoSpace(error) ? diskFull() : error; }),
    parts: localParts(path.join(folder, 'parts'), { hasRoom: async () => (await free()) >= RESERVE }),
    sweep: localSweep(folder, pathOf),
    has: (sha256) => access(pathOf(sha256)).then(() => true, () => false),
    put: (stream, { limit }) => putFile({ folder, pathOf, free }, { stream, limit }),
    read: async (sha256) => {
      const file = await open(pathOf(sha256)).catch(() => { throw fileMissing({ sha256 }); });
      return file.createReadStream();
    },
  };
}

type Place = { folder: string; pathOf: (sha256: string) => string; free: () => Promise<number> };

async function putFile(place: Place, input: { stream: Readable; limit: number }): Promise<StoredFile> {
  const temporary = path.join(place.folder, 'tmp');
  await mkdir(temporary, { recursive: true });
  if (await place.free() < RESERVE) throw diskFull();
  const draft = path.join(temporary, randomUUID());
  try {
    const stored = await writeDraft(draft, input);
    await moveIntoPlace(draft, place.pathOf(stored.sha256));
    return stored;
  } catch (error) {
    if (isNoSpace(error)) throw diskFull();
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(draft: string, input: { stream: Readable; limit: number }): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > input.limit) { done(fileTooLarge({ limit: input.limit })); return; }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(input.stream, meter, createWriteStream(draft, { flags: 'wx', mode: 0o440, flush: true }));
  return { sha256: hash.digest('hex'), size };
}

async function moveIntoPlace(draft: string, target: string): Promise<void> {
  const home = path.dirname(target);
  await mkdir(home, { recursive: true });
  await rename(draft, target);
  for (const folder of [home, path.dirname(home)]) await syncFolder(folder);
}

/** A rename is only safe from a power cut once its folder is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try { await handle.sync(); } finally { await handle.close(); }
}

function isNoSpace(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

/** Removes drafts a killed process left; called at start. Younger ones may belong to another node. */
export async function sweepDrafts(folder: string, olderThan: Date): Promise<number> {
  const temporary = path.join(folder, 'tmp');
  const names = await readdir(temporary).catch(() => []);
  let swept = 0;
  for (const name of names) {
    const file = path.join(temporary, name);
    const info = await stat(file).catch(() => null);
    if (!info || info.mtime > olderThan) continue;
    await rm(file, { force: true });
    swept += 1;
  }
  return swept;
}

/** SHA-256 of a stored file read again from the disk, for integrity checks. */
export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
