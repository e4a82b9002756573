import { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';
import { OfficeError } from '#server/platform/errors.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import { runInThread } from '#server/platform/worker-thread.ts';
import type { FileCard } from '#shared/contracts/documents.contract.ts';
import type { ComposeTask } from './compose-thread.ts';
import { fileBroken, noSheet, pageNotFound } from './documents.errors.ts';
import { findFiles, getFile } from './file-queries.ts';
import { rightToFile, type Subject } from './link-store.ts';
import type { Corners } from './perspective-rules.ts';
import { recordFile, storeFile, type NewFile } from './record-file.ts';

const MODULE = new URL('./compose-thread.ts', import.meta.url);
const PIXELS = 150_000_000;

/** A page of a stored file as it shall stand in the new one: turned by quarters, cut out of a photo by its corners, whitened. */
export type PlannedPage = { fileId: string; page: number; turn: 0 | 90 | 180 | 270; corners: Corners | null; whiten: boolean };
export type Composed = { file: NewFile; sources: string[] };

/**
 * Puts pages together into a new stored PDF; outside any transaction. `recordComposed` makes a file of it.
 * @param input files: cards of all files the pages name, which the caller may read
 * @throws pageNotFound, noSheet for corners that cross, fileBroken
 */
export async function composePages(services: Services, input: { name: string; pages: readonly PlannedPage[]; files: readonly FileCard[] }): Promise<Composed> {
  const pages = input.pages.map(({ fileId, ...page }) => {
    const file = input.files.find((each) => each.id === fileId);
    if (!file || page.page > file.pageCount) throw pageNotFound({ fileId, page: page.page });
    return { ...page, path: services.files.pathOf(file.sha256), kind: file.kind };
  });
  const bytes = await draw({ pages, pixels: PIXELS });
  const file = await storeFile(services, { stream: Readable.from([Buffer.from(bytes)]), name: input.name, limit: bytes.length });
  return { file, sources: [...new Set(input.pages.map((page) => page.fileId))] };
}

async function draw(task: ComposeTask): Promise<Uint8Array> {
  try {
    return await runInThread<Uint8Array>({ module: MODULE, data: task, memoryMb: 512, timeMs: 120_000 });
  } catch (error) {
    const reason = error instanceof OfficeError ? error.details['reason'] : undefined;
    if (reason === 'no_sheet') throw noSheet();
    throw reason === 'broken' ? fileBroken() : error;
  }
}

/** Records a composed file with the originals it was made of; they stay as they came. */
export async function recordComposed(ctx: CommandContext, { file, sources }: Composed): Promise<{ fileId: string }> {
  const { fileId } = await recordFile(ctx, file);
  await ctx.tx
    .insertInto('documents.derivation')
    .values(sources.map((sourceId) => ({ fileId, sourceId })))
    .execute();
  return { fileId };
}

/** Gives the originals of composed files to the same subject: whoever reads the new file may look at what came. */
export async function linkOrigins(ctx: CommandContext, input: { subject: Subject; fileIds: readonly string[] }): Promise<void> {
  await sql`
    with recursive origin as (
      select d.source_id from documents.derivation d where d.file_id = any (${[...input.fileIds]}::uuid[])
      union select d.source_id from documents.derivation d join origin o on o.source_id = d.file_id
    )
    insert into documents.link (file_id, subject_kind, subject_id, linked_at)
    select source_id, ${input.subject.kind}, ${input.subject.id}, ${ctx.now}::timestamptz from origin on conflict do nothing`.execute(ctx.tx);
}

/** The originals a file was made of, as far as the reader may open them: with whom a letter was sent to, only what was sent lies. None for a file that came as it is. */
export async function listOrigins(ctx: QueryContext, input: { fileId: string }): Promise<{ files: FileCard[] }> {
  const file = await getFile(ctx, input);
  const rows = await ctx.tx.selectFrom('documents.derivation as d').innerJoin('documents.file as f', 'f.id', 'd.sourceId').select(['f.id', 'f.uploaderAccount']).where('d.fileId', '=', file.id).execute();
  const open: string[] = [];
  for (const source of rows) if ((await rightToFile(ctx.tx, ctx.actor, source)).mayRead) open.push(source.id);
  return { files: await findFiles(ctx.tx, open) };
}
