import { discardDraft, getOutgoing, listOutgoing } from '#shared/contracts/outgoing.contract.ts';
import { useWords } from '#web/lib/words.ts';
import { ReasonDialog } from '#web/ui/reason-dialog.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { composeWords } from './words.ts';

type Props = { letterId: string; /** as the last saving left it */ version: () => number; onClose: () => void; onDone: () => void };

export function DiscardDialog({ letterId, version, onClose, onDone }: Props) {
  const w = useWords(composeWords);
  return (
    <ReasonDialog
      contract={discardDraft} renews={[getOutgoing, listOutgoing]} keepAs={`discard.${letterId}`} strong
      says={{ title: w.discardTitle, say: w.discardSay, label: w.discardReason, does: w.discard, doing: w.saving }}
      act={(reason) => ({ params: { letterId }, body: { version: version(), reason } })} onDone={() => { toast(w.discarded); onDone(); }} onClose={onClose}
    />
  );
}
