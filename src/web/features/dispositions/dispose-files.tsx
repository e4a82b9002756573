import { IconPaperclip, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import css from './dispositions.module.css';
import { sheetWords } from './sheet-words.ts';
import type { KeptFile } from './use-dispose.ts';

const DisposeUploads = lazy(async () => ({ default: (await import('./dispose-uploads.tsx')).DisposeUploads }));
type Props = { files: KeptFile[]; onChange: (files: KeptFile[]) => void; onBusy: (busy: boolean) => void };

/** Files that go along with a sheet. Folded away: most sheets carry none. */
export function DisposeFiles({ files, onChange, onBusy }: Props) {
  const w = useWords(sheetWords);
  const [open, setOpen] = useState(false);
  return (
    <div className={css.attach}>
      {files.map((file) => (
        <Button key={file.id} kind="quiet" size="sm" icon={<IconX size={16} stroke={1.75} />} aria-label={w.dropFile(file.name)} onClick={() => onChange(files.filter((each) => each.id !== file.id))}>
          {file.name}
        </Button>
      ))}
      {open ? (
        <Suspense>
          <DisposeUploads files={files} onChange={onChange} onBusy={onBusy} />
        </Suspense>
      ) : (
        <Button kind="quiet" size="sm" icon={<IconPaperclip size={18} stroke={1.75} />} onClick={() => setOpen(true)}>
          {w.attach}
        </Button>
      )}
    </div>
  );
}
