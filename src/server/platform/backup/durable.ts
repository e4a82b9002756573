import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

export type Copied = { sha256: string; size: number };

/** Copies a file so that it is either whole and on the disk under its name, or not there. Gives the hash of what was read. */
export function copyDurably(source: string, target: string, mode = 0o600): Promise<Copied> {
  return copyFile(source, target, { mode, flush: true });
}

/** As copyDurably, for one of a thousand files: the caller ends with syncDisk, or knows that the server will do it. */
export function copyLazily(source: string, target: string): Promise<Copied> {
  return copyFile(source, target, { mode: 0o600, flush: false });
}

async function copyFile(source: string, target: string, options: { mode: number; flush: boolean }): Promise<Copied> {
  // The house and a backup asked for at the console may copy the same file at once: each writes a draft of its own.
  const draft = `${target}.${randomUUID()}.part`;
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
    await pipeline(createReadStream(source), meter, createWriteStream(draft, options));
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return { sha256: hash.digest('hex'), size };
}

/** Waits until the whole file system that holds `folder` is on the disk: one wait instead of a thousand. */
export async function syncDisk(folder: string): Promise<void> {
  await promisify(execFile)('sync', ['-f', folder]);
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
