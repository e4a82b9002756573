import { useQuery } from '@tanstack/react-query';
import { downloadOriginal, getFilePage } from '#shared/contracts/documents.contract.ts';
import { addressOf } from '#web/lib/api.ts';
import { fileQuery } from '#web/lib/drawn-files.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { Sheet } from '#web/ui/paper/paper.tsx';
import { LookCloser, usePageViewer } from '#web/ui/paper/use-page-viewer.tsx';
import css from './files.module.css';
import { fileWords } from './file-words.ts';

/** The pages of a file over the letter it belongs to: what is accepted was seen. */
export function FilePreview({ file, onClose }: { file: { id: string; name: string }; onClose: () => void }) {
  const w = useWords(fileWords);
  const k = useWords(kitWords);
  const card = useQuery(fileQuery(file.id)).data;
  const pages = card && card.pagesState !== 'none' ? Array.from({ length: Math.max(1, card.pageCount) }, (_, index) => index + 1) : [];
  const shown = pages.map((page) => ({ id: String(page), failed: card?.pagesState === 'failed', src: card?.pagesState === 'ready' ? addressOf(getFilePage, { params: { fileId: file.id, page }, query: { size: 'full' } }) : null }));
  const { look, viewer } = usePageViewer({ label: file.name, pages: () => shown });
  return (
    <Dialog open onClose={onClose} title={file.name} width={760} keeps foot={<a href={addressOf(downloadOriginal, { params: { fileId: file.id } })} download>{w.download}</a>}>
      {card?.pagesState === 'none' ? <p>{w.noPages}</p> : null}
      <div className={css.preview}>
        {shown.map((page, at) => (
          <Sheet key={page.id} alt={`${file.name}, ${k.page(at + 1)}`} lazy={at > 0} failed={page.failed} src={page.src} overlay={<LookCloser page={at + 1} onLook={look} />} />
        ))}
      </div>
      {viewer}
    </Dialog>
  );
}
