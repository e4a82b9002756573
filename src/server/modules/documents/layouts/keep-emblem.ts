import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { CommandContext } from '#server/platform/command.ts';
import { OfficeError } from '#server/platform/errors.ts';
import type { Tx } from '#server/platform/database.ts';
import type { Services } from '#server/platform/services.ts';
import { runInThread } from '#server/platform/worker-thread.ts';
import type { LayoutSettings } from '#shared/domain/layout.ts';
import { emblemNoPicture, emblemPale, emblemSmall, emblemUnknown } from '../documents.errors.ts';
import { inspectFile } from '../file-parser.ts';
import { findFiles } from '../file-queries.ts';
import { guardFiles, linkFiles } from '../link-store.ts';
import { cleanName, recordFile, storeFile, type NewFile } from '../record-file.ts';
import { storeUpload } from '../store-upload.ts';
import type { Picture } from '../typesetting/index.ts';
import type { CleanEmblem } from './emblem-thread.ts';
import { assertMayLayOut } from './layout.policy.ts';

const MODULE = new URL('./emblem-thread.ts', import.meta.url);
/** Pictures of dots a scanner or a drawing program makes. A drawing as SVG is a program for a viewer, and is refused. */
const kinds: readonly string[] = ['png', 'jpeg', 'tiff'];
const refusals: Record<string, () => OfficeError> = { small: () => emblemSmall(), pale: () => emblemPale() };

/** Emblems stand on letters everybody reads. */
guardFiles('emblem', async () => ({ mayRead: true, secret: false }));

export type Emblem = { file: NewFile; width: number; height: number };

/**
 * Takes a picture for the letterhead: what arrives is decoded, and only its dots are kept, as a PNG of our own. Outside any transaction.
 * @throws emblemNoPicture, emblemSmall, emblemPale, and the refusals of any file
 */
export async function cleanEmblem(services: Services, sent: { stream: unknown; name: string }): Promise<Emblem> {
  if (!(sent.stream instanceof Readable)) throw emblemNoPicture();
  const stored = await storeUpload(services, sent.stream);
  const name = cleanName(sent.name);
  const path = services.files.pathOf(stored.sha256);
  const { kind } = await inspectFile({ path, name, size: stored.size }).catch(asNoPicture);
  if (!kinds.includes(kind)) throw emblemNoPicture({ kind });
  const { png, width, height } = await clean(path);
  const bytes = Buffer.from(png);
  const file = await storeFile(services, { stream: Readable.from([bytes]), name: `${name.replace(/\.[a-z0-9]+$/iu, '')}.png`, limit: bytes.length });
  return { file, width, height };
}

/** Whoever sends a drawing is told what to send instead, not merely that its kind is unknown. */
function asNoPicture(error: unknown): never {
  if (error instanceof OfficeError && ['document.kind_unknown', 'document.disguised'].includes(error.code)) throw emblemNoPicture();
  throw error;
}

async function clean(path: string): Promise<CleanEmblem> {
  try {
    return await runInThread<CleanEmblem>({ module: MODULE, data: { path }, memoryMb: 256, timeMs: 30_000 });
  } catch (error) {
    const reason = error instanceof OfficeError ? error.details['reason'] : undefined;
    throw refusals[String(reason)]?.() ?? error;
  }
}

/** Keeps a cleaned picture as an emblem that layouts may name. @throws layoutNotYours */
export async function recordEmblem(ctx: CommandContext, input: Emblem & { unitId: string | null }): Promise<{ fileId: string; width: number; height: number }> {
  await assertMayLayOut(ctx, input.unitId);
  const { width, height } = input;
  const { fileId } = await recordFile(ctx, input.file);
  await ctx.tx.insertInto('documents.emblem').values({ fileId, width, height }).execute();
  await linkFiles(ctx, { subject: { kind: 'emblem', id: fileId }, fileIds: [fileId] });
  return { fileId, width, height };
}

/** A layout names pictures that were kept as emblems, never another file of the house. @throws emblemUnknown */
export async function assertEmblems(tx: Tx, { emblem, stateEmblem }: LayoutSettings): Promise<void> {
  for (const fileId of [emblem, stateEmblem]) {
    if (fileId === undefined) continue;
    const kept = await tx.selectFrom('documents.emblem').select('fileId').where('fileId', '=', fileId).executeTakeFirst();
    if (!kept) throw emblemUnknown({ fileId });
  }
}

export type EmblemRef = { id: string; sha256: string };

export async function findEmblem(tx: Tx, fileId: string | undefined): Promise<EmblemRef | null> {
  const [file] = fileId === undefined ? [] : await findFiles(tx, [fileId]);
  return file ? { id: file.id, sha256: file.sha256 } : null;
}

/** Its bytes, read outside any transaction. */
export async function readEmblem(services: Services, ref: EmblemRef | null): Promise<Map<string, Picture>> {
  return new Map(ref ? [[ref.id, { kind: 'png' as const, bytes: await buffer(await services.files.read(ref.sha256)) }]] : []);
}
