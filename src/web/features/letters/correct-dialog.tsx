import { Select, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { listAgenda } from '#shared/contracts/agenda.contract.ts';
import { correctLetter, getLetter, listIncomingLetters, listLetterActions, type LetterDetail } from '#shared/contracts/letters.contract.ts';
import { getLetterPath } from '#shared/contracts/tracking.contract.ts';
import { isReason } from '#shared/domain/reason.ts';
import { isUrgency, urgencies } from '#shared/domain/urgency.ts';
import { urgencyWords } from '#shared/domain/words.ts';
import { useAct } from '#web/lib/asking.ts';
import { useClassificationChoices } from '#web/lib/classification-choices.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { PickField } from '#web/ui/form/pick-field.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { CorrectAddressees } from './correct-addressees.tsx';
import css from './letters.module.css';
import { deliveredTo } from './readdressing.ts';
import { letterPageWords } from './words.ts';

type Corrected = Pick<LetterDetail, 'classification' | 'subject' | 'senderName' | 'letterNumber' | 'letterDate' | 'urgency' | 'attachmentNote' | 'replyDueOn' | 'summary'>;

function registered(letter: LetterDetail): Corrected {
  const { classification, subject, senderName, letterNumber, letterDate, urgency, attachmentNote, replyDueOn, summary } = letter;
  return { classification, subject, senderName, letterNumber, letterDate, urgency, attachmentNote, replyDueOn, summary };
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
  const [addressees, setAddressees] = useState(() => deliveredTo(letter));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const send = useAct(correctLetter, {
    renews: [getLetterPath, getLetter, listLetterActions, listIncomingLetters, listAgenda],
    onDone: () => {
      toast(w.corrected);
      onClose();
    },
  });
  const changes = changesOf(letter, typed);
  const isReaddressed = JSON.stringify(addressees) !== JSON.stringify(deliveredTo(letter));
  const isUnchanged = Object.keys(changes).length === 0 && !isReaddressed;
  const classification = useClassificationChoices(typed.classification ?? '');
  const short = !isReason(reason);
  const set = (part: Partial<Corrected>) => setTyped((before) => ({ ...before, ...part }));
  const text = (name: 'subject' | 'senderName' | 'letterNumber' | 'attachmentNote') => ({
    value: typed[name] ?? '',
    error: send.error?.fieldFaults[`changes.${name}`],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  const submit = () => {
    setTried(true);
    // The reason stands below the fold of the dialog: without the cursor there, the button seems dead.
    if (short) reasonField.current?.focus();
    if (short || isUnchanged) return;
    const { subject, senderName, ...rest } = changes;
    send.mutate({
      params: { letterId: letter.id },
      body: { version: letter.version, reason, ...(isReaddressed ? { addressees: addressees.map(({ positionId, kind }) => ({ positionId, kind })) } : {}), changes: { ...rest, ...(subject ? { subject } : {}), ...(senderName ? { senderName } : {}) } },
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={w.correct}
      width={640}
      foot={
        <Button kind="primary" busy={send.isPending && w.storing} off={isUnchanged && w.nothingChanged} onClick={submit}>
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
          onChange={(urgency) => {
            if (urgency && isUrgency(urgency)) set({ urgency });
          }}
        />
        <DateField label={w.reply} value={typed.replyDueOn} onChange={(replyDueOn) => set({ replyDueOn })} />
      </div>
      {letter.subject === null ? null : <Textarea label={w.summary} autosize minRows={2} maxLength={2000} value={typed.summary ?? ''} error={send.error?.fieldFaults['changes.summary']} onChange={(event) => set({ summary: event.currentTarget.value })} />}
      <TextInput label={w.attachment} {...text('attachmentNote')} />
      <PickField label={w.classification} {...classification.pick} choices={classification.rows.map((row) => ({ id: row.code, label: `${row.code} ${row.name}`, detail: row.above.join(' › ') }))} fault={send.error?.fieldFaults['changes.classification']} onChange={(choice) => set({ classification: choice?.id ?? null })} />
      <CorrectAddressees letter={letter} value={addressees} onChange={setAddressees} />
      <Textarea
        ref={reasonField}
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
