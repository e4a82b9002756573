import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { listIncomingLetters, registerIncomingLetter } from '#shared/contracts/letters.contract.ts';
import { uploadFile } from '#shared/contracts/documents.contract.ts';
import { newCommandId, sendFile } from '#web/lib/api.ts';
import { useAct } from '#web/lib/asking.ts';
import { usePositionChoices } from '#web/lib/choices.ts';
import { sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { PickField } from '#web/ui/form/pick-field.tsx';
import { UploadDrop, type Sending } from '#web/ui/form/upload-drop.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { afterNumbers } from './after-numbers.ts';
import css from './numbers.module.css';
import { numberWords } from './number-words.ts';

type Props = {
  unitId: string;
  /** the number it was given on paper; null: a back-dated letter, numbered by the rule of the book */
  held: { number: number; reservationId: string } | null;
  /** the day it came in, as far as it is known */
  day: string | null;
  onClose: () => void;
};
type Fields = { senderName: string; letterNumber: string; letterDate: string | null; receivedOn: string | null; subject: string; to: { id: string; label: string } | null };

/** Enters a letter of an earlier day with its real date and its scan: under a number given on paper, or behind the last one of that day. */
export function EnterDialog({ unitId, held, day, onClose }: Props) {
  const w = useWords(numberWords);
  const [fields, setFields] = useState<Fields>({ senderName: '', letterNumber: '', letterDate: null, receivedOn: day, subject: '', to: null });
  const [tried, setTried] = useState(false);
  const scan = useScan();
  const positions = usePositionChoices();
  const set = (changes: Partial<Fields>) => setFields({ ...fields, ...changes });
  const act = useAct(registerIncomingLetter, { renews: [...afterNumbers, listIncomingLetters], onDone: ({ agenda }) => { toast(w.entered(agenda.text)); onClose(); } });
  const told = act.error?.fieldFaults ?? {};
  const whole = fields.senderName.trim() && fields.subject.trim() && fields.receivedOn && fields.to;
  const send = () => {
    setTried(true);
    if (!whole || !fields.to || !fields.receivedOn || !scan.fileId) return;
    const { to, letterNumber, senderName, subject, receivedOn, letterDate } = fields;
    const number = held ? { reservationId: held.reservationId } : { backDated: true };
    act.mutate({ body: { unitId, ...number, senderName: senderName.trim(), letterNumber: letterNumber.trim() || null, letterDate, receivedOn, receivedVia: 'hand', urgency: 'normal', securityClass: 'B', subject: subject.trim(), files: [{ fileId: scan.fileId, role: 'main' }], addressees: [{ positionId: to.id, kind: 'to' }] } });
  };
  return (
    <Dialog open onClose={onClose} width={640} title={held ? w.enterTitle(sayNumber(held.number)) : w.backDate} foot={<><Button kind="primary" busy={act.isPending && w.entering} off={scan.sending?.state === 'sending' && w.scanOnWay} onClick={send}>{w.enter}</Button><Button data-leave onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={act.error} />
      {held ? null : <Notice>{w.backDateSay}</Notice>}
      <TextInput label={w.colSender} value={fields.senderName} maxLength={300} error={told['senderName']} onChange={(event) => set({ senderName: event.currentTarget.value })} />
      <div className={css.two}>
        <TextInput label={w.letterNumber} value={fields.letterNumber} maxLength={120} error={told['letterNumber']} onChange={(event) => set({ letterNumber: event.currentTarget.value })} />
        <DateField label={w.letterDate} value={fields.letterDate} fault={told['letterDate']} onChange={(letterDate) => set({ letterDate })} />
      </div>
      <TextInput label={w.colSubject} value={fields.subject} maxLength={500} error={told['subject']} onChange={(event) => set({ subject: event.currentTarget.value })} />
      <div className={css.two}>
        <DateField label={w.receivedOn} value={fields.receivedOn} fault={told['receivedOn']} onChange={(receivedOn) => set({ receivedOn })} />
        <PickField label={w.colTo} value={fields.to} onChange={(to) => set({ to })} {...positions} fault={told['addressees']} />
      </div>
      <UploadDrop label={w.scan} help={w.scanHelp} accept=".pdf,image/*" files={scan.sending ? [scan.sending] : []} onFiles={scan.send} onCancel={scan.clear} />
      {tried && !whole ? <p role="alert" className={css.unsound}>{w.needFields}</p> : null}
      {tried && whole && !scan.fileId ? <p role="alert" className={css.unsound}>{w.needScan}</p> : null}
    </Dialog>
  );
}

/** One file on its way to the server. */
function useScan() {
  const [sending, setSending] = useState<Sending | null>(null);
  const [fileId, setFileId] = useState<string | null>(null);
  const clear = () => { setSending(null); setFileId(null); };
  const send = ([file]: File[]) => {
    if (!file) return;
    const row: Sending = { id: file.name, name: file.name, size: file.size, state: 'sending', share: 0 };
    setSending(row);
    setFileId(null);
    void sendFile(uploadFile, { query: { commandId: newCommandId(), name: file.name.slice(-200) }, file, onProgress: (share) => setSending({ ...row, share }) }).then(
      (card) => { setSending({ ...row, state: 'kept', share: 1 }); setFileId(card.id); },
      (problem: unknown) => setSending({ ...row, state: 'refused', fault: problem instanceof Error ? problem.message : String(problem) }),
    );
  };
  return { sending, fileId, send, clear };
}
