import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import {
  askAgain,
  askLater,
  cancelDisposition,
  cancelRecipient,
  changeDue,
  closeBranch,
  discardDisposition,
  refuseLater,
  returnDisposition,
  settleReturn,
  type DispositionRecipient,
} from '#shared/contracts/dispositions.contract.ts';
import type { Contract } from '#shared/contracts/contract.ts';
import { isReason } from '#shared/domain/reason.ts';
import { useAct } from '#web/lib/asking.ts';
import { sayDueDay } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { movedByAct } from './disposition-queries.ts';
import { DayChoice } from './day-choice.tsx';
import { doneWords } from './done-words.ts';
import { sheetWords } from './sheet-words.ts';
import { dispositionWords } from './words.ts';

const reasoned = { return: returnDisposition, ask_again: askAgain, close_branch: closeBranch, refuse_later: refuseLater } as const;
export type Reasoned = keyof typeof reasoned;

/** Sends an act on this recipient; what was said is told, and the question closes. */
function useSend<C extends Contract>(contract: C, said: string, onClose: () => void) {
  return useAct(contract, {
    renews: movedByAct,
    onDone: () => {
      toast(said);
      onClose();
    },
  });
}

type AskingProps = { title: string; button: string; problem: { message: string } | null; busy: boolean; onSend: () => void; onClose: () => void; children: ReactNode };

/** The frame of every question of this file: what is asked, the refusal if there was one, one button. */
function Asking({ title, button, problem, busy, onSend, onClose, children }: AskingProps) {
  const w = useWords(dispositionWords);
  return (
    <Dialog open onClose={onClose} title={title} foot={<Button kind="primary" busy={busy && w.sending} onClick={onSend}>{button}</Button>}>
      {problem ? <Refusal>{problem.message}</Refusal> : null}
      {children}
    </Dialog>
  );
}

/** Words for the other side: typed, and looked at only once one tried to send them. */
function useReason() {
  const w = useWords(dispositionWords);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = !isReason(text);
  const field = (label: string, more: { help?: string; isFirst?: boolean } = {}) => (
    <Textarea
      label={label}
      description={more.help}
      autosize
      minRows={3}
      value={text}
      error={tried && isShort ? w.needReason : undefined}
      onChange={(event) => setText(event.currentTarget.value)}
      {...(more.isFirst === false ? {} : { 'data-autofocus': true })}
    />
  );
  return { text, tried, field, /** whether it may be sent */ check: () => { setTried(true); return !isShort; } };
}

/** Returning, asking for more and closing from above all need words for the other side. */
export function ReasonDialog({ act, recipient, issuer, onClose }: { act: Reasoned; recipient: DispositionRecipient; /** who gave it */ issuer: string; onClose: () => void }) {
  const w = useWords(dispositionWords);
  const done = useWords(doneWords);
  const s = useWords(sheetWords);
  const reason = useReason();
  const send = useSend(reasoned[act], done[act](act === 'return' ? issuer : recipient.desk.title), onClose);
  const said: Record<Reasoned, { title: string; button: string }> = {
    return: { title: w.whyReturn, button: w.giveBack },
    ask_again: { title: w.whyAgain, button: w.askAgain },
    close_branch: { title: w.whyClose, button: w.closeBranch },
    refuse_later: { title: s.whyKeep, button: w.refuseLater },
  };
  const submit = () => {
    if (reason.check()) send.mutate({ params: { recipientId: recipient.id }, body: { reason: reason.text } });
  };
  return <Asking {...said[act]} problem={send.error} busy={send.isPending} onSend={submit} onClose={onClose}>{reason.field(w.reason)}</Asking>;
}

/** Who gave a disposition back is answered; with that the return is settled. */
export function AnswerDialog({ recipient, onClose }: { recipient: DispositionRecipient; onClose: () => void }) {
  const s = useWords(sheetWords);
  const answer = useReason();
  const send = useSend(settleReturn, s.answered, onClose);
  const submit = () => {
    if (answer.check()) send.mutate({ params: { recipientId: recipient.id }, body: { answer: answer.text } });
  };
  const why = recipient.followUps.findLast((followUp) => followUp.kind === 'returned')?.text;
  return (
    <Asking title={s.answerTitle(recipient.desk.title)} button={s.sendAnswer} problem={send.error} busy={send.isPending} onSend={submit} onClose={onClose}>
      {why ? <p>“{why}”</p> : null}
      {answer.field(s.answerText, { help: s.answerHelp })}
    </Asking>
  );
}

