import { Textarea } from '@mantine/core';
import { useState } from 'react';
import {
  askAgain,
  askLater,
  cancelRecipient,
  changeDue,
  closeBranch,
  discardDisposition,
  refuseLater,
  returnDisposition,
  type DispositionRecipient,
} from '#shared/contracts/dispositions.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { sayDueDay } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { movedByAct } from './disposition-queries.ts';
import { sheetWords } from './sheet-words.ts';
import { dispositionWords } from './words.ts';

const reasoned = { return: returnDisposition, ask_again: askAgain, close_branch: closeBranch, refuse_later: refuseLater } as const;
export type Reasoned = keyof typeof reasoned;

/** Returning, asking for more and closing from above all need words for the other side. */
export function ReasonDialog({ act, recipientId, onClose }: { act: Reasoned; recipientId: string; onClose: () => void }) {
  const w = useWords(dispositionWords);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = useAct(reasoned[act], {
    renews: movedByAct,
    onDone: () => {
      toast(w.done);
      onClose();
    },
  });
  const s = useWords(sheetWords);
  const [question, name] = {
    return: [w.whyReturn, w.giveBack],
    ask_again: [w.whyAgain, w.askAgain],
    close_branch: [w.whyClose, w.closeBranch],
    refuse_later: [s.whyKeep, w.refuseLater],
  }[act] as [string, string];
  const short = reason.trim().length < 3;
  return (
    <Dialog
      open
      onClose={onClose}
      title={question}
      foot={
        <>
          <Button
            kind="primary"
            busy={send.isPending && w.sending}
            onClick={() => {
              setTried(true);
              if (!short) send.mutate({ params: { recipientId }, body: { reason } });
            }}
          >
            {name}
          </Button>
        </>
      }
    >
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      <Textarea
        label={w.reason}
        autosize
        minRows={3}
        value={reason}
        error={tried && short ? w.needReason : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </Dialog>
  );
}

export function DueDialog({ recipient, onClose }: { recipient: DispositionRecipient; onClose: () => void }) {
  const w = useWords(dispositionWords);
  const [on, setOn] = useState(recipient.dueOn);
  const send = useAct(changeDue, {
    renews: movedByAct,
    onDone: () => {
      toast(w.done);
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={w.changeDue}
      foot={
        <Button
          kind="primary"
          busy={send.isPending && w.sending}
          onClick={() => send.mutate({ params: { recipientId: recipient.id }, body: { due: on ? { on } : null } })}
        >
          {w.changeDue}
        </Button>
      }
    >
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      <DateField label={w.dueDate} value={on} onChange={setOn} fault={send.error?.fieldFaults['due']} />
    </Dialog>
  );
}

/** Taking back works only while the other desk has not read it; afterwards the branch is closed instead. */
export function CancelDialog({ recipient, onClose }: { recipient: DispositionRecipient; onClose: () => void }) {
  const w = useWords(dispositionWords);
  const send = useAct(cancelRecipient, {
    renews: movedByAct,
    onDone: () => {
      toast(w.undone);
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={w.cancelFrom(recipient.desk.title)}
      foot={
        <Button kind="primary" busy={send.isPending && w.sending} onClick={() => send.mutate({ params: { recipientId: recipient.id } })}>
          {w.cancel}
        </Button>
      }
    >
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      <p>{w.cancelSay}</p>
    </Dialog>
  );
}

/** A leader who does not send what was prepared says why; the assistant reads it. */
export function RefuseDraftDialog({ dispositionId, onClose }: { dispositionId: string; onClose: () => void }) {
  const w = useWords(dispositionWords);
  const s = useWords(sheetWords);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < 3;
  const send = useAct(discardDisposition, {
    renews: movedByAct,
    onDone: () => {
      toast(w.done);
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    if (!short) send.mutate({ params: { dispositionId }, body: { reason } });
  };
  return (
    <Dialog open onClose={onClose} title={s.whyRefuse} foot={<Button kind="primary" busy={send.isPending && w.sending} onClick={submit}>{w.discard}</Button>}>
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      <Textarea
        label={w.reason}
        description={s.refuseHelp}
        autosize
        minRows={3}
        value={reason}
        error={tried && short ? w.needReason : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </Dialog>
  );
}

/** The recipient asks for more time; the date stands until the issuer has answered. */
export function AskLaterDialog({ recipient, onClose }: { recipient: DispositionRecipient; onClose: () => void }) {
  const w = useWords(dispositionWords);
  const s = useWords(sheetWords);
  const [on, setOn] = useState<string | null>(recipient.askedDueOn);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < 3;
  const send = useAct(askLater, {
    renews: movedByAct,
    onDone: () => {
      toast(s.laterSent);
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    if (!short && on) send.mutate({ params: { recipientId: recipient.id }, body: { due: { on }, reason } });
  };
  return (
    <Dialog open onClose={onClose} title={s.laterTitle} foot={<Button kind="primary" busy={send.isPending && w.sending} onClick={submit}>{s.askLater}</Button>}>
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      <p>{recipient.dueOn ? s.laterSay(sayDueDay(recipient.dueOn)) : s.laterSayNone}</p>
      <DateField label={s.laterDay} value={on} onChange={setOn} fault={tried && !on ? s.needDay : undefined} />
      <Textarea
        label={s.whyLater}
        autosize
        minRows={3}
        value={reason}
        error={tried && short ? w.needReason : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  );
}
