import { useCallback, useRef, useState } from 'react';
import { uploadFile, type FileCard } from '#shared/contracts/documents.contract.ts';
import type { Sending } from '#web/ui/form/upload-drop.tsx';
import { newCommandId, sendFile } from './api.ts';
import { ApiProblem } from './api-problem.ts';

type Going = { file: File; commandId: string; stop: AbortController };
type Uploads = {
  sending: Sending[];
  /** stored ones, in the order they were added */ files: FileCard[];
  busy: boolean;
  add: (files: File[]) => void;
  cancel: (id: string) => void;
  retry: (id: string) => void;
  clear: () => void;
};

/** Files on their way to the office's store, each with its own progress. A retry repeats the same command: never twice stored. */
export function useUploads(onStored?: (card: FileCard) => void): Uploads {
  const [sending, setSending] = useState<Sending[]>([]);
  const [cards, setCards] = useState<Record<string, FileCard>>({});
  const going = useRef(new Map<string, Going>());
  const change = useCallback(
    (id: string, part: Partial<Sending>) => setSending((list) => list.map((each) => (each.id === id ? { ...each, ...part } : each))),
    [],
  );
  const send = useCallback(
    async (id: string) => {
      const item = going.current.get(id);
      if (!item) return;
      change(id, { state: 'sending', share: 0 });
      try {
        const query = { commandId: item.commandId, name: item.file.name };
        const card = await sendFile(uploadFile, { query, file: item.file, signal: item.stop.signal, onProgress: (share) => change(id, { share }) });
        setCards((before) => ({ ...before, [id]: card }));
        change(id, { state: 'kept', share: 1 });
        onStored?.(card);
      } catch (problem) {
        if (problem instanceof ApiProblem) change(id, { state: 'refused', fault: problem.message });
      }
    },
    [change, onStored],
  );
  const add = useCallback(
    (files: File[]) => {
      for (const file of files) {
        const id = newCommandId();
        going.current.set(id, { file, commandId: id, stop: new AbortController() });
        setSending((list) => [...list, { id, name: file.name, size: file.size, state: 'waiting', share: 0 }]);
        void send(id);
      }
    },
    [send],
  );
  const cancel = useCallback((id: string) => {
    going.current.get(id)?.stop.abort();
    going.current.delete(id);
    setSending((list) => list.filter((each) => each.id !== id));
  }, []);
  const clear = useCallback(() => {
    going.current.clear();
    setSending([]);
  }, []);
  const files = sending.flatMap((each) => {
    const card = cards[each.id];
    return card ? [card] : [];
  });
  return {
    sending,
    files,
    busy: sending.some((each) => each.state === 'sending' || each.state === 'waiting'),
    add,
    cancel,
    retry: (id) => void send(id),
    clear,
  };
}
