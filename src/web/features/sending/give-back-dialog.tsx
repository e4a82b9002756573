import { useNavigate } from 'react-router';
import { giveBack } from '#shared/contracts/release.contract.ts';
import { useWords } from '#web/lib/words.ts';
import { ReasonDialog } from '#web/ui/reason-dialog.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { movedBySending } from './moved.ts';
import type { Sending } from './over.tsx';
import { sendingWords } from './words.ts';

/** The registry gives a letter back before anything left: the reason is all the sender has to go by. */
export function GiveBackDialog({ sending, onClose }: { sending: Sending; onClose: () => void }) {
  const w = useWords(sendingWords);
  const navigate = useNavigate();
  const leave = () => {
    toast(w.givenBackDone);
    void navigate('/registrasi');
  };
  return (
    <ReasonDialog
      strong contract={giveBack} renews={movedBySending} keepAs={`give-back.${sending.letterId}`}
      says={{ title: w.giveBackTitle, say: w.giveBackSay, label: w.giveBackWhy, help: w.giveBackWhyHelp, does: w.giveBack, doing: w.givingBack }}
      act={(reason) => ({ params: { letterId: sending.letterId }, body: { version: sending.version, reason } })} onDone={leave} onClose={onClose}
    />
  );
}
