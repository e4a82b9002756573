import type { FileCard } from '#shared/contracts/documents.contract.ts';
import type { Tx } from '#server/platform/database.ts';

/** Files with their page images, in the order asked for; who may read them is the caller's to know. */
export async function findFiles(tx: Tx, fileIds: readonly string[]): Promise<FileCard[]> {
  if (fileIds.length === 0) return [];
  const files = await tx.selectFrom('documents.file as f').innerJoin('documents.rendering as r', 'r.sha256', 'f.sha256')
    .select(['f.id', 'f.name', 'f.kind', 'f.size', 'f.pages', 'f.sha256', 'f.uploadedAt', 'r.state']).where('f.id', 'in', fileIds).execute();
  const pages = await tx.selectFrom('documents.page').select(['sha256', 'page', 'width', 'height']).where('sha256', 'in', [...new Set(files.map((file) => file.sha256)), '']).orderBy('page').execute();
  const cards = files.map((file) => ({
    id: file.id, name: file.name, kind: file.kind as FileCard['kind'], size: file.size, pageCount: file.pages, sha256: file.sha256,
    pagesState: file.state as FileCard['pagesState'], uploadedAt: file.uploadedAt.toISOString(),
    pages: pages.filter((page) => page.sha256 === file.sha256).map(({ page, width, height }) => ({ page, width, height })),
  }));
  return fileIds.flatMap((id) => cards.find((card) => card.id === id) ?? []);
}
