import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { printSheet } from '#shared/contracts/registers-numbers.contract.ts';
import type { Book } from '#shared/contracts/registers.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { afterNumbers } from './after-numbers.ts';
import { numberWords } from './number-words.ts';

/** Holds a run of numbers to be printed, and opens the sheet. */
export function SheetDialog({ book, onClose }: { book: Book; onClose: () => void }) {
  const w = useWords(numberWords);
  const navigate = useNavigate();
  const [fields, setFields] = useState<{ count: string; purpose: string; datedOn: string | null }>({ count: '20', purpose: '', datedOn: null });
  const act = useAct(printSheet, { renews: afterNumbers, onDone: ({ sheetId }) => void navigate(`/buku/lembar/${sheetId}`) });
  const [tried, setTried] = useState(false);
  const told = act.error?.fieldFaults ?? {};
  const count = Number(fields.count);
  const missing = { count: count < 1 || count > 200 ? w.needCount : undefined, purpose: fields.purpose.trim().length < 5 ? w.needPurpose : undefined };
  const faultOf = (field: 'count' | 'purpose') => (tried ? missing[field] : undefined) ?? told[field];
  const send = () => {
    setTried(true);
    if (!missing.count && !missing.purpose) act.mutate({ params: { bookId: book.id }, body: { count, purpose: fields.purpose.trim(), datedOn: fields.datedOn } });
  };
  return (
    <Dialog open onClose={onClose} title={w.makeSheet} foot={<><Button kind="primary" busy={act.isPending && w.makingSheet} onClick={send}>{w.makeSheet}</Button><Button kind="quiet" data-leave onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={act.error} />
      <TextInput label={w.count} value={fields.count} inputMode="numeric" maxLength={3} description={w.countHelp} error={faultOf('count')} onChange={(event) => setFields({ ...fields, count: event.currentTarget.value.replace(/\D/gu, '') })} />
      <TextInput label={w.purpose} value={fields.purpose} maxLength={300} description={w.purposeHelp} error={faultOf('purpose')} onChange={(event) => setFields({ ...fields, purpose: event.currentTarget.value })} />
      {book.numbering === 'day_block' ? <DateField label={w.datedOn} help={w.datedHelp} value={fields.datedOn} fault={told['datedOn']} onChange={(datedOn) => setFields({ ...fields, datedOn })} /> : null}
    </Dialog>
  );
}
