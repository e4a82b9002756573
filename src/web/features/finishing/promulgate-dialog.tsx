import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { promulgateLetter } from '#shared/contracts/promulgation.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { useAct } from '#web/lib/asking.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { movedByFinish } from './moved.ts';
import { finishingWords } from './words.ts';

/** A regulation is promulgated after it is signed: the day, the secretary and the gazette are noted beside its page. */
export function PromulgateDialog({ letter, onClose }: { letter: OutgoingDetail; onClose: () => void }) {
  const w = useWords(finishingWords);
  const known = letter.promulgation;
  const [on, setOn] = useState<OfficeDate | null>(known?.promulgatedOn ?? officeToday());
  const [byTitle, setByTitle] = useState(known?.byTitle ?? w.secretary);
  const [byName, setByName] = useState(known?.byName ?? '');
  const [gazette, setGazette] = useState(known?.gazette ?? '');
  const note = useAct(promulgateLetter, {
    renews: movedByFinish,
    onDone: () => {
      toast(w.promulgated);
      onClose();
    },
  });
  const submit = () => note.mutate({ params: { letterId: letter.id }, body: { version: letter.version, promulgatedOn: on ?? officeToday(), byTitle, byName, gazette } });
  return (
    <Dialog open keeps onClose={onClose} title={known ? w.promulgateAgain : w.promulgate} foot={<><Button kind="primary" busy={note.isPending && w.promulgating} onClick={submit}>{w.promulgate}</Button><Button kind="quiet" onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={note.error} />
      <p>{w.promulgateSay}</p>
      <DateField label={w.promulgatedOn} value={on} onChange={setOn} />
      <TextInput label={w.promulgatedByTitle} required maxLength={200} value={byTitle} onChange={(event) => setByTitle(event.currentTarget.value)} />
      <TextInput label={w.promulgatedByName} required maxLength={200} value={byName} onChange={(event) => setByName(event.currentTarget.value)} />
      <TextInput label={w.gazette} description={w.gazetteHelp} required maxLength={300} value={gazette} onChange={(event) => setGazette(event.currentTarget.value)} />
    </Dialog>
  );
}
