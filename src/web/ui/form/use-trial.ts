import { useRef, useState } from 'react';
import type { Sending } from './upload-drop.tsx';

type Sent = { file: File; name: string; signal: AbortSignal; onProgress: (share: number) => void };

/**
 * Sends one sheet to be tried, again when asked; what comes back replaces what came before, and a newer sheet ends an older one.
 * `refuse` looks at the file before a byte of it leaves and says why it is not taken.
 */
export function useTrial<T>(ask: (sent: Sent) => Promise<T>, refuse?: (file: File) => Promise<string | null>) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [trial, setTrial] = useState<T | null>(null);
  const last = useRef<File | null>(null);
  const stop = useRef<AbortController>(null);
  const clear = () => { stop.current?.abort(); setSending(null); setTrial(null); };
  const take = async ([chosen]: File[]) => {
    const file = chosen ?? last.current;
    if (!file) return;
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    last.current = file;
    const row: Sending = { id: file.name, name: file.name, size: file.size, state: 'sending', share: 0 };
    setTrial(null);
    setSending(refuse ? { ...row, state: 'waiting' } : row);
    const why = (await refuse?.(file)) ?? null;
    if (mine.signal.aborted) return;
    if (why !== null) return setSending({ ...row, state: 'refused', fault: why, isFinal: true });
    setSending(row);
    await ask({ file, name: file.name.slice(-200), signal: mine.signal, onProgress: (share) => setSending({ ...row, share }) }).then(
      (answer) => { setSending({ ...row, state: 'kept', share: 1 }); setTrial(answer); },
      (problem: unknown) => { if (!mine.signal.aborted) setSending({ ...row, state: 'refused', fault: problem instanceof Error ? problem.message : String(problem) }); },
    );
  };
  const send = (files: File[]) => void take(files);
  return { sending, trial, send, clear };
}
