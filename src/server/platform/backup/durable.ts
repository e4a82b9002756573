import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type Copied = { sha256: string; size: number };

/** Copies a file so that it is either whole and on the disk under its name, or not there. Gives the hash of what was read. */
export async function copyDurably(source: string, target: string, mode = 0o600): Promise<Copied> {
  const draft = `${target}.part`;
  const hash = createHash('sha256');
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  try {
    await pipeline(createReadStream(source), meter, createWriteStream(draft, { mode, flush: true }));
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return { sha256: hash.digest('hex'), size };
}

/** A name in a folder is only safe from a power cut once the folder itself is on the disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Names in a folder, sorted; none when it does not exist. */
export async function namesIn(folder: string, list: (folder: string) => Promise<string[]>): Promise<string[]> {
  try {
    return (await list(folder)).toSorted();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
