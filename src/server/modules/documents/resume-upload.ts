import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Actor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { diskFull, fileTooLarge } from '#server/platform/files.ts';
import { newId } from '#server/platform/ids.ts';
import { runQuery, type QueryContext } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import type { Body, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/uploads.contract.ts';
import type { FileCard } from '#shared/contracts/documents.contract.ts';
import { fileEmpty, partBroken, uploadBroken, uploadNotFound, uploadOffset, uploadQuota, uploadUnfinished } from './documents.errors.ts';
import { getFile } from './file-queries.ts';
import { giveToSubject, mayGiveTo, tellRefusal, type Subject } from './link-store.ts';
import { cleanName, recordFile, storeFile, type NewFile } from './record-file.ts';

type State = Reply<typeof contracts.getUpload>;
type Upload = { id: string; name: string; size: number; subject: Subject | null; fileId: string | null };
type Begin = Omit<Body<typeof contracts.beginUpload>, 'commandId'>;

/** Small enough that a damaged part is soon sent again, large enough that its answers do not slow a good line. */
const PART_BYTES = 4 * 1024 * 1024;
/** What one account may have on its way at once: a pile of fifty of the largest scans. */
const QUOTA = { files: 300, times: 50 };

/** Begins an upload; the same commandId gives the same upload, so a lost answer begins nothing twice. */
export async function begin(services: Services, actor: Actor, { commandId, ...input }: Body<typeof contracts.beginUpload>): Promise<State> {
  const limit = services.settings.uploadLimit;
  if (input.size > limit) return refuseFor(services, actor, { ...input, error: fileTooLarge({ limit }) });
  if (input.size === 0) return refuseFor(services, actor, { ...input, error: fileEmpty() });
  const { uploadId } = await runCommand(services, beginUpload, { name: 'documents.begin-upload', actor, commandId, input: { ...input, limit } });
  // Begun before and gone on with later: it may be given up meanwhile, or whole.
  return stateOf(services, await findUpload(services, actor, uploadId));
}

async function beginUpload(ctx: CommandContext, input: Begin & { limit: number }): Promise<{ uploadId: string }> {
  if (input.subject && !(await mayGiveTo(ctx.tx, ctx.actor, input.subject))) throw uploadNotFound({ subject: input.subject.id });
  // Two uploads begun at once would each see room for itself: of one account they are counted one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended('documents.upload ' || ${ctx.actor.accountId}, 0))`.execute(ctx.tx);
  const { rows } = await sql<{ files: number; bytes: number }>`
    select count(*)::int as files, coalesce(sum(size), 0)::bigint as bytes from documents.upload where account_id = ${ctx.actor.accountId} and file_id is null`.execute(ctx.tx);
  const { files = 0, bytes = 0 } = rows[0] ?? {};
  if (files >= QUOTA.files || bytes + input.size > QUOTA.times * input.limit) throw uploadQuota({ files, bytes });
  const uploadId = ctx.newId();
  await ctx.tx
    .insertInto('documents.upload')
    .values({ id: uploadId, accountId: ctx.actor.accountId, name: cleanName(input.name), size: input.size, subjectKind: input.subject?.kind ?? null, subjectId: input.subject?.id ?? null, begunAt: ctx.now })
    .execute();
  return { uploadId };
}

export async function look(services: Services, actor: Actor, uploadId: string): Promise<State> {
  return stateOf(services, await findUpload(services, actor, uploadId));
}

/** Takes the next part. What came of a part that was cut stays, so the next one starts at the very byte. */
export async function takePart(services: Services, actor: Actor, input: { uploadId: string; offset: number; sha256: string; stream: unknown }): Promise<State> {
  if (!(input.stream instanceof Readable)) throw fileEmpty();
  const upload = await findUpload(services, actor, input.uploadId).catch((error: unknown) => refuse(input.stream, error));
  if (upload.fileId) {
    // Whole already, as when the answer of its end was lost: bytes written now would lie there for nobody. The rest runs out and is not kept.
    input.stream.resume();
    return stateOf(services, upload);
  }
  const limit = Math.min(PART_BYTES, upload.size - input.offset);
  const { end, size } = await services.files.parts.append(upload.id, { stream: keptOpen(input.stream), offset: input.offset, sha256: input.sha256, limit });
  if (end !== 'kept') input.stream.resume();
  if (end === 'elsewhere') throw uploadOffset({ offset: size });
  if (end === 'changed') throw partBroken({ offset: size });
  if (end === 'too-long') throw fileTooLarge({ limit, offset: size });
  if (end === 'no-room') throw diskFull({ offset: size });
  return stateOf(services, upload);
}

/** A reader that stops early would tear the request down and with it the answer. */
function keptOpen(request: Readable): Readable {
  return Readable.from(request.iterator({ destroyOnReturn: false }));
}

/** The rest of a refused part runs out, so that its sender hears the reason. */
function refuse(stream: unknown, error: unknown): never {
  if (stream instanceof Readable) stream.resume();
  throw error;
}

/** Looks at the whole file as at any other, stores it and gives it to what it was sent for. Asked twice, it answers the same. */
export async function finish(services: Services, actor: Actor, input: { uploadId: string; commandId: string; sha256: string }): Promise<FileCard> {
  const upload = await findUpload(services, actor, input.uploadId);
  const fileId = upload.fileId ?? (await storeWhole(services, actor, { upload, ...input }));
  await services.files.parts.drop(upload.id);
  return runQuery(services, getFile, { name: 'documents.get-file', actor, input: { fileId } });
}

async function storeWhole(services: Services, actor: Actor, input: { upload: Upload; commandId: string; sha256: string }): Promise<string> {
  const { upload } = input;
  const { parts } = services.files;
  const offset = await parts.sizeOf(upload.id);
  if (offset !== upload.size) throw uploadUnfinished({ offset });
  if ((await hashOfPart(services, upload.id)) !== input.sha256) {
    // A power cut may leave bytes that were never sent: only a fresh start cures it.
    await parts.drop(upload.id);
    throw uploadBroken({ offset: 0 });
  }
  const file = await storeFile(services, { stream: parts.read(upload.id), name: upload.name, limit: upload.size }).catch((error: unknown) => refuseFor(services, actor, { ...upload, error }));
  const { fileId } = await runCommand(services, finishUpload, { name: 'documents.finish-upload', actor, commandId: input.commandId, input: { uploadId: upload.id, subject: upload.subject, file } });
  return fileId;
}

/**
 * What is wrong with the file itself stays wrong after the browser is closed: what it was sent for keeps the reason. A full disk
 * or a lost database is no fault of the file.
 */
async function refuseFor(services: Services, actor: Actor, { name, size, subject, error }: { name: string; size: number; subject: Subject | null; error: unknown }): Promise<never> {
  if (subject && error instanceof OfficeError && error.status < 500) {
    const input = { subject, name: cleanName(name), size, code: error.code };
    await runCommand(services, tellRefusal, { name: 'documents.tell-refusal', actor, commandId: newId(), input });
  }
  throw error;
}

async function hashOfPart(services: Services, id: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(services.files.parts.read(id), hash);
  return hash.digest('hex');
}

async function finishUpload(ctx: CommandContext, input: { uploadId: string; subject: Subject | null; file: NewFile }): Promise<{ fileId: string }> {
  const upload = await ctx.tx.selectFrom('documents.upload').select('fileId').where('id', '=', input.uploadId).forUpdate().executeTakeFirst();
  if (!upload) throw uploadNotFound({ uploadId: input.uploadId });
  if (upload.fileId) return { fileId: upload.fileId };
  const { fileId } = await recordFile(ctx, input.file);
  await ctx.tx.updateTable('documents.upload').set({ fileId }).where('id', '=', input.uploadId).execute();
  if (input.subject) await giveToSubject(ctx, { subject: input.subject, fileId, name: input.file.name, size: input.file.size });
  return { fileId };
}

export async function drop(services: Services, actor: Actor, input: { uploadId: string; commandId: string }): Promise<{ uploadId: string }> {
  const upload = await findUpload(services, actor, input.uploadId);
  await runCommand(services, dropUpload, { name: 'documents.drop-upload', actor, commandId: input.commandId, input: { uploadId: upload.id } });
  await services.files.parts.drop(upload.id);
  return { uploadId: upload.id };
}

async function dropUpload(ctx: CommandContext, input: { uploadId: string }): Promise<{ uploadId: string }> {
  await ctx.tx.deleteFrom('documents.upload').where('id', '=', input.uploadId).where('fileId', 'is', null).execute();
  return input;
}

async function findUpload(services: Services, actor: Actor, uploadId: string): Promise<Upload> {
  return runQuery(services, readUpload, { name: 'documents.get-upload', actor, input: { uploadId } });
}

async function readUpload(ctx: QueryContext, { uploadId }: { uploadId: string }): Promise<Upload> {
  const row = await ctx.tx.selectFrom('documents.upload').selectAll().where('id', '=', uploadId).executeTakeFirst();
  if (!row) throw uploadNotFound({ uploadId });
  const subject = row.subjectKind !== null && row.subjectId !== null ? { kind: row.subjectKind, id: row.subjectId } : null;
  return { id: row.id, name: row.name, size: row.size, subject, fileId: row.fileId };
}

async function stateOf(services: Services, upload: Upload): Promise<State> {
  const offset = upload.fileId ? upload.size : await services.files.parts.sizeOf(upload.id);
  return { uploadId: upload.id, offset, size: upload.size, partBytes: PART_BYTES };
}
