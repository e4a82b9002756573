import { voidLetter } from '#shared/contracts/finishing.contract.ts';
import { withdrawLetter, type OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { getSending, type Consignment } from '#shared/contracts/sending.contract.ts';
import { reachedStates } from '#shared/domain/sending.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { ReasonDialog } from '#web/ui/reason-dialog.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { movedByFinish } from './moved.ts';
import { finishingWords } from './words.ts';

const hasIt = ({ state }: Consignment) => reachedStates.some((each) => each === state);
const isHeldBack = ({ state }: Consignment) => state === 'waiting' || state === 'undelivered';

/** Ends a letter for good, with its reason: void before it was sent, withdrawn after. */
export function EndDialog({ letter, end, onClose }: { letter: OutgoingDetail; end: 'void' | 'withdraw'; onClose: () => void }) {
  const w = useWords(finishingWords);
  const isVoid = end === 'void';
  const { data: sending } = useAsk(getSending, { params: { letterId: letter.id } }, { enabled: !isVoid });
  const outside = sending?.consignments ?? [];
  const untold = outside.filter(hasIt).length;
  const says = isVoid ? { title: w.voidTitle, say: w.voidSay, does: w.void, doing: w.voiding } : { title: w.withdrawTitle, say: w.withdrawSay, does: w.withdraw, doing: w.withdrawing };
  return (
    <ReasonDialog
      strong contract={isVoid ? voidLetter : withdrawLetter} renews={movedByFinish} keepAs={`${end}.${letter.id}`} says={{ ...says, label: w.reason }}
      about={isVoid ? undefined : <WhoIsTold units={letter.dispatches.length} outside={outside} />}
      act={(reason) => ({ params: { letterId: letter.id }, body: { version: letter.version, reason } })} onDone={() => toast(isVoid ? w.voided : untold > 0 ? w.withdrawnTell(untold) : w.withdrawn)} onClose={onClose}
    />
  );
}

/** Before it is withdrawn: who hears it by itself, and whom a person must tell. */
function WhoIsTold({ units, outside }: { units: number; outside: readonly Consignment[] }) {
  const w = useWords(finishingWords);
  const [have, held] = [outside.filter(hasIt), outside.filter(isHeldBack)];
  return (
    <>
      {units > 0 ? <p>{w.toldByItself(units)}</p> : null}
      {have.length > 0 ? <><p>{w.toldByYou}</p><ul>{have.map((each) => <li key={each.id}>{each.way === 'mail' ? w.gotByMail(each.name) : w.gotByHand(each.name)}</li>)}</ul></> : null}
      {held.length > 0 ? <p>{w.neverWent(held.map((each) => each.name).join(', '))}</p> : null}
    </>
  );
}
