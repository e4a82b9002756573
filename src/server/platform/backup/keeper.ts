import { listMigrations } from '../migrate.ts';
import { takeBase } from './base-backup.ts';
import { FileMirror } from './file-mirror.ts';
import type { BackupPlace, LivePlace } from './layout.ts';
import { listBases, type Base } from './manifest.ts';
import { pruneBackups } from './retention.ts';
import { readAncestry, liesOn } from './timelines.ts';
import { shipSpool, type Shipped } from './wal-spool.ts';

export type KeeperOptions = {
  live: LivePlace;
  backup: BackupPlace;
  /** Missing for a database of somebody else: then files and keys are kept, the database is not ours to copy. */
  superUrl: string | undefined;
  keepDays: number;
};
export type BackupDone = { base: Base | undefined; shipped: Shipped; pruned: { bases: number; segments: number } };

/** Keeps the backup: ships the log and the files all the time, takes a base when asked. */
export class BackupKeeper {
  readonly #options: KeeperOptions;
  readonly #mirror: FileMirror;
  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#mirror = new FileMirror(options.live.files, options.backup.files);
  }

  /** False for a database of somebody else, whose own tools back it up. */
  get ownsDatabase(): boolean {
    return this.#options.superUrl !== undefined;
  }

  ship(): Promise<Shipped> {
    return shipSpool(this.#options, this.#mirror);
  }

  async backUp(now = new Date()): Promise<BackupDone> {
    const { superUrl, live, backup, keepDays } = this.#options;
    const base = superUrl === undefined ? undefined : await takeBase({ superUrl, live, backup, migrations: listMigrations().length });
    const shipped = await this.ship();
    const pruned = await pruneBackups(backup, { keepDays, now });
    return { base, shipped, pruned };
  }

  /** When the newest base that still leads to today was finished; a restore begins a new line that needs a base of its own. */
  async lastBaseAt(): Promise<Date | undefined> {
    const { backup } = this.#options;
    const ancestry = await readAncestry(backup.wal);
    const base = (await listBases(backup.bases)).findLast((each) => liesOn(ancestry, each) && each.manifest.timeline === ancestry.newest);
    return base ? new Date(base.manifest.finishedAt) : undefined;
  }
}
