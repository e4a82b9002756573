import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { listEvents } from '#shared/contracts/calendar.contract.ts';
import { getLetter, listLetterActions, scheduleLetter, type LetterDetail } from '#shared/contracts/letters.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { useAct } from '#web/lib/asking.ts';
import { readTime } from '#web/lib/clock-times.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { invitationWords } from './invitation-words.ts';
import css from './letters.module.css';

type Typed = { eventOn: OfficeDate | null; endsOn: OfficeDate | null; startsAt: string; endsAt: string; place: string; note: string };

function typedOf({ invitation }: LetterDetail): Typed {
  const clock = (time: string | null | undefined) => (time ?? '').replace(':', '.');
  return { eventOn: invitation?.eventOn ?? null, endsOn: invitation?.endsOn ?? null, startsAt: clock(invitation?.startsAt), endsAt: clock(invitation?.endsAt), place: invitation?.place ?? '', note: invitation?.note ?? '' };
}

export function InvitationDialog({ letter, onClose }: { letter: LetterDetail; onClose: () => void }) {
  const w = useWords(invitationWords);
  const [typed, setTyped] = useState(() => typedOf(letter));
  const [tried, setTried] = useState(false);
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const send = useAct(scheduleLetter, { renews: [getLetter, listLetterActions, listEvents], onDone: () => onClose() });
  const [startsAt, endsAt] = [readTime(typed.startsAt), typed.endsAt.trim() === '' ? null : readTime(typed.endsAt)];
  const faults = {
    day: typed.eventOn ? undefined : w.needDay, starts: startsAt ? undefined : w.needTime, ends: typed.endsAt.trim() !== '' && endsAt === null ? w.needTime : send.error?.fieldFaults['invitation.endsAt'], place: typed.place.trim().length < 2 ? w.needPlace : undefined,
  };
  const submit = () => {
    setTried(true);
    if (!typed.eventOn || !startsAt || faults.place || (typed.endsAt.trim() !== '' && endsAt === null)) return;
    send.mutate({ params: { letterId: letter.id }, body: { invitation: { eventOn: typed.eventOn, endsOn: typed.endsOn, startsAt, endsAt, place: typed.place.trim(), note: typed.note.trim() || null } } }, { onSuccess: () => toast(w.stored) });
  };
  const foot = (
    <>
      {letter.invitation ? <Button kind="quiet" onClick={() => send.mutate({ params: { letterId: letter.id }, body: { invitation: null } }, { onSuccess: () => toast(w.removed) })}>{w.remove}</Button> : null}
      <Button kind="primary" busy={send.isPending && w.storing} onClick={submit}>{w.store}</Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={letter.invitation ? w.change : w.add} foot={foot}>
      <Trouble problem={send.error} />
      <p>{w.say}</p>
      <div className={css.two}>
        <DateField label={w.day} value={typed.eventOn} fault={tried ? faults.day : undefined} onChange={(eventOn) => set({ eventOn })} required />
        <DateField label={w.lastDay} help={w.lastDayHelp} value={typed.endsOn} fault={send.error?.fieldFaults['invitation.endsOn']} onChange={(endsOn) => set({ endsOn })} />
      </div>
      <div className={css.two}>
        <TextInput label={w.starts} inputMode="decimal" placeholder="09.00" value={typed.startsAt} error={tried ? faults.starts : undefined} onChange={(event) => set({ startsAt: event.currentTarget.value })} required />
        <TextInput label={w.ends} inputMode="decimal" placeholder="11.00" description={w.endsHelp} value={typed.endsAt} error={tried ? faults.ends : undefined} onChange={(event) => set({ endsAt: event.currentTarget.value })} />
      </div>
      <TextInput label={w.place} maxLength={300} value={typed.place} error={tried ? faults.place : undefined} onChange={(event) => set({ place: event.currentTarget.value })} required />
      <Textarea label={w.note} autosize minRows={2} maxLength={1000} value={typed.note} onChange={(event) => set({ note: event.currentTarget.value })} />
    </Dialog>
  );
}
