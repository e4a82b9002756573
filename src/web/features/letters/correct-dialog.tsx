import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { correctLetter, getLetter, listAgenda, listIncomingLetters, listLetterActions, type LetterDetail } from '#shared/contracts/letters.contract.ts';
import { isUrgency, urgencies } from '#shared/domain/urgency.ts';
import { urgencyWords } from '#shared/domain/words.ts';
import { useAct } from '#web/lib/asking.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import css from './letters.module.css';
import { letterPageWords } from './words.ts';

type Corrected = Pick<LetterDetail, 'subject' | 'senderName' | 'letterNumber' | 'letterDate' | 'urgency' | 'attachmentNote' | 'replyDueOn' | 'summary'>;

function registered(letter: LetterDetail): Corrected {
  const { subject, senderName, letterNumber, letterDate, urgency, attachmentNote, replyDueOn, summary } = letter;
  return { subject, senderName, letterNumber, letterDate, urgency, attachmentNote, replyDueOn, summary };
}

/** Only what differs travels: a correction must not overwrite what somebody else corrected meanwhile. */
function changesOf(letter: LetterDetail, typed: Corrected): Partial<Corrected> {
  const before = registered(letter);
  return Object.fromEntries(
    Object.entries(typed)
      .filter(([name, value]) => (value || null) !== (before[name as keyof Corrected] || null))
      .map(([name, value]) => [name, value || null]),
  );
}

/** What was registered wrongly is put right, with a reason; the earlier words stay in the history. */
export function CorrectDialog({ letter, onClose }: { letter: LetterDetail; onClose: () => void }) {
  const w = useWords(letterPageWords);
  const words = urgencyWords[useLanguage()];
  const [typed, setTyped] = useState(() => registered(letter));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useAct(correctLetter, {
    renews: [getLetter, listLetterActions, listIncomingLetters, listAgenda],
    onDone: () => {
      toast(w.corrected);
      onClose();
    },
  });
  const changes = changesOf(letter, typed);
  const short = reason.trim().length < 5;
  const set = (part: Partial<Corrected>) => setTyped((before) => ({ ...before, ...part }));
  const text = (name: 'subject' | 'senderName' | 'letterNumber' | 'attachmentNote') => ({
    value: typed[name] ?? '',
    error: send.error?.fieldFaults[`changes.${name}`],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  const submit = () => {
    setTried(true);
    if (short || Object.keys(changes).length === 0) return;
    const { subject, senderName, ...rest } = changes;
    send.mutate({
      params: { letterId: letter.id },
      body: { version: letter.version, reason, changes: { ...rest, ...(subject ? { subject } : {}), ...(senderName ? { senderName } : {}) } },
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={w.correct}
      width={640}
      foot={
        <Button kind="primary" busy={send.isPending && w.storing} off={Object.keys(changes).length === 0 && w.nothingChanged} onClick={submit}>
          {w.correct}
        </Button>
      }
    >
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      <p>{w.correctSay}</p>
      {letter.subject === null ? null : <TextInput label={w.subject} {...text('subject')} />}
      <TextInput label={w.sender} {...text('senderName')} />
      <div className={css.two}>
        <TextInput label={w.number} {...text('letterNumber')} />
        <DateField label={w.date} value={typed.letterDate} onChange={(letterDate) => set({ letterDate })} />
      </div>
      <div className={css.two}>
        <Select
          label={w.urgency}
          data={urgencies.map((urgency) => ({ value: urgency, label: words[urgency] }))}
          value={typed.urgency}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(urgency) => {
            if (urgency && isUrgency(urgency)) set({ urgency });
          }}
        />
        <DateField label={w.reply} value={typed.replyDueOn} onChange={(replyDueOn) => set({ replyDueOn })} />
      </div>
      <TextInput label={w.attachment} {...text('attachmentNote')} />
      <Textarea
        label={w.reason}
        autosize
        minRows={2}
        value={reason}
        error={tried && short ? w.needReason : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  );
}
