import { sql } from 'kysely';
import type { FileCard } from '#shared/contracts/documents.contract.ts';
import type { Tx } from '#server/platform/database.ts';
import type { QueryContext } from '#server/platform/query.ts';
import { documentNotFound, pageNotFound, pagesNotReady } from './documents.errors.ts';
import { rightToFile } from './link-store.ts';
import { assertMayLeave } from './virus-check.ts';

/** Files with their page images, in the order asked for; who may read them is the caller's to know. */
export async function findFiles(tx: Tx, fileIds: readonly string[]): Promise<FileCard[]> {
  if (fileIds.length === 0) return [];
  const files = await tx
    .selectFrom('documents.file as f')
    .innerJoin('documents.rendering as r', 'r.sha256', 'f.sha256')
    .leftJoin('documents.virusCheck as v', 'v.sha256', 'f.sha256')
    .select(['f.id', 'f.name', 'f.kind', 'f.size', 'f.pages', 'f.sha256', 'f.uploadedAt', 'r.state', 'v.state as virusCheck', 'v.signature as virusName'])
    .select(sql<FileCard['pages'] | null>`(select jsonb_agg(jsonb_build_object('page', p.page, 'width', p.width, 'height', p.height) order by p.page) from documents.page p where p.sha256 = f.sha256)`.as('drawn'))
    .where('f.id', 'in', fileIds)
    .execute();
  const cards = files.map((file) => ({
    id: file.id,
    name: file.name,
    kind: file.kind as FileCard['kind'],
    size: file.size,
    pageCount: file.pages,
    sha256: file.sha256,
    pagesState: file.state as FileCard['pagesState'],
    virusCheck: (file.virusCheck ?? 'off') as FileCard['virusCheck'],
    virusName: file.virusName,
    uploadedAt: file.uploadedAt.toISOString(),
    pages: file.drawn ?? [],
  }));
  return fileIds.flatMap((id) => cards.find((card) => card.id === id) ?? []);
}

type FileParams = { fileId: string };

/** A file one may read, as it is shown. */
export async function getFile(ctx: QueryContext, input: FileParams): Promise<FileCard> {
  const file = await readable(ctx, input.fileId);
  const [card] = await findFiles(ctx.tx, [file.id]);
  if (!card) throw documentNotFound({ fileId: input.fileId });
  return card;
}

/** The stored image of one page. Pages of secret letters are logged one by one before they leave. */
export async function getPage(
  ctx: QueryContext,
  input: FileParams & { page: number; size: 'full' | 'thumb' },
): Promise<{ sha256: string; size: number; secret: boolean }> {
  const file = await readable(ctx, input.fileId);
  const page = await ctx.tx.selectFrom('documents.page').selectAll().where('sha256', '=', file.sha256).where('page', '=', input.page).executeTakeFirst();
  if (!page) throw input.page <= file.pages && file.state === 'waiting' ? pagesNotReady({ page: input.page }) : pageNotFound({ page: input.page });
  if (input.size === 'thumb') return { sha256: page.thumbSha256, size: page.thumbSize, secret: file.secret };
  const log = file.secret ? ctx.logSecretRead : ctx.logRead;
  log({ action: 'file.page_read', subjectKind: 'file', subjectId: file.id, details: { page: input.page } });
  return { sha256: page.fullSha256, size: page.fullSize, secret: file.secret };
}

const ooxml = 'application/vnd.openxmlformats-officedocument';
const odf = 'application/vnd.oasis.opendocument';
const types: Record<string, string> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tiff: 'image/tiff',
  heic: 'image/heic',
  docx: `${ooxml}.wordprocessingml.document`,
  xlsx: `${ooxml}.spreadsheetml.sheet`,
  pptx: `${ooxml}.presentationml.presentation`,
  odt: `${odf}.text`,
  ods: `${odf}.spreadsheet`,
  odp: `${odf}.presentation`,
};

/**
 * The original for download, always logged (Dumai 55/2021 Lamp. IV.C.4).
 * @throws waitingForScan, scanTooLarge, fileInfected
 */
export async function getOriginal(ctx: QueryContext, input: FileParams): Promise<{ sha256: string; size: number; name: string; kind: string; type: string }> {
  const file = await readable(ctx, input.fileId);
  assertMayLeave(file);
  const log = file.secret ? ctx.logSecretRead : ctx.logRead;
  log({ action: 'file.downloaded', subjectKind: 'file', subjectId: file.id, details: { sha256: file.sha256 } });
  return { sha256: file.sha256, size: file.size, name: withExtension(file.name, file.kind), kind: file.kind, type: types[file.kind] ?? 'application/octet-stream' };
}

function withExtension(name: string, kind: string): string {
  return /\.[a-z0-9]{2,5}$/iu.test(name) ? name : `${name}.${kind === 'jpeg' ? 'jpg' : kind}`;
}

/** @throws documentNotFound also when one may not read it */
async function readable(ctx: QueryContext, fileId: string) {
  const file = await ctx.tx
    .selectFrom('documents.file as f')
    .innerJoin('documents.rendering as r', 'r.sha256', 'f.sha256')
    .leftJoin('documents.virusCheck as v', 'v.sha256', 'f.sha256')
    .select(['f.id', 'f.sha256', 'f.name', 'f.kind', 'f.size', 'f.pages', 'f.uploaderAccount', 'r.state', 'v.state as virusCheck', 'v.signature as virusName'])
    .where('f.id', '=', fileId)
    .executeTakeFirst();
  const right = file ? await rightToFile(ctx.tx, ctx.actor, file) : { mayRead: false, secret: false };
  if (!file || !right.mayRead) throw documentNotFound({ fileId });
  return { ...file, virusCheck: (file.virusCheck ?? 'off') as FileCard['virusCheck'], secret: right.secret };
}
