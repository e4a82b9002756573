import { sql } from 'kysely';
import type { Reply } from '#shared/contracts/contract.ts';
import type { getFileStore as contract } from '#shared/contracts/documents.contract.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import type { Database } from '#server/platform/database.ts';
import type { OldFile } from '#server/platform/file-sweep.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import { storeNotYours } from './documents.errors.ts';
import { findQuarantined } from './virus-check.ts';

const DAY_MS = 86_400_000;
/**
 * So many strangers in one store are no refused uploads but a store that belongs to another database: nothing is touched. The
 * store of a small office holds fewer files than that, so more strangers than files one knows are too many as well.
 */
const MOST_STRANGERS = { share: 0.1, files: 200 };

type Swept = { lookedAt: number; removed: number; removedBytes: number };

/** Every night: stored bytes that no row refers to and that are older than a day go. Refused uploads leave such. */
export const sweepBytesJob: Job = {
  name: 'documents.sweep-bytes',
  cron: '40 2 * * *',
  expireSeconds: 6 * 3600,
  retries: 1,
  run: async (services) => {
    const swept = await sweepBytes(services);
    await runCommand(services, recordSweep, { name: 'documents.sweep-bytes', actor: systemActor('documents.sweep-bytes'), commandId: newId(), input: swept });
  },
};

async function sweepBytes(services: Services): Promise<Swept> {
  const before = new Date(services.clock().getTime() - DAY_MS);
  const { sweep } = services.files;
  await sweep.recover();
  const strangers: OldFile[] = [];
  let lookedAt = 0;
  for await (const old of sweep.listOld(before)) {
    lookedAt += old.length;
    const wanted = await findWanted(services.db, old.map((file) => file.sha256));
    strangers.push(...old.filter((file) => !wanted.has(file.sha256)));
  }
  const most = Math.min(Math.max(MOST_STRANGERS.files, lookedAt * MOST_STRANGERS.share), lookedAt - strangers.length);
  if (strangers.length > most)
    throw new Error(`${strangers.length} of ${lookedAt} stored files belong to no row: this store may be that of another database, nothing was removed`);
  let removed = 0;
  let removedBytes = 0;
  for (const { sha256, size } of strangers) {
    const isWanted = async () => (await findWanted(services.db, [sha256])).size > 0;
    if (!(await sweep.remove(sha256, { before, isWanted }))) continue;
    removed += 1;
    removedBytes += size;
  }
  return { lookedAt, removed, removedBytes };
}

async function findWanted(db: Database, addresses: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ sha256: string }>`select sha256 from documents.stored_bytes where sha256 = any (${addresses})`.execute(db);
  return new Set(rows.map((row) => row.sha256));
}

async function recordSweep(ctx: CommandContext, swept: Swept): Promise<null> {
  await ctx.tx
    .insertInto('documents.sweep')
    .values({ id: ctx.newId(), at: ctx.now, ...swept })
    .execute();
  ctx.record({ action: 'file.swept', subjectKind: 'file_store', subjectId: null, details: { ...swept } });
  return null;
}

/** The last sweep, for who runs the system. @throws storeNotYours */
export async function getFileStore(ctx: QueryContext): Promise<Omit<Reply<typeof contract>, 'freeBytes' | 'virusScanner'>> {
  if (!ctx.actor.roles.includes('super-administrator')) throw storeNotYours();
  const sweep = await ctx.tx.selectFrom('documents.sweep').select(['at', 'lookedAt', 'removed', 'removedBytes']).orderBy('at', 'desc').limit(1).executeTakeFirst();
  return { quarantined: await findQuarantined(ctx.tx), lastSweep: sweep ? { ...sweep, at: sweep.at.toISOString(), removedBytes: Number(sweep.removedBytes) } : null };
}
