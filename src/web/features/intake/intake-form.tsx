import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { isSecret } from '#shared/domain/security-class.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { urgencyWords } from '#shared/domain/words.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { stopsAtUnread } from '#web/ui/form/unread.ts';
import { KeyHints } from '#web/ui/key-hints.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { Addressees } from './addressees.tsx';
import { BookLine, useBookUnit, useOpening } from './book-line.tsx';
import { CarriedNotice, CarriedVerdict, FromLetter } from './carried-notice.tsx';
import { CarryChips, type Carry } from './carry.tsx';
import { ClassLine } from './class-line.tsx';
import { ClassificationField, rememberUse } from './classification-field.tsx';
import { InvitationFields } from './invitation-fields.tsx';
import { NumberedLine } from './numbered-line.tsx';
import { Offered } from './offered.tsx';
import css from './intake.module.css';
import { problemsOf, ways, type Paper, type PaperField, type Unit } from './paper.ts';
import type { LastStored } from './pile.ts';
import { useRegister, useSame } from './queries.ts';
import { SameLetters } from './same-letters.tsx';
import { SenderField } from './sender-field.tsx';
import { intakeWords } from './words.ts';

type Props = {
  paper: Paper;
  units: Unit[];
  /** the hand goes on: after a letter was stored the next one is typed at once */
  takesFocus: boolean;
  hasNext: boolean;
  /** files of this paper are still on their way */
  isSending: boolean;
  /** resolves once the tray knows the paper */
  ensure: (paper: Paper) => Promise<void>;
  carry: Carry;
  onChange: (changes: Partial<Paper>) => void;
  onStored: (stored: LastStored) => void;
};
type Change = Props['onChange'];
type FaultOf = (field: PaperField) => string | undefined;

/** The form of one paper. A refusal leaves everything where it is and puts the cursor on what is wrong. */
export function IntakeForm({ paper, units, takesFocus, hasNext, isSending, ensure, carry, onChange, onStored }: Props) {
  const w = useWords(intakeWords);
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const wants = useRef(false);
  const [waits, setWaits] = useState(false);
  const hasFiles = paper.files.length > 0;
  useEffect(() => { if (!isSending && hasFiles && wants.current) form.current?.requestSubmit(); }, [isSending, hasFiles]);
  const register = useRegister(ensure);
  const same = useSame(paper);
  const mustDecide = (same.letters.length > 0 || same.ofFile.length > 0) && !paper.knowsOfSame;
  const problems = problemsOf(paper, officeToday());
  const told = register.error?.fieldFaults ?? {};
  const book = useBookUnit(paper, units);
  const opening = useOpening(paper, book);
  const mustAgree = opening.unit !== null && !opening.agreed;
  // Said at the field while it is typed, not after Enter at the head of the form.
  const notServed = book === null ? w.servedByNobody : book && !book.isTheirs ? w.notServed(book.name) : undefined;
  const faultOf: FaultOf = (field) => {
    const problem = problems[field];
    return tried && problem ? w[problem] : (told[field] ?? told[`invitation.${field}`] ?? (field === 'addressees' ? notServed : undefined));
  };
  useEffect(() => { if (takesFocus && form.current) focusOn(form.current, 'senderName'); }, [takesFocus]);
  const change: Change = (changes) => {
    if (register.isError) register.reset();
    onChange(changes);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (register.isPending || stopsAtUnread(event.currentTarget)) return;
    // Enter pressed while the scan is still on its way is not lost: the letter is stored the moment it has arrived.
    wants.current = isSending;
    setWaits(isSending);
    if (isSending) return;
    setTried(true);
    const wrong = Object.keys(problems)[0] ?? (mustDecide ? 'letterNumber' : notServed ? 'addressees' : mustAgree ? 'opensBook' : undefined);
    if (wrong) { focusOn(event.currentTarget, wrong); return; }
    register.mutate(paper, {
      onSuccess: (reply) => { rememberUse(paper.classification); onStored({ letterId: reply.letterId, number: reply.agenda.text, ...(units.length > 1 && book ? { book: book.name } : {}), senderName: paper.senderName.trim(), to: paper.addressees.map((each) => (each.kind === 'copy' ? w.asCopy(each.title) : each.title)).join(', '), ...(paper.held ? { backTo: paper.held.backTo } : {}) }); },
      // A refusal ends the intention: what is sent next was changed by the person and is a new one.
      onError: (problem) => { if (!problem.isOffline && problem.status < 500) onChange({ commandId: crypto.randomUUID() }); },
    });
  };
  return (
    <form ref={form} className={css.form} aria-label={w.form} onSubmit={submit} noValidate>
      <div className={css.fields}>
        <CarriedNotice paper={paper} />
        <NumberedLine paper={paper} onChange={change} />
        <BookLine paper={paper} units={units} opening={opening} onChange={change} />
        <ClassLine paper={paper} onChange={change} />
        <FromLetter paper={paper} field="securityClass" value={paper.securityClass} />
        <SenderField paper={paper} onChange={change} fault={faultOf('senderName')} />
        <FromLetter paper={paper} field="senderName" value={paper.senderName} />
        <Offered readings={paper.readings} field="senderName" value={paper.senderName} onTake={(senderName) => change({ senderName, partyId: null })} />
        <div className={css.two}>
          <div><TextInput label={w.letterNumber} name="letterNumber" value={paper.letterNumber} error={faultOf('letterNumber')} maxLength={120} autoComplete="off" onChange={(event) => change({ letterNumber: event.currentTarget.value, knowsOfSame: false })} /><FromLetter paper={paper} field="letterNumber" value={paper.letterNumber} /></div>
          <div><DateField label={w.letterDate} name="letterDate" value={paper.letterDate} fault={faultOf('letterDate')} onChange={(letterDate) => change({ letterDate })} /><FromLetter paper={paper} field="letterDate" value={paper.letterDate} /></div>
        </div>
        <Offered readings={paper.readings} field="letterNumber" value={paper.letterNumber} onTake={(letterNumber) => change({ letterNumber, knowsOfSame: false })} />
        <SameLetters letters={same.letters} ofFile={same.ofFile} isChecked={same.isChecked} knows={paper.knowsOfSame} onKnows={(knowsOfSame) => change({ knowsOfSame })} />
        <UrgencyLine paper={paper} onChange={change} />
        <FromLetter paper={paper} field="urgency" value={paper.urgency} />
        <Content paper={paper} onChange={change} faultOf={faultOf} />
        <Addressees value={paper.addressees} onChange={(addressees) => change({ addressees })} fault={faultOf('addressees')} />
        <FromLetter paper={paper} field="addressees" value={paper.addressees} />
        <Arrival paper={paper} onChange={change} faultOf={faultOf} />
        <CarryChips carry={carry} keepsSeveral={units.length > 1} />
      </div>
      <div className={css.save}>
        <CarriedVerdict paper={paper} />
        <Trouble problem={register.error} />
        {tried && problems.files ? <p className={css.decide} role="alert">{w[problems.files]}</p> : null}
        {tried && mustDecide ? <p className={css.decide} role="alert">{w.needSame}</p> : null}
        {tried && mustAgree ? <p className={css.decide} role="alert">{w.needOpening}</p> : null}
        {waits && isSending ? <p className={css.decide} role="status">{w.storesWhenSent}</p> : null}
        <Button kind="primary" size="lg" block type="submit" hint="Enter" busy={register.isPending && w.saving}>{hasNext ? w.save : w.saveLast}</Button>
        <KeyHints keys={[{ keys: ['Ctrl', 'Enter'], does: w.keysSave }, { keys: ['F2'], does: w.keysStart }, { keys: ['F3'], does: w.keysSecurity }, { keys: ['F6'], does: w.keysTo }, { keys: ['F7'], does: w.keysClass }, { keys: ['F4'], does: w.keysUpload }, { keys: ['F8'], does: w.keysSkip }, { keys: ['F9'], does: w.keysLabel }, { keys: ['F10'], does: w.keysReceipt }]} />
      </div>
    </form>
  );
}

