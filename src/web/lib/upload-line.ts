import type { FileCard } from '#shared/contracts/documents.contract.ts';
import type { ApiProblem } from './api-problem.ts';
import type { Sending } from '#web/ui/form/upload-drop.tsx';
import type { PartsToSend, UploadSubject } from './send-in-parts.ts';
import type { UploadMemory } from './upload-memory.ts';

/** A file on its way. The same command ids through every attempt: a file stored twice would be two files. */
export type Upload = Sending & { owner: string; file: File; commandIds: { begin: string; finish: string }; card?: FileCard };
/** Who the files are for: a dialog, a paper. `ready` is awaited before the first byte, `subject` takes them in on the server. */
export type UploadOwner = { id: string; subject?: UploadSubject; ready?: () => Promise<void> };
export type UploadLine = ReturnType<typeof createUploadLine>;
const atOnce = 2;

/** The one line of files being sent from this tab, two at a time, so that the page one works on is not starved by the pile behind it. */
export function createUploadLine(send: (parts: PartsToSend) => Promise<FileCard>, memory: UploadMemory) {
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
    const waiting = uploads.filter((each) => each.state === 'waiting');
    for (const upload of waiting) if (stops.size < atOnce && !mustWaitFor(upload)) void start(upload);
  }
  /** Photos of one paper arrive in the order they were taken: the first is the letter, the next its second page. */
  function mustWaitFor(upload: Upload): boolean {
    return owners.get(upload.owner)?.subject !== undefined && uploads.some((each) => each.owner === upload.owner && stops.has(each.id));
  }
  async function start(upload: Upload): Promise<void> {
    const stop = new AbortController();
    stops.set(upload.id, stop);
    change(upload.id, { state: 'sending', share: 0 });
    try {
      const owner = owners.get(upload.owner);
      await owner?.ready?.();
      const card = await sendOn(upload, { subject: owner?.subject ?? null, signal: stop.signal });
      if (stop.signal.aborted) return;
      change(upload.id, { share: 1, card });
    } catch (problem) {
      if (!stop.signal.aborted) change(upload.id, { state: 'refused', fault: problem instanceof Error ? problem.message : String(problem), isFinal: isProblem(problem) && [413, 415, 422].includes(problem.status) });
    } finally {
      stops.delete(upload.id);
      tellInOrder(upload.owner);
      pump();
    }
  }
  /** Two travel at a time and the smaller arrives first; they are told of in the order they were chosen, as they will stand in the letter. */
  function tellInOrder(owner: string): void {
    for (const upload of uploads.filter((each) => each.owner === owner && each.state !== 'kept' && each.state !== 'refused')) {
      if (!upload.card) return;
      onStored(owner, upload.card);
      change(upload.id, { state: 'kept' });
    }
  }
  /** Goes on under the ids the file was begun with before the page was closed. One the office gave up meanwhile is begun anew. */
  async function sendOn(upload: Upload, { subject, signal }: Pick<PartsToSend, 'subject' | 'signal'>): Promise<FileCard> {
    const parts = { file: upload.file, name: upload.name, subject, signal, onProgress: (share: number) => change(upload.id, { share }) };
    const subjectId = subject?.id ?? null;
    const begun = await memory.find(upload.file, subjectId);
    const isTaken = begun && uploads.some((other) => other.id !== upload.id && other.commandIds.begin === begun.commandIds.begin);
    const known = isTaken ? undefined : begun;
    if (known) change(upload.id, { commandIds: known.commandIds });
    else await memory.keep(upload.file, { commandIds: upload.commandIds, subjectId });
    try {
      return await send({ ...parts, commandIds: known?.commandIds ?? upload.commandIds }).then(async (card) => { await memory.forget(upload.file); return card; });
    } catch (problem) {
      if (signal.aborted || isLineFault(problem)) throw problem;
      await memory.forget(upload.file);
      if (!known || !isGivenUp(problem)) throw problem;
      change(upload.id, { commandIds: upload.commandIds });
      return send({ ...parts, commandIds: upload.commandIds });
    }
  }
  function cancel(id: string): void {
    stops.get(id)?.abort();
    const gone = uploads.find((upload) => upload.id === id);
    if (gone && gone.state !== 'kept') void memory.forget(gone.file);
    publish(uploads.filter((upload) => upload.id !== id));
    if (gone) tellInOrder(gone.owner);
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
    /** What a file was sent for when the page was closed in the middle of it; null: nothing of it is under way. */
    begunFor: async (file: File) => (await memory.find(file))?.subjectId ?? null,
    /** Lets go of all files of an owner: those on their way are stopped, stored ones stay where they are. */
    letGo: (owner: string) => { for (const upload of uploads.filter((each) => each.owner === owner)) cancel(upload.id); owners.delete(owner); },
  };
}

/** The line is dead or the office stumbles: the next try goes on. */
function isLineFault(problem: unknown): boolean {
  return isProblem(problem) && (problem.isOffline || problem.status >= 500 || problem.status === 429 || problem.status === 401);
}

function isGivenUp(problem: unknown): boolean {
  return isProblem(problem) && ['document.upload_not_found', 'command.id_reused'].includes(problem.code);
}

function isProblem(problem: unknown): problem is ApiProblem {
  return problem instanceof Error && 'status' in problem && 'code' in problem;
}
