import { useEffect, useRef, useState } from 'react';
import { listParcels } from '#shared/contracts/expedition.contract.ts';
import { queryClient } from '#web/lib/asking.ts';
import { officeLine } from '#web/lib/office-line.ts';
import { useWords } from '#web/lib/words.ts';
import { toast } from '#web/ui/say/toast-store.ts';
import { couriersBeside, giveReceipts, keptReceipts, letGo, sendKept, type Receipt, type Sent } from './receipt-queue.ts';
import { expeditionWords } from './words.ts';

const LOOK_MS = 15_000;

/** Receipts given on this phone, and those that still wait for the network: tried again when it is back, and now and then. */
export function useReceipts() {
  const w = useWords(expeditionWords);
  const [waiting, setWaiting] = useState<Receipt[]>(keptReceipts);
  const settle = async (sent: readonly Sent[]) => {
    setWaiting(keptReceipts());
    const saved = Map.groupBy(sent.filter((each) => each.state === 'saved'), ({ receipt }) => receipt.uploadId);
    for (const [first, ...others] of saved.values()) if (first) toast(others.length > 0 ? w.savedMany(first.receipt.receivedBy, others.length + 1) : w.saved(first.receipt.receivedBy));
    for (const each of sent) if (each.state === 'refused') toast(w.refused(each.receipt.name, each.why), { seconds: 20 });
    if (sent.some((each) => each.state !== 'kept')) await queryClient.invalidateQueries({ queryKey: [listParcels.path] });
  };
  const latest = useRef(settle);
  useEffect(() => { latest.current = settle; });
  useEffect(() => {
    let busy = false;
    const tryAgain = () => {
      if (busy || keptReceipts().every((each) => each.refused !== undefined)) return;
      busy = true;
      void sendKept().then((sent) => latest.current(sent)).finally(() => { busy = false; });
    };
    tryAgain();
    const timer = setInterval(tryAgain, LOOK_MS);
    const deaf = officeLine.whenBack(tryAgain);
    return () => {
      clearInterval(timer);
      deaf();
    };
  }, []);
  /** @throws what the browser says of receipts that have neither room nor network: they are on no list but the form's */
  const give = async (receipts: readonly Receipt[]) => {
    const { sent, left } = await giveReceipts(receipts);
    if (left === null && sent.some((each) => each.state === 'kept')) toast(w.kept);
    await settle(sent);
    if (left !== null) throw left;
  };
  const drop = (receipt: Receipt) => {
    letGo(receipt);
    setWaiting(keptReceipts());
  };
  return { beside: couriersBeside(), waiting: waiting.filter((each) => each.refused === undefined), refused: waiting.filter((each) => each.refused !== undefined), give, drop };
}
