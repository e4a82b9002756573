import { useEffect, useRef } from 'react';
import { attachmentKinds } from '#web/lib/file-kinds.ts';
import { useUploads } from '#web/lib/uploads.ts';
import { useWords } from '#web/lib/words.ts';
import { UploadDrop } from '#web/ui/form/upload-drop.tsx';
import { sheetWords } from './sheet-words.ts';
import type { KeptFile } from './use-dispose.ts';

type Props = { files: KeptFile[]; onChange: (files: KeptFile[]) => void; onBusy: (busy: boolean) => void };

/** The place to drop files for a sheet; each stands by its name above once it is stored. */
export function DisposeUploads({ files, onChange, onBusy }: Props) {
  const w = useWords(sheetWords);
  const latest = useRef(files);
  useEffect(() => {
    latest.current = files;
  });
  // Two may be told of before the page is drawn anew: the second stands on the first.
  const uploads = useUploads((card) => {
    latest.current = [...latest.current, { id: card.id, name: card.name }];
    onChange(latest.current);
  });
  const { busy } = uploads;
  useEffect(() => {
    onBusy(busy);
  }, [busy, onBusy]);
  return (
    <UploadDrop
      label={w.attach}
      help={w.attachHelp}
      accept={attachmentKinds}
      many
      camera
      files={uploads.sending.filter((each) => each.state !== 'kept')}
      onFiles={uploads.add}
      onCancel={uploads.cancel}
      onRetry={uploads.retry}
    />
  );
}
