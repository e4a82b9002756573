import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { downloadOriginal } from '#shared/contracts/documents.contract.ts';
import { addressOf } from '#web/lib/api.ts';
import { useWords } from '#web/lib/words.ts';
import { fileWords } from '#web/ui/files/file-words.ts';
import css from './dispositions.module.css';

const FilePreview = lazy(async () => ({ default: (await import('#web/ui/files/file-preview.tsx')).FilePreview }));
type NamedFile = { id: string; name: string };

/** Files laid with a sheet or a report: looked at where one stands, or taken away. */
export function SheetFiles({ files }: { files: readonly NamedFile[] }) {
  const w = useWords(fileWords);
  const [shown, show] = useState<NamedFile | null>(null);
  if (files.length === 0) return null;
  return (
    <>
      <ul className={css.sheetFiles}>
        {files.map((file) => (
          <li key={file.id}>
            <button type="button" className={css.fileName} aria-haspopup="dialog" onClick={() => show(file)}>{file.name}</button>
            <a className={css.fileTake} href={addressOf(downloadOriginal, { params: { fileId: file.id } })} download title={w.download}>
              <IconDownload size={18} stroke={1.75} aria-hidden="true" />
              <span className="sr">{w.downloadFile(file.name)}</span>
            </a>
          </li>
        ))}
      </ul>
      {shown ? <Suspense><FilePreview file={shown} onClose={() => show(null)} /></Suspense> : null}
    </>
  );
}
