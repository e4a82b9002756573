import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { reserveNumber } from '#shared/contracts/registers-numbers.contract.ts';
import type { Book } from '#shared/contracts/registers.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { sayAgenda, sayDay } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { afterNumbers } from './after-numbers.ts';
import { numberWords } from './number-words.ts';

/** Holds the next number for somebody: who, what for, until when. */
export function ReserveDialog({ book, onClose }: { book: Book; onClose: () => void }) {
  const w = useWords(numberWords);
  const [fields, setFields] = useState<{ heldFor: string; purpose: string; expiresOn: string | null; datedOn: string | null }>({ heldFor: '', purpose: '', expiresOn: null, datedOn: null });
  const act = useAct(reserveNumber, { renews: afterNumbers, onDone: (held) => { toast(w.reserved(sayAgenda(held.number), sayDay(held.expiresOn))); onClose(); } });
  const [tried, setTried] = useState(false);
  const told = act.error?.fieldFaults ?? {};
  const missing = { heldFor: fields.heldFor.trim().length < 2 ? w.needHeldFor : undefined, purpose: fields.purpose.trim().length < 5 ? w.needPurpose : undefined };
  const faultOf = (field: 'heldFor' | 'purpose') => (tried ? missing[field] : undefined) ?? told[field];
  const send = () => {
    setTried(true);
    if (!missing.heldFor && !missing.purpose) act.mutate({ params: { bookId: book.id }, body: { ...fields, heldFor: fields.heldFor.trim(), purpose: fields.purpose.trim() } });
  };
  return (
    <Dialog open onClose={onClose} title={w.reserve} foot={<><Button kind="primary" busy={act.isPending && w.reserving} onClick={send}>{w.reserve}</Button><Button kind="quiet" data-leave onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={act.error} />
      <TextInput label={w.heldFor} description={w.heldForHelp} value={fields.heldFor} maxLength={200} error={faultOf('heldFor')} onChange={(event) => setFields({ ...fields, heldFor: event.currentTarget.value })} />
      <TextInput label={w.purpose} value={fields.purpose} maxLength={300} error={faultOf('purpose')} onChange={(event) => setFields({ ...fields, purpose: event.currentTarget.value })} />
      <DateField label={w.expiresOn} help={w.expiresHelp(book.reservationDays)} value={fields.expiresOn} fault={told['expiresOn']} onChange={(expiresOn) => setFields({ ...fields, expiresOn })} />
      {book.numbering === 'day_block' ? <DateField label={w.datedOn} help={w.datedHelp} value={fields.datedOn} fault={told['datedOn']} onChange={(datedOn) => setFields({ ...fields, datedOn })} /> : null}
    </Dialog>
  );
}
