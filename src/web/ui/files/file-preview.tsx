import { useQuery } from '@tanstack/react-query';
import { downloadOriginal, getFilePage } from '#shared/contracts/documents.contract.ts';
import { addressOf } from '#web/lib/api.ts';
import { fileQuery } from '#web/lib/drawn-files.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { Sheet } from '#web/ui/paper/paper.tsx';
import css from './files.module.css';
import { fileWords } from './file-words.ts';

/** The pages of a file over the letter it belongs to: what is accepted was seen. */
export function FilePreview({ file, onClose }: { file: { id: string; name: string }; onClose: () => void }) {
  const w = useWords(fileWords);
  const k = useWords(kitWords);
  const card = useQuery(fileQuery(file.id)).data;
  const pages = card && card.pagesState !== 'none' ? Array.from({ length: Math.max(1, card.pageCount) }, (_, index) => index + 1) : [];
  return (
    <Dialog open onClose={onClose} title={file.name} width={760} keeps foot={<a href={addressOf(downloadOriginal, { params: { fileId: file.id } })} download>{w.download}</a>}>
      {card?.pagesState === 'none' ? <p>{w.noPages}</p> : null}
      <div className={css.preview}>
        {pages.map((page) => (
          <Sheet key={page} alt={`${file.name}, ${k.page(page)}`} lazy={page > 1} failed={card?.pagesState === 'failed'} src={card?.pagesState === 'ready' ? addressOf(getFilePage, { params: { fileId: file.id, page }, query: { size: 'full' } }) : null} />
        ))}
      </div>
    </Dialog>
  );
}
