import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { carryAgain } from '#shared/contracts/expedition.contract.ts';
import { mailConsignment, resendConsignment, settleConsignment, type Consignment } from '#shared/contracts/sending.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { ReasonDialog } from '#web/ui/reason-dialog.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { movedByConsignment } from './moved.ts';
import { sendingWords } from './words.ts';

type Props = { consignment: Consignment; onClose: () => void };

/** The address is shown to be mended: most refusals are a letter typed wrongly. What was carried is mailed for the first time. */
export function ResendDialog({ consignment, onClose }: Props) {
  const w = useWords(sendingWords);
  const [email, setEmail] = useState(consignment.email ?? '');
  const [tried, setTried] = useState(false);
  const isFirst = consignment.way === 'courier';
  const act = useAct(isFirst ? mailConsignment : resendConsignment, { renews: movedByConsignment, onDone: () => { toast(isFirst ? w.mailedInstead : w.resent); onClose(); } });
  const isMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email.trim());
  const send = () => {
    setTried(true);
    if (isMail) act.mutate({ params: { consignmentId: consignment.id }, body: { email: email.trim() } });
  };
  return (
    <Dialog open keeps onClose={onClose} title={isFirst ? w.mailTo(consignment.name) : w.resendTo(consignment.name)} foot={<><Button kind="primary" busy={act.isPending && w.resending} onClick={send}>{isFirst ? w.mailIt : w.resend}</Button><Button kind="quiet" data-leave onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={act.error} />
      <TextInput label={w.email} type="email" value={email} maxLength={200} error={tried && !isMail ? w.needEmail : undefined} onChange={(event) => setEmail(event.currentTarget.value)} />
    </Dialog>
  );
}

/** Before it is carried once more: where to, since a courier who found nobody often stood at a wrong door. */
export function AgainDialog({ consignment, onClose }: Props) {
  const w = useWords(sendingWords);
  const [attention, setAttention] = useState(consignment.attention ?? '');
  const [place, setPlace] = useState(consignment.place ?? '');
  const act = useAct(carryAgain, { renews: movedByConsignment, onDone: () => { toast(w.carried); onClose(); } });
  const isMended = attention.trim() !== (consignment.attention ?? '') || place.trim() !== (consignment.place ?? '');
  const carry = () => act.mutate({ params: { consignmentId: consignment.id }, body: { mended: isMended ? { attention: attention.trim() || null, place: place.trim() || null } : null } });
  return (
    <Dialog open keeps onClose={onClose} title={w.againTo(consignment.name)} foot={<><Button kind="primary" busy={act.isPending && w.carrying} onClick={carry}>{w.again}</Button><Button kind="quiet" data-leave onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={act.error} />
      {consignment.note ? <p>{w.broughtBack(consignment.note)}</p> : null}
      <TextInput label={w.attention} value={attention} maxLength={200} onChange={(event) => setAttention(event.currentTarget.value)} />
      <TextInput label={w.address} description={w.addressHelp} value={place} maxLength={300} onChange={(event) => setPlace(event.currentTarget.value)} />
    </Dialog>
  );
}

/** It arrived after all: from whom one knows it. */
export function SettleDialog({ consignment, onClose }: Props) {
  const w = useWords(sendingWords);
  return (
    <ReasonDialog
      contract={settleConsignment} renews={movedByConsignment} keepAs={`settle.${consignment.id}`} most={300}
      says={{ title: w.settleOf(consignment.name), label: w.settleHow, help: w.settleHelp, does: w.settle, doing: w.settling, needs: w.needNote }}
      act={(note) => ({ params: { consignmentId: consignment.id }, body: { note } })} onDone={() => toast(w.settled)} onClose={onClose}
    />
  );
}
