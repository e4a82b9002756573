import { Textarea } from '@mantine/core';
import { useState } from 'react';
import {
  acceptReport, askAgain, cancelDisposition, cancelRecipient, changeDue, closeBranch, confirmDisposition, discardDisposition, returnDisposition, settleReturn,
  type Disposition, type DispositionRecipient,
} from '#shared/contracts/dispositions.contract.ts';
import type { DispositionAct, RecipientAct } from '#shared/domain/disposition.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { movedByAct } from './disposition-queries.ts';
import css from './dispositions.module.css';
import { FollowUpDialog } from './follow-up-dialog.tsx';
import { dispositionWords } from './words.ts';

const plain = { accept: acceptReport, cancel: cancelRecipient, settle: settleReturn } as const;
const reasoned = { return: returnDisposition, ask_again: askAgain, close_branch: closeBranch } as const;
const whole = { confirm: confirmDisposition, discard: discardDisposition, cancel: cancelDisposition } as const;
type Plain = keyof typeof plain;
type Reasoned = keyof typeof reasoned;

/** Which button stands first: what the desk owes comes before what it may. */
const order: RecipientAct[] = ['report', 'accept', 'settle', 'pass_on', 'progress', 'ask_again', 'return', 'change_due', 'cancel', 'close_branch'];

/** The acts the server allows on one recipient, as buttons with their questions. */
export function RecipientActs({ recipient, onPassOn, primary = false }: { recipient: DispositionRecipient; onPassOn: () => void; primary?: boolean }) {
  const w = useWords(dispositionWords);
  const [asking, ask] = useState<RecipientAct | null>(null);
  const acts = order.filter((act) => recipient.allowed.includes(act));
  if (acts.length === 0) return null;
  const names: Partial<Record<RecipientAct, string>> = { report: w.report, accept: w.accept, settle: w.settle, pass_on: w.passOn, progress: w.progress, ask_again: w.askAgain, return: w.giveBack, change_due: w.changeDue, cancel: w.cancel, close_branch: w.closeBranch };
  const close = () => ask(null);
  return (
    <div className={css.acts}>
      {acts.map((act, index) => {
        const look = { kind: primary && index === 0 ? 'primary' as const : 'second' as const, size: primary ? 'md' as const : 'sm' as const };
        if (act in plain) return <PlainAct key={act} act={act as Plain} recipientId={recipient.id} name={names[act] ?? act} look={look} />;
        return <Button key={act} {...look} onClick={() => (act === 'pass_on' ? onPassOn() : ask(act))}>{names[act]}</Button>;
      })}
      {asking === 'report' || asking === 'progress' ? <FollowUpDialog recipientId={recipient.id} mayReport={recipient.allowed.includes('report')} startDone={asking === 'report'} onClose={close} /> : null}
      {asking && asking in reasoned ? <ReasonDialog act={asking as Reasoned} recipientId={recipient.id} onClose={close} /> : null}
      {asking === 'change_due' ? <DueDialog recipient={recipient} onClose={close} /> : null}
    </div>
  );
}

function PlainAct({ act, recipientId, name, look }: { act: Plain; recipientId: string; name: string; look: { kind: 'primary' | 'second'; size: 'sm' | 'md' } }) {
  const w = useWords(dispositionWords);
  const send = useAct(plain[act], { renews: movedByAct, onDone: () => toast(w.done) });
  return <><Button {...look} busy={send.isPending && w.sending} onClick={() => send.mutate({ params: { recipientId } })}>{name}</Button>{send.error ? <Refusal>{send.error.message}</Refusal> : null}</>;
}

function ReasonDialog({ act, recipientId, onClose }: { act: Reasoned; recipientId: string; onClose: () => void }) {
  const w = useWords(dispositionWords);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useAct(reasoned[act], { renews: movedByAct, onDone: () => { toast(w.done); onClose(); } });
  const [question, name] = { return: [w.whyReturn, w.giveBack], ask_again: [w.whyAgain, w.askAgain], close_branch: [w.whyClose, w.closeBranch] }[act] as [string, string];
  const short = reason.trim().length < 3;
  return (
    <Dialog open onClose={onClose} title={question} foot={<><Button kind="primary" busy={send.isPending && w.sending} onClick={() => { setTried(true); if (!short) send.mutate({ params: { recipientId }, body: { reason } }); }}>{name}</Button></>}>
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      <Textarea label={w.reason} autosize minRows={3} value={reason} error={tried && short ? w.needReason : undefined} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
    </Dialog>
  );
}

function DueDialog({ recipient, onClose }: { recipient: DispositionRecipient; onClose: () => void }) {
  const w = useWords(dispositionWords);
  const [on, setOn] = useState(recipient.dueOn);
  const send = useAct(changeDue, { renews: movedByAct, onDone: () => { toast(w.done); onClose(); } });
  return (
    <Dialog open onClose={onClose} title={w.changeDue} foot={<Button kind="primary" busy={send.isPending && w.sending} onClick={() => send.mutate({ params: { recipientId: recipient.id }, body: { due: on ? { on } : null } })}>{w.changeDue}</Button>}>
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      <DateField label={w.dueDate} value={on} onChange={setOn} fault={send.error?.fieldFaults['due']} />
    </Dialog>
  );
}

/** What the leader may do with a prepared draft, and the issuer with what nobody has read yet. */
export function DispositionActs({ disposition }: { disposition: Disposition }) {
  const w = useWords(dispositionWords);
  const names: Record<DispositionAct, string> = { confirm: w.confirm, discard: w.discard, cancel: w.cancel };
  const acts = (['confirm', 'discard', 'cancel'] as const).filter((act) => disposition.allowed.includes(act));
  if (acts.length === 0) return null;
  return <div className={css.acts}>{acts.map((act) => <WholeAct key={act} act={act} dispositionId={disposition.id} name={names[act]} />)}</div>;
}

function WholeAct({ act, dispositionId, name }: { act: DispositionAct; dispositionId: string; name: string }) {
  const w = useWords(dispositionWords);
  const send = useAct(whole[act], { renews: movedByAct, onDone: () => toast(w.done) });
  return <><Button size="sm" kind={act === 'confirm' ? 'primary' : 'second'} busy={send.isPending && w.sending} onClick={() => send.mutate({ params: { dispositionId } })}>{name}</Button>{send.error ? <Refusal>{send.error.message}</Refusal> : null}</>;
}
