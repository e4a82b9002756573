import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { getMySigning, revokeCertificate, type Certificate } from '#shared/contracts/signing.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './signing.module.css';
import { signingWords } from './words.ts';

export const revokeReasons = ['lost', 'known_to_others', 'left_office', 'other'] as const;
export type RevokeReason = (typeof revokeReasons)[number];

/** Ends a certificate for good, with its reason. */
export function RevokeDialog({ certificate, onClose }: { certificate: Certificate; onClose: () => void }) {
  const w = useWords(signingWords);
  const [reason, setReason] = useState<RevokeReason | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const revoke = useAct(revokeCertificate, { renews: [getMySigning], onDone: () => { toast(w.revoked); onClose(); } });
  const send = () => {
    setTried(true);
    if (reason) revoke.mutate({ params: { certificateId: certificate.id }, body: { reason, note: note.trim() || null } });
  };
  const foot = <Button kind="strong" busy={revoke.isPending && w.revoking} onClick={send}>{w.revoke}</Button>;
  return (
    <Dialog open onClose={onClose} title={w.revoke} foot={foot}>
      <div className={css.plain}>
        <p>{w.revokeSay}</p>
        <Trouble problem={revoke.error} />
        <Radio.Group label={w.why} value={reason} onChange={(value) => setReason(revokeReasons.find((each) => each === value) ?? null)} error={tried && !reason ? w.chooseWhy : undefined}>
          {revokeReasons.map((each) => <Radio key={each} value={each} label={w[each]} mt={8} />)}
        </Radio.Group>
        <Textarea label={w.note} value={note} maxLength={300} onChange={(event) => setNote(event.currentTarget.value)} />
      </div>
    </Dialog>
  );
}
