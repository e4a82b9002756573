import { link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

export type OldFile = { sha256: string; size: number };

/** Taking stored bytes away again. Who calls it knows which are still referred to; the store knows how old they are. */
export type SweepPort = {
  /** files last stored before `before`, folder by folder */
  listOld: (before: Date) => AsyncGenerator<OldFile[]>;
  /** @returns false when the file stays: stored again meanwhile, or wanted after all */
  remove: (sha256: string, options: { before: Date; isWanted: () => Promise<boolean> }) => Promise<boolean>;
  /** puts back what a killed sweep had set aside */
  recover: () => Promise<void>;
};

const SHARD = /^[0-9a-f]{2}$/u;
const ADDRESS = /^[0-9a-f]{64}$/u;

export function localSweep(folder: string, pathOf: (sha256: string) => string): SweepPort {
  const aside = path.join(folder, 'aside');
  /** What was stored again meanwhile stays: it is the same bytes, and its age keeps it from a sweep until its row is written. */
  const putBack = async (sha256: string) => {
    await mkdir(path.dirname(pathOf(sha256)), { recursive: true });
    await link(path.join(aside, sha256), pathOf(sha256)).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    });
    await rm(path.join(aside, sha256), { force: true });
  };
  return {
    listOld: (before) => listOld(folder, before),
    recover: async () => {
      for (const name of await namesIn(aside, ADDRESS)) await putBack(name);
    },
    /**
     * Set aside first, looked at again, then removed: an upload of the same bytes that came in between either made the file
     * young, which is seen here, or stores its own in the free place.
     */
    remove: async (sha256, { before, isWanted }) => {
      await mkdir(aside, { recursive: true });
      const place = path.join(aside, sha256);
      if (!(await rename(pathOf(sha256), place).then(() => true, () => false))) return false;
      const info = await stat(place);
      if (info.mtime >= before || (await isWanted())) {
        await putBack(sha256);
        return false;
      }
      await rm(place, { force: true });
      return true;
    },
  };
}

async function* listOld(folder: string, before: Date): AsyncGenerator<OldFile[]> {
  for (const first of await namesIn(folder, SHARD)) {
    for (const second of await namesIn(path.join(folder, first), SHARD)) {
      const old = await oldIn(path.join(folder, first, second), before);
      if (old.length > 0) yield old;
    }
  }
}

async function oldIn(home: string, before: Date): Promise<OldFile[]> {
  const old: OldFile[] = [];
  for (const name of await namesIn(home, ADDRESS)) {
    const info = await stat(path.join(home, name)).catch(() => null);
    if (info && info.mtime < before) old.push({ sha256: name, size: info.size });
  }
  return old;
}

async function namesIn(folder: string, which: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => which.test(name));
}
