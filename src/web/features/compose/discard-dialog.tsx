import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { discardDraft, getOutgoing, listOutgoing } from '#shared/contracts/outgoing.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { composeWords } from './words.ts';

export function DiscardDialog({ letterId, version, onClose, onDone }: { letterId: string; version: () => number; onClose: () => void; onDone: () => void }) {
  const w = useWords(composeWords);
  const [reason, setReason] = useState('');
  const discard = useAct(discardDraft, { renews: [getOutgoing, listOutgoing], onDone: () => { toast(w.discarded); onDone(); } });
  return (
    <Dialog
      open onClose={onClose} title={w.discardTitle}
      foot={<><Button kind="strong" off={reason.trim().length < 5 && w.discardReason} busy={discard.isPending && w.saving} onClick={() => discard.mutate({ params: { letterId }, body: { version: version(), reason: reason.trim() } })}>{w.discard}</Button><Button kind="quiet" data-leave onClick={onClose}>{w.cancel}</Button></>}
    >
      <Trouble problem={discard.error} />
      <p>{w.discardSay}</p>
      <Textarea label={w.discardReason} autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </Dialog>
  );
}
