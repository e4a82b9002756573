import { listAgenda } from '#shared/contracts/agenda.contract.ts';
import { getLetter, listIncomingLetters, voidRegistration } from '#shared/contracts/letters.contract.ts';
import { getBook, listBooks } from '#shared/contracts/registers.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { ReasonDialog } from '#web/ui/reason-dialog.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { bookWords } from './words.ts';

/** Voids a number with its reason. Whether it may still be done is the server's word, read fresh. */
export function VoidDialog({ letterId, agenda: number, onClose }: { letterId: string; agenda: string; onClose: () => void }) {
  const w = useWords(bookWords);
  const letter = useAsk(getLetter, { params: { letterId } });
  const facts = <Facts facts={[{ name: w.sender, value: letter.data?.senderName }, { name: w.letterNumber, value: letter.data?.letterNumber }, { name: w.subject, value: letter.data?.subject }]} />;
  const { version = 0, allowed = [] } = letter.data ?? {};
  if (allowed.includes('void')) {
    return (
      <ReasonDialog
        contract={voidRegistration} renews={[listAgenda, listBooks, getBook, listIncomingLetters, getLetter]} keepAs={`void.${letterId}`} strong about={facts}
        says={{ title: w.voidTitle(number), say: w.voidSay, label: w.reason, help: w.reasonHelp, does: w.voidAct(number), doing: w.voiding, stay: w.keep }}
        act={(reason) => ({ params: { letterId }, body: { version, reason } })} onDone={() => toast(w.voided(number))} onClose={onClose}
      />
    );
  }
  return (
    <Dialog open onClose={onClose} title={w.voidTitle(number)} foot={<Button kind="quiet" data-leave onClick={onClose}>{w.keep}</Button>}>
      {facts}
      <Trouble problem={letter.error} />
      {letter.isPending ? <SkeletonRows count={1} label={w.loading} /> : null}
      {letter.data ? <Notice title={w.mayNot}>{w.mayNotSay}</Notice> : null}
    </Dialog>
  );
}
