import { useQueries } from '@tanstack/react-query';
import { getFile, type FileCard, type PagesState } from '#shared/contracts/documents.contract.ts';
import { call } from './api.ts';
import { keyOf } from './asking.ts';

const soon = 1000;
const later = 5000;
const often = 20;

/** A file whose pages were not drawn yet when it was read. */
export type WaitingFile = { fileId: string; pagesState: PagesState };

/** Asks again while pages are being drawn, often at first; asking also tells the server that somebody looks. */
export function fileQuery(fileId: string) {
  const input = { params: { fileId } };
  return {
    queryKey: keyOf(getFile, input),
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<FileCard> => call(getFile, { ...input, signal }),
    refetchInterval: (query: { state: { data: FileCard | undefined; dataUpdateCount: number } }) => {
      if (query.state.data?.pagesState !== 'waiting') return false;
      return query.state.dataUpdateCount < often ? soon : later;
    },
  };
}

/** How far each file's pages are by now: what was waiting when the letter was read resolves by itself. */
export function useDrawn(files: readonly WaitingFile[]): ReadonlyMap<string, PagesState> {
  const waiting = files.filter((file) => file.pagesState === 'waiting');
  const asked = useQueries({ queries: waiting.map((file) => fileQuery(file.fileId)) });
  const now = new Map(files.map((file) => [file.fileId, file.pagesState]));
  for (const [index, file] of waiting.entries()) now.set(file.fileId, asked[index]?.data?.pagesState ?? 'waiting');
  return now;
}