function focusOn(form: HTMLFormElement, field: string): void {
  const control = form.elements.namedItem(field);
  if (control instanceof HTMLElement) control.focus({ preventScroll: true });
  if (control instanceof HTMLElement) control.scrollIntoView({ block: 'center' });
}

function UrgencyLine({ paper, onChange }: { paper: Paper; onChange: Change }) {
  const w = useWords(intakeWords);
  const language = useLanguage();
  const id = useId();
  return (
    <div><p className={css.fieldLabel} id={id}>{w.urgency}</p><SegmentedControl fullWidth aria-labelledby={id} value={paper.urgency} onChange={(urgency) => onChange({ urgency })} data={urgencies.map((value) => ({ value, label: urgencyWords[language][value] }))} /></div>
  );
}

function Content({ paper, onChange, faultOf }: { paper: Paper; onChange: Change; faultOf: FaultOf }) {
  const w = useWords(intakeWords);
  // Nobody but the addressee reads a secret letter: its subject is not even typed here.
  if (isSecret(paper.securityClass)) return null;
  return (
    <>
      <TextInput label={w.subject} name="subject" value={paper.subject} error={faultOf('subject')} maxLength={500} autoComplete="off" onChange={(event) => onChange({ subject: event.currentTarget.value })} />
      <FromLetter paper={paper} field="subject" value={paper.subject} />
      <Offered readings={paper.readings} field="subject" value={paper.subject} onTake={(subject) => onChange({ subject })} />
      <Textarea label={w.summary} name="summary" value={paper.summary} error={faultOf('summary')} maxLength={2000} rows={2} onChange={(event) => onChange({ summary: event.currentTarget.value })} />
      <InvitationFields paper={paper} onChange={onChange} faultOf={faultOf} />
      <FromLetter paper={paper} field="invitation" value={paper.invitation} />
    </>
  );
}

function Arrival({ paper, onChange, faultOf }: { paper: Paper; onChange: Change; faultOf: FaultOf }) {
  const w = useWords(intakeWords);
  return (
    <>
      <div className={css.two}>
        <div><TextInput label={w.attachmentNote} name="attachmentNote" value={paper.attachmentNote} error={faultOf('attachmentNote')} maxLength={200} autoComplete="off" onChange={(event) => onChange({ attachmentNote: event.currentTarget.value })} /><FromLetter paper={paper} field="attachmentNote" value={paper.attachmentNote} /></div>
        <DateField label={w.replyDueOn} name="replyDueOn" value={paper.replyDueOn} fault={faultOf('replyDueOn')} onChange={(replyDueOn) => onChange({ replyDueOn })} />
      </div>
      <div className={css.two}>
        <DateField label={w.receivedOn} name="receivedOn" value={paper.receivedOn} fault={faultOf('receivedOn')} onChange={(receivedOn) => onChange({ receivedOn })} />
        <Select label={w.receivedVia} name="receivedVia" value={paper.receivedVia} allowDeselect={false} onChange={(value) => onChange({ receivedVia: ways.find((way) => way === value) ?? 'hand' })} data={ways.map((value) => ({ value, label: w[value] }))} />
      </div>
      <ClassificationField value={paper.classification} onChange={(classification) => onChange({ classification })} fault={faultOf('classification')} />
      <FromLetter paper={paper} field="classification" value={paper.classification} />
    </>
  );
}
