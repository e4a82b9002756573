import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useUploads } from '#web/lib/uploads.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { UploadDrop } from '#web/ui/form/upload-drop.tsx';
import { editorWords } from './editor-words.ts';

type Picture = { fileId: string; alt: string; width: number };
type Props = { open: boolean; onClose: () => void; onInsert: (picture: Picture) => void };

export function PictureDialog({ open, onClose, onInsert }: Props) {
  return open ? <PictureForm onClose={onClose} onInsert={onInsert} /> : null;
}

/** A picture is stored first and needs words for those who do not see it: the archive's form of PDF asks for them. */
function PictureForm({ onClose, onInsert }: Omit<Props, 'open'>) {
  const w = useWords(editorWords);
  const { sending, files, busy, add, cancel, retry } = useUploads();
  const [alt, setAlt] = useState('');
  const [width, setWidth] = useState(60);
  const file = files.at(-1);
  const off = file ? (alt.trim() === '' ? w.needAlt : '') : w.needPicture;
  return (
    <Dialog
      open onClose={onClose} title={w.pictureTitle}
      foot={
        <>
          <Button kind="primary" off={off} busy={busy && w.image} onClick={() => { if (file) onInsert({ fileId: file.id, alt: alt.trim(), width }); }}>{w.insert}</Button>
          <Button kind="quiet" data-leave onClick={onClose}>{w.cancel}</Button>
        </>
      }
    >
      <UploadDrop label={w.pictureDrop} accept="image/png,image/jpeg" files={sending} onFiles={(chosen) => add(chosen.slice(0, 1))} onCancel={cancel} onRetry={retry} />
      <TextInput label={w.pictureAlt} description={w.pictureAltHelp} value={alt} maxLength={300} onChange={(event) => setAlt(event.currentTarget.value)} />
      <TextInput label={w.pictureWidth} inputMode="numeric" value={String(width)} onChange={(event) => setWidth(Math.min(100, Math.max(10, Number.parseInt(event.currentTarget.value, 10) || 60)))} />
    </Dialog>
  );
}
