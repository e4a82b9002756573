import type { FileCard } from '#shared/contracts/documents.contract.ts';
import type { Sending } from '#web/ui/form/upload-drop.tsx';
import type { PartsToSend, UploadSubject } from './send-in-parts.ts';

/** A file on its way. The same command ids through every attempt: a file stored twice would be two files. */
export type Upload = Sending & { owner: string; file: File; commandIds: { begin: string; finish: string }; card?: FileCard };
/** Who the files are for: a dialog, a paper. `ready` is awaited before the first byte, `subject` takes them in on the server. */
export type UploadOwner = { id: string; subject?: UploadSubject; ready?: () => Promise<void> };
export type UploadLine = ReturnType<typeof createUploadLine>;
const atOnce = 2;

/** The one line of files being sent from this tab, two at a time, so that the page one works on is not starved by the pile behind it. */
export function createUploadLine(send: (parts: PartsToSend) => Promise<FileCard>) {
  let uploads: Upload[] = [];
  let onStored: (owner: string, card: FileCard) => void = () => {};
  const listeners = new Set<() => void>();
  const stops = new Map<string, AbortController>();
  const owners = new Map<string, UploadOwner>();

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
      const owner = owners.get(upload.owner);
      await owner?.ready?.();
      const card = await send({ file: upload.file, name: upload.name, commandIds: upload.commandIds, subject: owner?.subject ?? null, signal: stop.signal, onProgress: (share) => change(upload.id, { share }) });
      if (stop.signal.aborted) return;
      onStored(upload.owner, card);
      change(upload.id, { state: 'kept', share: 1, card });
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
    add: (owner: UploadOwner, files: File[]) => {
      owners.set(owner.id, owner);
      publish([...uploads, ...files.map((file): Upload => ({ id: crypto.randomUUID(), commandIds: { begin: crypto.randomUUID(), finish: crypto.randomUUID() }, owner: owner.id, file, name: file.name.slice(-200) || 'foto.jpg', size: file.size, state: 'waiting', share: 0 }))]);
      pump();
    },
    retry: (id: string) => { change(id, { state: 'waiting', share: 0 }); pump(); },
    cancel,
    /** Lets go of all files of an owner: those on their way are stopped, stored ones stay where they are. */
    letGo: (owner: string) => { for (const upload of uploads.filter((each) => each.owner === owner)) cancel(upload.id); owners.delete(owner); },
  };
}
