import { useQueries } from '@tanstack/react-query';
import type { FileCard } from '#shared/contracts/documents.contract.ts';
import { fileQuery } from '#web/lib/drawn-files.ts';

/** Stored files with their pages, asked again until every page is drawn. */
export function useDrawn(fileIds: readonly string[]): { cards: FileCard[]; isDrawn: boolean } {
  const asked = useQueries({ queries: fileIds.map((fileId) => fileQuery(fileId)) });
  const cards = asked.flatMap((each) => each.data ?? []);
  return { cards, isDrawn: cards.length === fileIds.length && cards.every((card) => card.pages.length > 0) };
}
