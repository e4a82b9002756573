import { backupPlace, backupPlaceIn, livePlace } from '../platform/backup/layout.ts';
import { parseInstant, restore } from '../platform/backup/restore.ts';
import { verifyBackup } from '../platform/backup/verify.ts';
import { backupWords as words } from '../platform/backup/words.ts';
import type { Config } from '../platform/config/config.ts';
import { Refusal } from '../platform/refusal.ts';
import { keeperOf, withPostgres } from './open.ts';
import { cliWords } from './words.ts';

/** Every command gives what it has to say and whether it went well. */
export type Outcome = { lines: string[]; ok: boolean };

export async function backUp(config: Config): Promise<Outcome> {
  const began = performance.now();
  return withPostgres(config, async (postgres) => {
    const { base, shipped, pruned } = await keeperOf(config, postgres).backUp();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const lines = [words.done({ folder: base?.folder ?? backupPlace(config).files, seconds, files: shipped.copied, megabytes: (shipped.bytes / 1_048_576).toFixed(1) })];
    if (pruned.bases > 0) lines.push(words.pruned(pruned.bases, pruned.segments));
    if (!postgres.embedded) lines.push(words.external);
    if (shipped.damaged.length > 0) lines.push(words.damagedFiles(shipped.damaged));
    return { lines, ok: shipped.damaged.length === 0 };
  });
}

export async function verify(config: Config): Promise<Outcome> {
  const { faults, reach, ...counts } = await verifyBackup(backupPlace(config));
  if (faults.length > 0) return { lines: [words.unhealthy(faults)], ok: false };
  return { lines: [words.healthy({ ...counts, reach: reach?.toISOString() ?? '-' })], ok: true };
}

export async function restoreTo(config: Config, options: { to: string | undefined; from: string | undefined }): Promise<Outcome> {
  if (options.to === undefined) throw new Refusal('restore.missing_instant', cliWords.missingInstant);
  const backup = options.from === undefined ? backupPlace(config) : backupPlaceIn(options.from);
  const done = await restore({ backup, live: livePlace(config), to: parseInstant(options.to) });
  const lines = [words.restored({ reached: done.reached?.toISOString() ?? '-', seconds: done.seconds.toFixed(1), files: done.files, folder: config.dataFolder })];
  if (done.damaged.length > 0) lines.push(words.damagedFiles(done.damaged));
  return { lines, ok: done.damaged.length === 0 };
}
