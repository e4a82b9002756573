import { useEffect, useState } from 'react';
import { unsendLetter } from '#shared/contracts/sending.contract.ts';
import { UNDO_SECONDS } from '#shared/domain/sending.ts';
import { call, newCommandId } from '#web/lib/api.ts';
import { mayBeTaken, takingBack, type TakenBack } from './unsend-one.ts';

/** A sending the office took on: when its answer came, by the clock of this page, and how it is taken back. */
type Gone = { at: number; take: () => Promise<TakenBack> };

/** The ten seconds of each of several sendings, and how it is taken back within them. `onMoved`: a letter lies in the queue again. */
export function useUnsend(onMoved: () => void) {
  const [gone, setGone] = useState<ReadonlyMap<string, Gone>>(new Map());
  const [taken, setTaken] = useState<ReadonlyMap<string, TakenBack>>(new Map());
  const [now, setNow] = useState(() => performance.now());
  const leftOf = (id: string) => {
    const sent = gone.get(id);
    return sent && mayBeTaken(taken.get(id)) ? Math.max(0, Math.ceil(UNDO_SECONDS - (now - sent.at) / 1000)) : 0;
  };
  const open = [...gone.keys()].filter((id) => leftOf(id) > 0);
  const isCounting = open.length > 0;
  useEffect(() => {
    if (!isCounting) return;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [isCounting]);
  const mark = (id: string, one: TakenBack) => setTaken((before) => new Map(before).set(id, one));
  const take = async (id: string) => {
    const sent = gone.get(id);
    if (!sent) return;
    mark(id, { state: 'taking' });
    mark(id, await sent.take());
    setNow(performance.now());
    onMoved();
  };
  return {
    leftOf, open, take: (id: string) => void take(id), takeAll: () => open.forEach((id) => void take(id)), of: (id: string) => taken.get(id) ?? null,
    began: (id: string, version: number) => {
      setNow(performance.now());
      const take = takingBack({ commandId: newCommandId(), version, send: (body) => call(unsendLetter, { params: { letterId: id }, body }) });
      setGone((before) => new Map(before).set(id, { at: performance.now(), take }));
      // Sent once more after it was taken back: its ten seconds begin anew.
      setTaken((before) => new Map([...before].filter(([each]) => each !== id)));
    },
  };
}
