import { useState } from 'react';
import { numberLetter, type OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import type { HeldForLetter } from '#shared/contracts/letter-number.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { useAct } from '#web/lib/asking.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { HeldField } from '#web/ui/form/held-field.tsx';
import { movedByFinish } from './moved.ts';
import { finishingWords } from './words.ts';

/** A letter for the pen takes its number before it is printed. */
export function NumberDialog({ letter, held = null, onClose }: { letter: OutgoingDetail; /** a held number one came with */ held?: string | null; onClose: () => void }) {
  const w = useWords(finishingWords);
  const [date, setDate] = useState<OfficeDate | null>(officeToday());
  const [reservationId, setReservation] = useState(held);
  const take = (one: HeldForLetter | null) => {
    setReservation(one?.id ?? null);
    setDate(one?.ofDay ? one.datedOn : officeToday());
  };
  const give = useAct(numberLetter, {
    renews: movedByFinish,
    onDone: ({ agenda }) => {
      toast(w.numbered(agenda.text));
      onClose();
    },
  });
  // An untouched day stays the server's own: it knows whether midnight has passed.
  const submit = () => give.mutate({ params: { letterId: letter.id }, body: { version: letter.version, letterDate: date === officeToday() ? null : date, reservationId } });
  return (
    <Dialog open keeps onClose={onClose} title={w.numberTitle} foot={<><Button kind="primary" busy={give.isPending && w.numbering} onClick={submit}>{w.number}</Button><Button kind="quiet" onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={give.error} />
      <p>{w.numberSay}</p>
      <HeldField letterId={letter.id} value={reservationId} onChange={take} />
      <DateField label={w.letterDate} help={w.letterDateHelp} value={date} onChange={setDate} />
    </Dialog>
  );
}
