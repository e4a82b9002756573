import { getFilePage } from '#shared/contracts/documents.contract.ts';
import { addressOf } from '#web/lib/api.ts';
import { useQuery } from '@tanstack/react-query';
import { fileQuery } from '#web/lib/drawn-files.ts';
import { PageReader } from '#web/ui/paper/page-reader.tsx';

/** The finished file itself, page by page: what was signed or scanned, not a new setting of it. */
export function SignedPages({ fileId, label }: { fileId: string; label: string }) {
  const { data: file } = useQuery(fileQuery(fileId));
  const state = file?.pagesState ?? 'waiting';
  const pages = Array.from({ length: Math.max(1, file?.pageCount ?? 1) }, (_, at) => {
    const page = (size: 'full' | 'thumb') => addressOf(getFilePage, { params: { fileId, page: at + 1 }, query: { size } });
    const id = `${fileId}-${at + 1}`;
    return state === 'ready' ? { id, src: page('full'), small: page('thumb') } : { id, src: null, small: null, failed: state === 'failed' };
  });
  return <PageReader label={label} pages={pages} />;
}