/** A leader who does not send what was prepared says why; the assistant reads it. */
export function RefuseDraftDialog({ dispositionId, onClose }: { dispositionId: string; onClose: () => void }) {
  const w = useWords(dispositionWords);
  const s = useWords(sheetWords);
  const done = useWords(doneWords);
  const reason = useReason();
  const send = useSend(discardDisposition, done.discard, onClose);
  const submit = () => {
    if (reason.check()) send.mutate({ params: { dispositionId }, body: { reason: reason.text } });
  };
  return <Asking title={s.whyRefuse} button={w.discard} problem={send.error} busy={send.isPending} onSend={submit} onClose={onClose}>{reason.field(w.reason, { help: s.refuseHelp })}</Asking>;
}

export function DueDialog({ recipient, onClose }: { recipient: DispositionRecipient; onClose: () => void }) {
  const w = useWords(dispositionWords);
  const done = useWords(doneWords);
  const [on, setOn] = useState(recipient.dueOn);
  const send = useSend(changeDue, on ? done.change_due(recipient.desk.title, sayDueDay(on)) : done.no_due(recipient.desk.title), onClose);
  return (
    <Asking title={w.changeDue} button={w.changeDue} problem={send.error} busy={send.isPending} onSend={() => send.mutate({ params: { recipientId: recipient.id }, body: { due: on ? { on } : null } })} onClose={onClose}>
      <DayChoice label={w.dueDate} days={recipient.laterChoices} value={on} onChange={setOn} fault={send.error?.fieldFaults['due']} />
    </Asking>
  );
}

/** Taking back works only while the other desk has not read it; afterwards the branch is closed instead. */
export function CancelDialog({ recipient, onClose }: { recipient: DispositionRecipient; onClose: () => void }) {
  const w = useWords(dispositionWords);
  const done = useWords(doneWords);
  const send = useSend(cancelRecipient, done.cancel(recipient.desk.title), onClose);
  return (
    <Asking title={w.cancelFrom(recipient.desk.title)} button={w.cancel} problem={send.error} busy={send.isPending} onSend={() => send.mutate({ params: { recipientId: recipient.id } })} onClose={onClose}>
      <p>{w.cancelSay}</p>
    </Asking>
  );
}

/** The whole sheet at once, as it was sent. */
export function CancelAllDialog({ dispositionId, to, onClose }: { dispositionId: string; to: string; onClose: () => void }) {
  const w = useWords(dispositionWords);
  const done = useWords(doneWords);
  const send = useSend(cancelDisposition, done.cancel(to), onClose);
  return (
    <Asking title={w.cancelFrom(to)} button={w.cancel} problem={send.error} busy={send.isPending} onSend={() => send.mutate({ params: { dispositionId } })} onClose={onClose}>
      <p>{w.cancelSay}</p>
    </Asking>
  );
}

/** The recipient asks for more time; the date stands until the issuer has answered. */
export function AskLaterDialog({ recipient, onClose }: { recipient: DispositionRecipient; onClose: () => void }) {
  const s = useWords(sheetWords);
  const [on, setOn] = useState<string | null>(recipient.askedDueOn);
  const reason = useReason();
  const send = useSend(askLater, s.laterSent, onClose);
  const submit = () => {
    if (reason.check() && on) send.mutate({ params: { recipientId: recipient.id }, body: { due: { on }, reason: reason.text } });
  };
  return (
    <Asking title={s.laterTitle} button={s.askLater} problem={send.error} busy={send.isPending} onSend={submit} onClose={onClose}>
      <p>{recipient.dueOn ? s.laterSay(sayDueDay(recipient.dueOn)) : s.laterSayNone}</p>
      <DayChoice label={s.laterDay} days={recipient.laterChoices} value={on} onChange={setOn} fault={reason.tried && !on ? s.needDay : undefined} />
      {reason.field(s.whyLater, { isFirst: false })}
    </Asking>
  );
}
