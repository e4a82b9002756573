import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { giveBack } from '#shared/contracts/release.contract.ts';
import { shortestReason } from '#shared/domain/reason.ts';
import { useAct } from '#web/lib/asking.ts';
import { useKept } from '#web/lib/kept.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { movedBySending } from './moved.ts';
import type { Sending } from './over.tsx';
import { sendingWords } from './words.ts';

/** The registry gives a letter back before anything left: the reason is all the sender has to go by. */
export function GiveBackDialog({ sending, onClose }: { sending: Sending; onClose: () => void }) {
  const w = useWords(sendingWords);
  const navigate = useNavigate();
  const kept = useKept(`give-back.${sending.letterId}`, '');
  const [tried, setTried] = useState(false);
  const act = useAct(giveBack, { renews: movedBySending, onDone: () => { kept.letGo(); toast(w.givenBackDone); onClose(); void navigate('/ekspedisi/kirim'); } });
  const isShort = kept.value.trim().length < shortestReason;
  const submit = () => {
    setTried(true);
    if (!isShort) act.mutate({ params: { letterId: sending.letterId }, body: { version: sending.version, reason: kept.value.trim() } });
  };
  return (
    <Dialog open keeps onClose={onClose} title={w.giveBackTitle} foot={<><Button kind="strong" busy={act.isPending && w.givingBack} onClick={submit}>{w.giveBack}</Button><Button kind="quiet" onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={act.error} />
      <p>{w.giveBackSay}</p>
      <Textarea label={w.giveBackWhy} description={w.giveBackWhyHelp} autosize minRows={3} maxLength={500} value={kept.value} error={tried && isShort ? w.needWhy : undefined} onChange={(event) => kept.keep(event.currentTarget.value)} />
    </Dialog>
  );
}
