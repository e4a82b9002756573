import { useQuery } from '@tanstack/react-query';
import { getFile, type FileCard, type PagesState } from '#shared/contracts/documents.contract.ts';
import { call } from './api.ts';
import { keyOf } from './asking.ts';

const soon = 1000;
const later = 5000;
const often = 20;

/** A file whose pages were perhaps not drawn yet when it was read. */
type ReadFile = { fileId: string; pagesState: PagesState };
type State<Data> = { state: { data: Data | undefined; dataUpdateCount: number } };

const askFile = (fileId: string, signal: AbortSignal): Promise<FileCard> => call(getFile, { params: { fileId }, signal });

/** Asks again while something waits, often at first; asking also tells the server that somebody looks. */
function againWhile<Data>(waits: (data: Data | undefined) => boolean) {
  return ({ state }: State<Data>) => (waits(state.data) ? (state.dataUpdateCount < often ? soon : later) : (false as const));
}

export function fileQuery(fileId: string) {
  return {
    queryKey: keyOf(getFile, { params: { fileId } }),
    queryFn: ({ signal }: { signal: AbortSignal }) => askFile(fileId, signal),
    refetchInterval: againWhile<FileCard>((file) => file?.pagesState === 'waiting' || file?.virusCheck === 'waiting'),
  };
}

/** How far each file's pages are by now: what was waiting when the letter was read resolves by itself. */
export function useDrawn(files: readonly ReadFile[]): ReadonlyMap<string, PagesState> {
  const waiting = files.flatMap((file) => (file.pagesState === 'waiting' ? [file.fileId] : []));
  const asked = useQuery({
    queryKey: ['drawn', waiting],
    queryFn: ({ signal }) => Promise.all(waiting.map((fileId) => askFile(fileId, signal))),
    enabled: waiting.length > 0,
    refetchInterval: againWhile<FileCard[]>((found) => found?.some((file) => file.pagesState === 'waiting') ?? true),
  });
  const now = new Map((asked.data ?? []).map((file) => [file.id, file.pagesState]));
  return new Map(files.map((file) => [file.fileId, now.get(file.fileId) ?? file.pagesState]));
}
