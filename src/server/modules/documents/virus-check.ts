import { sql } from 'kysely';
import type { VirusCheck } from '#shared/contracts/documents.contract.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import type { Tx } from '#server/platform/database.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import type { Services } from '#server/platform/services.ts';
import type { Verdict } from '#server/platform/virus/virus-scan.ts';
import { fileInfected, scanTooLarge, waitingForScan } from './documents.errors.ts';

/** Files a quarter of an hour asks for again, at most: the rest comes with the next. */
const AT_ONCE = 200;
const patience = { expireSeconds: 900, retries: 40 };

/** Asks the scanner about one content. While the scanner is away the work waits and is tried again, for a day and longer. */
export const scanFileJob: Job = {
  name: 'documents.scan-file',
  on: ['documents.scan_wanted'],
  ...patience,
  run: async (services, payload) => {
    const sha256 = String(payload['sha256']);
    const check = await services.db.selectFrom('documents.virusCheck').select('state').where('sha256', '=', sha256).executeTakeFirst();
    if (!check || check.state === 'clean' || check.state === 'infected') return;
    const verdict = services.virusScan ? await services.virusScan.scan(await services.files.read(sha256)) : ({ state: 'off' } as const);
    await runCommand(services, keepVerdict, { name: 'documents.keep-verdict', actor: systemActor('documents.scan-file'), commandId: newId(), input: { sha256, verdict } });
  },
};

/**
 * Comes back to what nobody looked at: files from before there was a scanner, files too large for it, and those whose work
 * was given up. Without a scanner it lets go what waits for one.
 */
export const scanAgainJob: Job = {
  name: 'documents.scan-again',
  cron: '*/15 * * * *',
  run: async (services) => {
    await runCommand(services, askAgain, { name: 'documents.scan-again', actor: systemActor('documents.scan-again'), commandId: newId(), input: { hasScanner: services.virusScan !== undefined } });
  },
};

async function askAgain(ctx: CommandContext, input: { hasScanner: boolean }): Promise<{ asked: number }> {
  const before = new Date(ctx.now.getTime() - 15 * 60_000);
  const rows = await ctx.tx
    .updateTable('documents.virusCheck')
    .set({ changedAt: ctx.now })
    .where('sha256', 'in', (q) =>
      q.selectFrom('documents.virusCheck').select('sha256').where('state', 'in', input.hasScanner ? ['off', 'waiting', 'too_large'] : ['waiting', 'too_large']).where('changedAt', '<', before).orderBy('changedAt').limit(AT_ONCE),
    )
    .returning('sha256')
    .execute();
  for (const { sha256 } of rows) ctx.emit({ name: 'documents.scan_wanted', payload: { sha256 } });
  return { asked: rows.length };
}

/** A verdict of clean or infected is final for these very bytes. */
async function keepVerdict(ctx: CommandContext, { sha256, verdict }: { sha256: string; verdict: Verdict | { state: 'off' } }): Promise<null> {
  const signature = verdict.state === 'infected' ? verdict.signature.slice(0, 200) : null;
  const changed = await ctx.tx
    .updateTable('documents.virusCheck')
    .set({ state: verdict.state, signature, changedAt: ctx.now })
    .where('sha256', '=', sha256)
    .where('state', 'in', ['off', 'waiting', 'too_large'])
    .returning('sha256')
    .executeTakeFirst();
  if (!changed) return null;
  const action = verdict.state === 'infected' ? 'file.quarantined' : 'file.scanned';
  ctx.record({ action, subjectKind: 'file_content', subjectId: null, details: { sha256, verdict: verdict.state, ...(signature === null ? {} : { signature }) } });
  if (verdict.state === 'infected') ctx.emit({ name: 'documents.quarantined', payload: { uploads: await uploadsOf(ctx.tx, sha256) } });
  return null;
}

/** Who sent these bytes, and the letter they lie in when they do: the sender went on to other work and has to hear of it. */
async function uploadsOf(tx: Tx, sha256: string): Promise<{ accountId: string; letterId: string | null }[]> {
  const { rows } = await sql<{ accountId: string; letterId: string | null }>`
    select distinct f.uploader_account as account_id, l.subject_id as letter_id from documents.file f
    left join documents.link l on l.file_id = f.id and l.subject_kind = 'letter' where f.sha256 = ${sha256} limit 50`.execute(tx);
  return rows;
}

/**
 * Puts a stored content in line for the scanner, or notes that there is none.
 * @throws fileInfected when the scanner has named these very bytes before
 */
export async function beginCheck(ctx: CommandContext, input: { sha256: string; isScanned: boolean }): Promise<void> {
  const state = input.isScanned ? 'waiting' : 'off';
  const fresh = await ctx.tx
    .insertInto('documents.virusCheck')
    .values({ sha256: input.sha256, state, signature: null, changedAt: ctx.now })
    .onConflict((c) => c.column('sha256').doNothing())
    .returning('sha256')
    .executeTakeFirst();
  if (fresh && input.isScanned) ctx.emit({ name: 'documents.scan_wanted', payload: { sha256: input.sha256 } });
  if (fresh) return;
  const known = await ctx.tx.selectFrom('documents.virusCheck').select(['state', 'signature']).where('sha256', '=', input.sha256).executeTakeFirst();
  if (known?.state === 'infected') throw fileInfected({ signature: known.signature });
}

/** What is not known to be clean stays in the house while there is a scanner to ask. */
export function assertMayLeave(file: { id: string; virusCheck: VirusCheck; virusName: string | null }): void {
  if (file.virusCheck === 'waiting') throw waitingForScan({ fileId: file.id });
  if (file.virusCheck === 'too_large') throw scanTooLarge({ fileId: file.id });
  if (file.virusCheck === 'infected') throw fileInfected({ fileId: file.id, signature: file.virusName });
}

/** Whether the scanner answers now, for the health page. */
export async function askScanner({ virusScan }: Services): Promise<'off' | 'up' | 'down'> {
  if (!virusScan) return 'off';
  return (await virusScan.isUp()) ? 'up' : 'down';
}

/** The newest of what was held back: names of the scanner's own, never of files. */
export async function findQuarantined(tx: Tx): Promise<{ at: string; signature: string; sha256: string }[]> {
  const rows = await tx.selectFrom('documents.virusCheck').select(['changedAt', 'signature', 'sha256']).where('state', '=', 'infected').orderBy('changedAt', 'desc').limit(20).execute();
  return rows.map((row) => ({ at: row.changedAt.toISOString(), signature: row.signature ?? '', sha256: row.sha256 }));
}

/** Whether the services at hand have a scanner: told with each upload, since a command has no services. */
export function hasScanner(services: Services): boolean {
  return services.virusScan !== undefined;
}
