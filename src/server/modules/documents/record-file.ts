import type { Services } from '#server/platform/services.ts';
import type { FileKind } from '#shared/contracts/documents.contract.ts';
import { inspectFile } from './file-parser.ts';
import { Readable } from 'node:stream';
import type { CommandContext } from '#server/platform/command.ts';
import { beginCheck, hasScanner } from './virus-check.ts';

/** `isScanned`: there is a virus scanner to ask. */
export type NewFile = { sha256: string; name: string; kind: FileKind; size: number; pages: number; isScanned?: boolean };

/** Records an uploaded original whose bytes are stored; its pages are drawn later, once for each content. */
export async function recordFile(ctx: CommandContext, { isScanned = false, ...file }: NewFile): Promise<{ fileId: string }> {
  const fileId = ctx.newId();
  const fresh = await ctx.tx
    .insertInto('documents.rendering')
    .values({ sha256: file.sha256, state: file.pages > 0 ? 'waiting' : 'none', reason: null, changedAt: ctx.now })
    .onConflict((c) => c.column('sha256').doNothing())
    .returning('sha256')
    .executeTakeFirst();
  await beginCheck(ctx, { sha256: file.sha256, isScanned });
  await ctx.tx
    .insertInto('documents.file')
    .values({ id: fileId, ...file, uploadedAt: ctx.now, uploaderAccount: ctx.actor.accountId, uploaderEmployee: ctx.actor.employeeId })
    .execute();
  ctx.record({
    action: 'file.uploaded',
    subjectKind: 'file',
    subjectId: fileId,
    details: { sha256: file.sha256, kind: file.kind, size: file.size, pages: file.pages },
  });
  if (fresh) ctx.emit({ name: 'documents.file_stored', payload: { sha256: file.sha256, kind: file.kind, pages: file.pages, storedAt: ctx.now.toISOString() } });
  return { fileId };
}

/** Names from other machines may carry folders and control characters; neither has a place in a download header. */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  return last.replace(/\p{Cc}|\p{Cf}/gu, '').trim() || 'berkas';
}

/**
 * Stores the bytes of a stream and finds what they are; outside any transaction. `recordFile` makes a file of it.
 * @throws the named refusal of a file that is not taken, fileTooLarge, diskFull
 */
export async function storeFile(services: Services, file: { stream: Readable; name: string; limit?: number }): Promise<NewFile> {
  const stored = await services.files.put(file.stream, { limit: file.limit ?? services.settings.uploadLimit });
  const name = cleanName(file.name);
  return { ...stored, ...(await inspectFile({ path: services.files.pathOf(stored.sha256), name, size: stored.size })), name, isScanned: hasScanner(services) };
}

/**
 * Stores a PDF the house made itself, outside any transaction: its typesetter set it and its verifier read it, so no parser for
 * files of strangers is started for it (a second of processor time).
 */
export async function storeOwnPdf(services: Services, file: { pdf: Buffer; name: string; pages: number }): Promise<NewFile> {
  const stored = await services.files.put(Readable.from([file.pdf]), { limit: file.pdf.length });
  return { ...stored, name: cleanName(file.name), kind: 'pdf', pages: file.pages, isScanned: hasScanner(services) };
}
