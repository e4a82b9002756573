import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { voidLetter, withdrawLetter, type OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useKept } from '#web/lib/kept.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { movedByFinish } from './moved.ts';
import { finishingWords } from './words.ts';

const shortest = 5;

/** Ends a letter for good, with its reason: void before it was sent, withdrawn after. */
export function EndDialog({ letter, end, onClose }: { letter: OutgoingDetail; end: 'void' | 'withdraw'; onClose: () => void }) {
  const w = useWords(finishingWords);
  const kept = useKept(`${end}.${letter.id}`, '');
  const [tried, setTried] = useState(false);
  const says = end === 'void' ? { title: w.voidTitle, say: w.voidSay, does: w.void, doing: w.voiding, done: w.voided } : { title: w.withdrawTitle, say: w.withdrawSay, does: w.withdraw, doing: w.withdrawing, done: w.withdrawn };
  const act = useAct(end === 'void' ? voidLetter : withdrawLetter, {
    renews: movedByFinish,
    onDone: () => {
      kept.letGo();
      toast(says.done);
      onClose();
    },
  });
  const isShort = kept.value.trim().length < shortest;
  const submit = () => {
    setTried(true);
    if (!isShort) act.mutate({ params: { letterId: letter.id }, body: { version: letter.version, reason: kept.value.trim() } });
  };
  return (
    <Dialog open keeps onClose={onClose} title={says.title} foot={<><Button kind="strong" busy={act.isPending && says.doing} onClick={submit}>{says.does}</Button><Button kind="quiet" onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={act.error} />
      <p>{says.say}</p>
      <Textarea label={w.reason} autosize minRows={3} maxLength={500} value={kept.value} error={tried && isShort ? w.needReason : undefined} onChange={(event) => kept.keep(event.currentTarget.value)} />
    </Dialog>
  );
}
