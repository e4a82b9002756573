import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { copyDurably, namesIn, syncFolder } from './durable.ts';

export type MirrorResult = { copied: number; bytes: number; damaged: string[] };

const SHA256 = /^[0-9a-f]{64}$/;
// A folder touched this recently may get another file within the same tick of the disk's clock.
const UNSETTLED_MS = 2000;

/**
 * Copies every stored file that the backup does not have yet. Files never change, so a name is copied once; each is
 * hashed on the way, and one that is no longer what its name says is reported, never copied over a good one.
 */
export class FileMirror {
  readonly #from: string;
  readonly #to: string;
  /** Modification time of each folder when it was last seen whole: an untouched folder needs no second look. */
  readonly #seen = new Map<string, number>();
  #running: Promise<MirrorResult> | undefined;
  constructor(from: string, to: string) {
    this.#from = from;
    this.#to = to;
  }

  /** Everything stored before the call is in the backup when it resolves. */
  async run(): Promise<MirrorResult> {
    // One that is under way may already have passed the folder of a newer file.
    await this.#running?.catch(() => undefined);
    this.#running = this.#mirror();
    return this.#running;
  }

  async #mirror(): Promise<MirrorResult> {
    const result: MirrorResult = { copied: 0, bytes: 0, damaged: [] };
    for (const first of await namesIn(this.#from, readdir)) {
      if (!/^[0-9a-f]{2}$/.test(first)) continue;
      for (const second of await namesIn(path.join(this.#from, first), readdir)) await this.#mirrorFolder(path.join(first, second), result);
    }
    return result;
  }

  async #mirrorFolder(folder: string, result: MirrorResult): Promise<void> {
    const source = path.join(this.#from, folder);
    const touched = (await stat(source)).mtimeMs;
    if (this.#seen.get(folder) === touched) return;
    const target = path.join(this.#to, folder);
    const present = new Set(await namesIn(target, readdir));
    const missing = (await readdir(source)).filter((name) => SHA256.test(name) && !present.has(name));
    for (const name of missing) await this.#copy(path.join(source, name), { target, name, result });
    if (missing.length > 0) await syncFolder(target);
    if (Date.now() - touched > UNSETTLED_MS && result.damaged.length === 0) this.#seen.set(folder, touched);
  }

  async #copy(source: string, { target, name, result }: { target: string; name: string; result: MirrorResult }): Promise<void> {
    await mkdir(target, { recursive: true, mode: 0o700 });
    const file = path.join(target, name);
    const draft = `${file}.${process.pid}.new`;
    const { sha256, size } = await copyDurably(source, draft, 0o440);
    if (sha256 !== name) {
      result.damaged.push(source);
      return;
    }
    await rename(draft, file);
    result.copied += 1;
    result.bytes += size;
  }
}
