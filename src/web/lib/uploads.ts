import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FileCard } from '#shared/contracts/documents.contract.ts';
import { sendFromHere, uploadsOfHere } from './browser-line.ts';
import { createUploadLine, type Upload, type UploadLine } from './upload-line.ts';

/** A line of files being sent, for as long as its screen is open; a tab that closes meanwhile asks first. */
export function useUploadLine(onStored?: (owner: string, card: FileCard) => void): { uploads: Upload[]; line: UploadLine } {
  const [line] = useState(() => createUploadLine(sendFromHere, uploadsOfHere));
  const uploads = useSyncExternalStore(line.subscribe, line.current);
  useEffect(() => line.whenStored(onStored ?? (() => {})));
  const isSending = uploads.some((upload) => upload.state === 'sending' || upload.state === 'waiting');
  useEffect(() => {
    if (!isSending) return;
    // What has not arrived lives in this tab only.
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isSending]);
  return { uploads, line };
}

const here = { id: 'here' };

/** The files of one dialog: stored ones belong to who sent them until the dialog's act links them. */
export function useUploads(onStored?: (card: FileCard) => void) {
  const { uploads, line } = useUploadLine((_owner, card) => onStored?.(card));
  return {
    sending: uploads,
    /** stored ones, in the order they were added */
    files: uploads.flatMap((upload) => upload.card ?? []),
    busy: uploads.some((upload) => upload.state === 'sending' || upload.state === 'waiting'),
    /** one was refused: nothing is sent until it is replaced or removed, or it would be missed only by who reads */
    refused: uploads.some((upload) => upload.state === 'refused'),
    add: (files: File[]) => line.add(here, files),
    cancel: line.cancel,
    retry: line.retry,
  };
}
