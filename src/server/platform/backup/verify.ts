import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { hashOf } from '../files.ts';
import { isMissing, namesIn } from './durable.ts';
import type { BackupPlace } from './layout.ts';
import { listBases, type Base } from './manifest.ts';
import { backupWords } from './words.ts';

export type BackupReport = { faults: string[]; bases: number; segments: number; files: number; reach: Date | undefined };

/** Reads every byte of the backup again: bases against their manifests, the log for holes, the files against their names. */
export async function verifyBackup(backup: BackupPlace): Promise<BackupReport> {
  const bases = await listBases(backup.bases);
  const faults: string[] = bases.length === 0 ? [backupWords.noBase(backup.bases)] : [];
  for (const base of bases) faults.push(...(await verifyBase(base)));
  const segments = await listSegments(backup.wal);
  faults.push(...findGaps(bases, segments), ...(await verifySegments(backup.wal, segments)));
  const files = await listFiles(backup.files);
  for (const file of files) if ((await hashOf(file)) !== path.basename(file)) faults.push(backupWords.fault.hash(file));
  const last = segments.at(-1);
  const reach = last === undefined ? undefined : (await stat(path.join(backup.wal, `${last}.gz`))).mtime;
  return { faults, bases: bases.length, segments: segments.length, files: files.length, reach };
}

async function verifyBase(base: Base): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, known] of Object.entries(base.manifest.files)) {
    const file = path.join(base.folder, 'cluster', name);
    const hash = await hashOf(file).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
      return undefined;
    });
    if (hash === undefined) faults.push(backupWords.fault.missing(file));
    else if (hash !== known.sha256) faults.push(backupWords.fault.hash(file));
  }
  return faults;
}

async function listSegments(wal: string): Promise<string[]> {
  return (await namesIn(wal, readdir)).filter((name) => /^[0-9A-F]{24}\.gz$/.test(name)).map((name) => name.slice(0, 24));
}

/** From the oldest base on, every segment must be there; a new timeline begins again at the segment it left. */
export function findGaps(bases: readonly Base[], segments: readonly string[]): string[] {
  const faults: string[] = [];
  for (const { manifest } of bases) {
    if (!segments.includes(manifest.firstSegment)) faults.push(backupWords.fault.missing(manifest.firstSegment));
  }
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    if (next !== undefined && next.slice(0, 8) === segment.slice(0, 8) && next !== successorOf(segment)) faults.push(backupWords.fault.gap(segment));
  }
  return faults;
}

// 16 MiB segments: 256 of them make one log of 4 GiB.
function successorOf(segment: string): string {
  const number = (BigInt(`0x${segment.slice(8, 16)}`) << 8n) + BigInt(`0x${segment.slice(16, 24)}`) + 1n;
  const hex = (value: bigint) => value.toString(16).toUpperCase().padStart(8, '0');
  return segment.slice(0, 8) + hex(number >> 8n) + hex(number & 0xffn);
}

async function verifySegments(wal: string, segments: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const segment of segments) {
    const file = path.join(wal, `${segment}.gz`);
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    await pipeline(createReadStream(file), createGunzip(), nowhere).catch(() => faults.push(backupWords.fault.unreadable(file)));
  }
  return faults;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name)).map((entry) => path.join(entry.parentPath, entry.name));
}
