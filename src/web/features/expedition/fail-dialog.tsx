import { failConsignment, listParcels, type Parcel } from '#shared/contracts/expedition.contract.ts';
import { useWords } from '#web/lib/words.ts';
import { ReasonDialog } from '#web/ui/reason-dialog.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { expeditionWords } from './words.ts';

/** Nobody took it: why, for who sent it. */
export function FailDialog({ parcel, onClose }: { parcel: Parcel; onClose: () => void }) {
  const w = useWords(expeditionWords);
  return (
    <ReasonDialog
      contract={failConsignment} renews={[listParcels]} keepAs={`fail.${parcel.id}`} most={300}
      says={{ title: w.failOf(parcel.name), label: w.why, help: w.whyHelp, does: w.fail, doing: w.saving }}
      act={(reason) => ({ params: { consignmentId: parcel.id }, body: { reason } })} onDone={() => toast(w.failed)} onClose={onClose}
    />
  );
}
