import { IconDownload } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { downloadOriginal, type FileCard } from '#shared/contracts/documents.contract.ts';
import { addressOf } from '#web/lib/api.ts';
import { saySize } from '#web/lib/dates.ts';
import { fileQuery } from '#web/lib/drawn-files.ts';
import { useWords } from '#web/lib/words.ts';
import css from './files.module.css';
import { fileWords } from './file-words.ts';

const FilePreview = lazy(async () => ({ default: (await import('./file-preview.tsx')).FilePreview }));

/** `title` as its drafter calls it, and as the letter counts it. */
export type AttachedFile = { fileId: string; title: string };

/** What travels with a letter and is not printed on it: each named with its kind and size, looked at where one stands, or taken away. */
export function AttachedFiles({ files }: { files: readonly AttachedFile[] }) {
  const w = useWords(fileWords);
  const cards = useQueries({ queries: files.map((file) => fileQuery(file.fileId)) });
  const [shown, show] = useState<{ id: string; name: string } | null>(null);
  return (
    <>
      <ol className={css.attached} aria-label={w.attached}>
        {files.map((file, at) => {
          const card = cards[at]?.data;
          const name = file.title || card?.name || w.attached;
          return <AttachedLine key={file.fileId} name={name} card={card} onShow={() => show({ id: file.fileId, name })} />;
        })}
      </ol>
      {shown ? <Suspense><FilePreview file={shown} onClose={() => show(null)} /></Suspense> : null}
    </>
  );
}

function AttachedLine({ name, card, onShow }: { name: string; card: FileCard | undefined; onShow: () => void }) {
  const w = useWords(fileWords);
  const held = card && card.virusCheck !== 'off' && card.virusCheck !== 'clean' ? w[`virus_${card.virusCheck}`] : null;
  const facts = card ? [card.name, card.kind.toUpperCase(), saySize(card.size), card.pageCount > 0 && w.pages(card.pageCount), held] : [];
  return (
    <li>
      <button type="button" className={css.name} aria-haspopup="dialog" onClick={onShow}>{name}</button>
      <small>{facts.filter(Boolean).join(' · ')}</small>
      {card && !held ? (
        <a className={css.take} href={addressOf(downloadOriginal, { params: { fileId: card.id } })} download title={w.download}>
          <IconDownload size={18} stroke={1.75} aria-hidden="true" />
          <span className="sr">{w.downloadFile(name)}</span>
        </a>
      ) : null}
    </li>
  );
}
