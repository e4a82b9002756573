import { useState } from 'react';
import { numberLetter } from '#shared/contracts/finishing.contract.ts';
import type { OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { listHeldForLetter, type HeldForLetter } from '#shared/contracts/letter-number.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { HeldField } from '#web/ui/form/held-field.tsx';
import { movedByFinish } from './moved.ts';
import { finishingWords } from './words.ts';

/** A letter for the pen takes its number before it is printed. */
export function NumberDialog({ letter, held = null, onClose }: { letter: OutgoingDetail; /** a held number one came with */ held?: string | null; onClose: () => void }) {
  const w = useWords(finishingWords);
  const numbers = useAsk(listHeldForLetter, { params: { letterId: letter.id } });
  const cameWith = numbers.data?.numbers.find((one) => one.id === held) ?? null;
  // Until something is chosen here, the number one came with and its day stand.
  const [chosen, setChosen] = useState<{ one: HeldForLetter | null; date: OfficeDate | null } | null>(null);
  const { one, date } = chosen ?? { one: cameWith, date: dayWith(cameWith) };
  const give = useAct(numberLetter, {
    renews: movedByFinish,
    onDone: ({ agenda }) => {
      toast(w.numbered(agenda.text));
      onClose();
    },
  });
  // An untouched day stays the server's own: it knows whether midnight has passed.
  const submit = () => give.mutate({ params: { letterId: letter.id }, body: { version: letter.version, letterDate: date === officeToday() && !one?.ofDay ? null : date, reservationId: one?.id ?? null } });
  return (
    <Dialog open keeps onClose={onClose} title={w.numberTitle} foot={<><Button kind="primary" busy={(give.isPending && w.numbering) || (held !== null && numbers.isPending && w.findingHeld)} onClick={submit}>{w.number}</Button><Button kind="quiet" onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={give.error ?? (held === null ? null : numbers.error)} />
      <p>{w.numberSay}</p>
      {held !== null && numbers.data && cameWith === null ? <Notice title={w.heldGone} /> : null}
      <HeldField letterId={letter.id} value={one?.id ?? null} onChange={(next) => setChosen({ one: next, date: dayWith(next) })} />
      <DateField label={w.letterDate} help={w.letterDateHelp} value={date} onChange={(day) => setChosen({ one, date: day })} />
    </Dialog>
  );
}

/** A number of the block of a day is borne by a letter of that day. */
function dayWith(held: HeldForLetter | null): OfficeDate {
  return held?.ofDay ? held.datedOn : officeToday();
}
