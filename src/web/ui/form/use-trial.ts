import { useRef, useState } from 'react';
import type { Sending } from './upload-drop.tsx';

type Sent = { file: File; name: string; signal: AbortSignal; onProgress: (share: number) => void };

/** Sends one sheet to be tried, again when asked; what comes back replaces what came before, and a newer sheet ends an older one. */
export function useTrial<T>(ask: (sent: Sent) => Promise<T>) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [trial, setTrial] = useState<T | null>(null);
  const last = useRef<File | null>(null);
  const stop = useRef<AbortController>(null);
  const clear = () => { stop.current?.abort(); setSending(null); setTrial(null); };
  const send = ([chosen]: File[]) => {
    const file = chosen ?? last.current;
    if (!file) return;
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    last.current = file;
    const row: Sending = { id: file.name, name: file.name, size: file.size, state: 'sending', share: 0 };
    setTrial(null);
    setSending(row);
    void ask({ file, name: file.name.slice(-200), signal: mine.signal, onProgress: (share) => setSending({ ...row, share }) }).then(
      (answer) => { setSending({ ...row, state: 'kept', share: 1 }); setTrial(answer); },
      (problem: unknown) => { if (!mine.signal.aborted) setSending({ ...row, state: 'refused', fault: problem instanceof Error ? problem.message : String(problem) }); },
    );
  };
  return { sending, trial, send, clear };
}
