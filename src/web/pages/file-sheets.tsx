import { useQuery } from '@tanstack/react-query';
import { getFilePage } from '#shared/contracts/documents.contract.ts';
import { addressOf } from '#web/lib/api.ts';
import { fileQuery } from '#web/lib/drawn-files.ts';
import { Sheet } from '#web/ui/paper/paper.tsx';

/** Beside a list one looks over a letter; who reads all of it opens it. */
const MOST = 3;

/** The first pages of a finished file, one below the other. */
export function FileSheets({ fileId, label }: { fileId: string; label: string }) {
  const { data: file } = useQuery(fileQuery(fileId));
  const state = file?.pagesState ?? 'waiting';
  return Array.from({ length: Math.min(MOST, Math.max(1, file?.pageCount ?? 1)) }, (_, at) => at + 1).map((page) => (
    <Sheet key={page} alt={`${label}, ${page}`} lazy={page > 1} failed={state === 'failed'} src={state === 'ready' ? addressOf(getFilePage, { params: { fileId, page } }) : null} />
  ));
}
