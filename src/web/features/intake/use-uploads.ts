import { useEffect, useState, useSyncExternalStore } from 'react';
import { sendFile } from '#web/lib/api.ts';
import { createUploadLine, type StoredFile } from './upload-line.ts';

/** The line of files being sent from this tab, for one counter. */
export function useUploads(onStored: (paperId: string, file: StoredFile) => void) {
  const [line] = useState(() => createUploadLine(sendFile));
  const uploads = useSyncExternalStore(line.subscribe, line.current);
  useEffect(() => line.whenStored(onStored));
  const isSending = uploads.some((upload) => upload.state !== 'refused');
  useEffect(() => {
    if (!isSending) return;
    // What is being sent lives in this tab only.
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isSending]);
  return { uploads, line };
}
