import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { getSending, resendConsignment, settleConsignment, type Consignment } from '#shared/contracts/sending.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { ReasonDialog } from '#web/ui/reason-dialog.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { sendingWords } from './words.ts';

type Props = { consignment: Consignment; onClose: () => void };

/** The address is shown to be mended: most refusals are a letter typed wrongly. */
export function ResendDialog({ consignment, onClose }: Props) {
  const w = useWords(sendingWords);
  const [email, setEmail] = useState(consignment.email ?? '');
  const [tried, setTried] = useState(false);
  const act = useAct(resendConsignment, { renews: [getSending], onDone: () => { toast(w.resent); onClose(); } });
  const isMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email.trim());
  const send = () => {
    setTried(true);
    if (isMail) act.mutate({ params: { consignmentId: consignment.id }, body: { email: email.trim() } });
  };
  return (
    <Dialog open keeps onClose={onClose} title={w.resendTo(consignment.name)} foot={<><Button kind="primary" busy={act.isPending && w.resending} onClick={send}>{w.resend}</Button><Button data-leave onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={act.error} />
      <TextInput label={w.email} type="email" value={email} maxLength={200} error={tried && !isMail ? w.needEmail : undefined} onChange={(event) => setEmail(event.currentTarget.value)} />
    </Dialog>
  );
}

/** It arrived after all: from whom one knows it. */
export function SettleDialog({ consignment, onClose }: Props) {
  const w = useWords(sendingWords);
  return (
    <ReasonDialog
      contract={settleConsignment} renews={[getSending]} keepAs={`settle.${consignment.id}`} most={300}
      says={{ title: w.settleOf(consignment.name), label: w.settleHow, help: w.settleHelp, does: w.settle, doing: w.settling, needs: w.needNote }}
      act={(note) => ({ params: { consignmentId: consignment.id }, body: { note } })} onDone={() => toast(w.settled)} onClose={onClose}
    />
  );
}
