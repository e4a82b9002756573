import { uploadFile } from '#shared/contracts/documents.contract.ts';
import type { sendFile } from '#web/lib/api.ts';
import type { Sending } from '#web/ui/form/upload-drop.tsx';

/** A file on its way to a paper. The same commandId through every attempt: a file stored twice would be two files. */
export type Upload = Sending & { paperId: string; file: File; commandId: string };
export type StoredFile = { fileId: string; name: string };
const atOnce = 2;

/** Sends files two at a time, so that the page one works on is not starved by the pile behind it. */
export function createUploadLine(send: typeof sendFile<typeof uploadFile>) {
  let uploads: Upload[] = [];
  let onStored: (paperId: string, file: StoredFile) => void = () => {};
  const listeners = new Set<() => void>();
  const stops = new Map<string, AbortController>();

  function publish(next: Upload[]): void {
    uploads = next;
    for (const notify of listeners) notify();
  }
  function change(id: string, changes: Partial<Upload>): void {
    publish(uploads.map((upload) => (upload.id === id ? { ...upload, ...changes } : upload)));
  }
  function pump(): void {
    const free = atOnce - stops.size;
    for (const upload of uploads.filter((each) => each.state === 'waiting').slice(0, Math.max(0, free))) void start(upload);
  }
  async function start(upload: Upload): Promise<void> {
    const stop = new AbortController();
    stops.set(upload.id, stop);
    change(upload.id, { state: 'sending', share: 0 });
    try {
      const card = await send(uploadFile, { query: { commandId: upload.commandId, name: upload.name }, file: upload.file, signal: stop.signal, onProgress: (share) => change(upload.id, { share }) });
      if (!stop.signal.aborted) onStored(upload.paperId, { fileId: card.id, name: card.name });
      publish(uploads.filter((each) => each.id !== upload.id));
    } catch (problem) {
      if (!stop.signal.aborted) change(upload.id, { state: 'refused', fault: problem instanceof Error ? problem.message : String(problem) });
    } finally {
      stops.delete(upload.id);
      pump();
    }
  }
  function cancel(id: string): void {
    stops.get(id)?.abort();
    publish(uploads.filter((upload) => upload.id !== id));
  }
  return {
    subscribe: (notify: () => void) => { listeners.add(notify); return () => { listeners.delete(notify); }; },
    current: () => uploads,
    whenStored: (handler: typeof onStored) => { onStored = handler; },
    add: (paperId: string, files: File[]) => {
      publish([...uploads, ...files.map((file): Upload => ({ id: crypto.randomUUID(), commandId: crypto.randomUUID(), paperId, file, name: file.name.slice(-200) || 'foto.jpg', size: file.size, state: 'waiting', share: 0 }))]);
      pump();
    },
    retry: (id: string) => { change(id, { state: 'waiting', share: 0 }); pump(); },
    cancel,
    cancelOf: (paperId: string) => { for (const upload of uploads.filter((each) => each.paperId === paperId)) cancel(upload.id); },
  };
}
