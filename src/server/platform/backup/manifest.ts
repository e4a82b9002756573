import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { namesIn } from './durable.ts';

const Manifest = z.object({
  format: z.literal(1),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  postgresMajor: z.string(),
  timeline: z.number().int(),
  /** The first log segment recovery needs. */
  firstSegment: z.string(),
  stopLsn: z.string(),
  migrations: z.number().int(),
  files: z.record(z.string(), z.object({ sha256: z.string(), size: z.number() })),
});
export type Manifest = z.infer<typeof Manifest>;
export type Base = { folder: string; manifest: Manifest };

const NAME = 'manifest.json';

/** Written last: a base without it was never finished. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const file = path.join(folder, NAME);
  await writeFile(`${file}.new`, JSON.stringify(manifest), { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}

/** All finished base backups, oldest first. */
export async function listBases(bases: string): Promise<Base[]> {
  const found: Base[] = [];
  for (const name of await namesIn(bases, readdir)) {
    const folder = path.join(bases, name);
    const text = await readFile(path.join(folder, NAME), 'utf8').catch(() => undefined);
    if (text !== undefined) found.push({ folder, manifest: Manifest.parse(JSON.parse(text)) });
  }
  return found;
}
