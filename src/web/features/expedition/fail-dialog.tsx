import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { failConsignment, listParcels, type Parcel } from '#shared/contracts/expedition.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { expeditionWords } from './words.ts';

/** Nobody took it: why, for who sent it. */
export function FailDialog({ parcel, onClose }: { parcel: Parcel; onClose: () => void }) {
  const w = useWords(expeditionWords);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(failConsignment, { renews: [listParcels], onDone: () => { toast(w.failed); onClose(); } });
  const isLongEnough = reason.trim().length >= 5;
  const save = () => {
    setTried(true);
    if (isLongEnough) act.mutate({ params: { consignmentId: parcel.id }, body: { reason: reason.trim() } });
  };
  return (
    <Dialog open onClose={onClose} title={w.failOf(parcel.name)} foot={<><Button kind="primary" busy={act.isPending && w.saving} onClick={save}>{w.fail}</Button><Button data-leave onClick={onClose}>{w.close}</Button></>}>
      <Trouble problem={act.error} />
      <Textarea label={w.why} description={w.whyHelp} value={reason} maxLength={300} autosize minRows={2} error={tried && !isLongEnough ? w.needWhy : undefined} onChange={(event) => setReason(event.currentTarget.value)} />
    </Dialog>
  );
}
