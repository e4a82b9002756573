import { voidLetter } from '#shared/contracts/finishing.contract.ts';
import { withdrawLetter, type OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { useWords } from '#web/lib/words.ts';
import { ReasonDialog } from '#web/ui/reason-dialog.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { movedByFinish } from './moved.ts';
import { finishingWords } from './words.ts';

/** Ends a letter for good, with its reason: void before it was sent, withdrawn after. */
export function EndDialog({ letter, end, onClose }: { letter: OutgoingDetail; end: 'void' | 'withdraw'; onClose: () => void }) {
  const w = useWords(finishingWords);
  const isVoid = end === 'void';
  const says = isVoid ? { title: w.voidTitle, say: w.voidSay, does: w.void, doing: w.voiding } : { title: w.withdrawTitle, say: w.withdrawSay, does: w.withdraw, doing: w.withdrawing };
  return (
    <ReasonDialog
      strong contract={isVoid ? voidLetter : withdrawLetter} renews={movedByFinish} keepAs={`${end}.${letter.id}`} says={{ ...says, label: w.reason }}
      act={(reason) => ({ params: { letterId: letter.id }, body: { version: letter.version, reason } })} onDone={() => toast(isVoid ? w.voided : w.withdrawn)} onClose={onClose}
    />
  );
}
