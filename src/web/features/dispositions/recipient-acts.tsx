import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import {
  acceptReport,
  cancelDisposition,
  confirmDisposition,
  discardDisposition,
  grantLater,
  remindRecipient,
  settleReturn,
  type Disposition,
  type DispositionRecipient,
} from '#shared/contracts/dispositions.contract.ts';
import type { DispositionAct, RecipientAct } from '#shared/domain/disposition.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Menu } from '#web/ui/menu.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { movedByAct } from './disposition-queries.ts';
import css from './dispositions.module.css';
import { doneWords } from './done-words.ts';
import type { Reasoned } from './recipient-dialogs.tsx';
import type { Wish } from './use-dispose.ts';
import { dispositionWords } from './words.ts';

const plain = { accept: acceptReport, settle: settleReturn, grant_later: grantLater } as const;
// What somebody waits for stands open; what may be done besides is folded away.
const owed: ReadonlySet<RecipientAct> = new Set(['report', 'accept', 'settle', 'dispose_again', 'pass_on', 'progress', 'ask_again', 'grant_later', 'refuse_later']);
const reasoned: ReadonlySet<RecipientAct> = new Set(['return', 'ask_again', 'close_branch', 'refuse_later']);
const whole = { confirm: confirmDisposition, discard: discardDisposition, cancel: cancelDisposition } as const;
type Plain = keyof typeof plain;

// Questions are fetched when they are asked: reading a letter must not wait for their fields.
const FollowUpDialog = lazy(async () => ({ default: (await import('./follow-up-dialog.tsx')).FollowUpDialog }));
const ReasonDialog = lazy(async () => ({ default: (await import('./recipient-dialogs.tsx')).ReasonDialog }));
const CancelDialog = lazy(async () => ({ default: (await import('./recipient-dialogs.tsx')).CancelDialog }));
const CancelAllDialog = lazy(async () => ({ default: (await import('./recipient-dialogs.tsx')).CancelAllDialog }));
const AskLaterDialog = lazy(async () => ({ default: (await import('./recipient-dialogs.tsx')).AskLaterDialog }));
const RefuseDraftDialog = lazy(async () => ({ default: (await import('./recipient-dialogs.tsx')).RefuseDraftDialog }));
const AnswerDialog = lazy(async () => ({ default: (await import('./recipient-dialogs.tsx')).AnswerDialog }));
const DueDialog = lazy(async () => ({ default: (await import('./recipient-dialogs.tsx')).DueDialog }));

/** Which button stands first: what the desk owes comes before what it may. */
const order: RecipientAct[] = [
  'report', 'accept', 'dispose_again', 'settle', 'grant_later', 'refuse_later', 'pass_on', 'progress', 'ask_again', 'return', 'ask_later', 'remind', 'change_due', 'cancel', 'close_branch',
];

type Props = {
  recipient: DispositionRecipient;
  /** who gave it: an act says to whom it went */ issuer: string;
  onDispose: (wish: Wish) => void;
  /** the place where this is the main thing to do */ primary?: boolean;
};

/** What the issuer found missing in the last report, until it is reported again. */
export function missingOf(recipient: DispositionRecipient): string | null {
  const last = recipient.followUps.at(-1);
  return last?.kind === 'asked_again' ? last.text : null;
}

/** The acts the server allows on one recipient, as buttons with their questions. */
export function RecipientActs({ recipient, issuer, onDispose, primary = false }: Props) {
  const w = useWords(dispositionWords);
  const [asking, ask] = useState<RecipientAct | 'answer' | null>(null);
  const done = useWords(doneWords);
  const remind = useAct(remindRecipient, { renews: movedByAct, onDone: () => toast(done.remind(recipient.desk.title)) });
  const acts = order.filter((act) => recipient.allowed.includes(act));
  if (acts.length === 0) return null;
  const open = acts.filter((act) => owed.has(act) || (primary && act === 'return'));
  // Who may pass on but not report helps the holder: an assistant's passing on waits for the leader.
  const preparesOnly = !acts.includes('report') && !acts.includes('progress');
  const folded = acts.filter((act) => !open.includes(act));
  const names: Partial<Record<RecipientAct, string>> = {
    report: w.report,
    accept: w.accept,
    settle: w.settle,
    pass_on: preparesOnly ? w.preparePassOn : w.passOn,
    progress: w.progress,
    ask_again: w.askAgain,
    return: w.giveBack,
    change_due: w.changeDue,
    cancel: w.cancel,
    close_branch: w.closeBranch,
    ask_later: w.askLater,
    grant_later: w.grantLater,
    refuse_later: w.refuseLater,
    remind: w.remind,
  };
  const run = (act: RecipientAct) => (act === 'remind' ? remind.mutate({ params: { recipientId: recipient.id } }) : ask(act));
  const close = () => ask(null);
  return (
    <div className={css.acts}>
      {open.map((act, index) => {
        const look = { kind: primary && index === 0 ? ('primary' as const) : ('second' as const), size: primary ? ('md' as const) : ('sm' as const) };
        if (act in plain) return <PlainAct key={act} act={act as Plain} recipient={recipient} name={names[act] ?? act} look={look} />;
        if (act === 'dispose_again') return <ReturnActs key={act} look={look} onAgain={(keepsDesk) => onDispose({ parent: null, again: { recipient, keepsDesk } })} onAnswer={() => ask('answer')} />;
        return (
          <Button key={act} {...look} onClick={() => (act === 'pass_on' ? onDispose({ parent: recipient.id }) : ask(act))}>
            {names[act]}
          </Button>
        );
      })}
      {folded.length ? (
        <Menu
          label={w.otherActs}
          buttonClass={primary ? `${css.more} ${css.moreMd}` : css.more}
          button={
            <>
              <IconDots size={18} stroke={1.75} aria-hidden="true" />
              <span className="sr">
                {w.otherActs}: {recipient.desk.title}
              </span>
            </>
          }
          lines={folded.map((act) => ({ id: act, label: names[act] ?? act, run: () => run(act) }))}
        />
      ) : null}
      {remind.error ? <Refusal>{remind.error.message}</Refusal> : null}
      <Suspense>
        {asking === 'answer' ? <AnswerDialog recipient={recipient} onClose={close} /> : null}
        {asking === 'ask_later' ? <AskLaterDialog recipient={recipient} onClose={close} /> : null}
        {asking === 'report' || asking === 'progress' ? (
          <FollowUpDialog recipientId={recipient.id} mayReport={recipient.allowed.includes('report')} startDone={asking === 'report'} missing={missingOf(recipient)} onClose={close} />
        ) : null}
        {asking === 'cancel' ? <CancelDialog recipient={recipient} onClose={close} /> : null}
        {asking && asking !== 'answer' && reasoned.has(asking) ? <ReasonDialog act={asking as Reasoned} recipient={recipient} issuer={issuer} onClose={close} /> : null}
        {asking === 'change_due' ? <DueDialog recipient={recipient} onClose={close} /> : null}
      </Suspense>
    </div>
  );
}

type Look = { kind: 'primary' | 'second'; size: 'sm' | 'md' };

/** What an issuer does with an order that came back: give it to somebody else, put it right for the same desk, or answer. */
function ReturnActs({ look, onAgain, onAnswer }: { look: Look; onAgain: (keepsDesk: boolean) => void; onAnswer: () => void }) {
  const w = useWords(dispositionWords);
  return (
    <>
      <Button {...look} onClick={() => onAgain(false)}>{w.disposeElsewhere}</Button>
      <Button size={look.size} onClick={() => onAgain(true)}>{w.sendAgain}</Button>
      <Button size={look.size} onClick={onAnswer}>{w.answerReturn}</Button>
    </>
  );
}

function PlainAct({ act, recipient, name, look }: { act: Plain; recipient: DispositionRecipient; name: string; look: Look }) {
  const w = useWords(dispositionWords);
  const done = useWords(doneWords);
  const send = useAct(plain[act], { renews: movedByAct, onDone: () => toast(done[act](recipient.desk.title)) });
  return (
    <>
      <Button {...look} busy={send.isPending && w.sending} onClick={() => send.mutate({ params: { recipientId: recipient.id } })}>
        {name}
      </Button>
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
    </>
  );
}

type WholeProps = { disposition: Disposition; size?: 'sm' | 'md'; /** opens the sheet filled in as it was prepared */ onChange?: (() => void) | undefined };

/** What the leader may do with a prepared draft, and the issuer with what nobody has read yet. */
export function DispositionActs({ disposition, size = 'sm', onChange }: WholeProps) {
  const w = useWords(dispositionWords);
  const names: Record<DispositionAct, string> = { confirm: w.confirm, discard: w.discard, cancel: w.cancel };
  const acts = (['confirm', 'discard', 'cancel'] as const).filter((act) => disposition.allowed.includes(act));
  if (acts.length === 0) return null;
  return (
    <div className={css.acts}>
      {acts.map((act) => (
        <WholeAct key={act} act={act} disposition={disposition} name={names[act]} size={size} asksWhy={act === 'discard' && disposition.allowed.includes('confirm')} />
      ))}
      {onChange ? (
        <Button size={size} onClick={onChange}>
          {w.changeFirst}
        </Button>
      ) : null}
    </div>
  );
}

type WholeActProps = { act: DispositionAct; disposition: Disposition; name: string; size: 'sm' | 'md'; /** a leader who refuses a draft tells the assistant why */ asksWhy: boolean };

function WholeAct({ act, disposition, name, size, asksWhy }: WholeActProps) {
  const w = useWords(dispositionWords);
  const done = useWords(doneWords);
  const [asking, ask] = useState(false);
  const to = disposition.recipients.map((recipient) => recipient.desk.title).join(', ');
  const params = { dispositionId: disposition.id };
  const send = useAct(whole[act], { renews: movedByAct, onDone: () => toast(act === 'discard' ? done.discard : done[act](to)) });
  const onClose = () => ask(false);
  return (
    <>
      <Button
        size={size}
        kind={act === 'confirm' ? 'primary' : 'second'}
        busy={send.isPending && w.sending}
        onClick={() => (asksWhy || act === 'cancel' ? ask(true) : send.mutate({ params }))}
      >
        {name}
      </Button>
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      <Suspense>
        {asking && act === 'cancel' ? <CancelAllDialog dispositionId={disposition.id} to={to} onClose={onClose} /> : null}
        {asking && act !== 'cancel' ? <RefuseDraftDialog dispositionId={disposition.id} onClose={onClose} /> : null}
      </Suspense>
    </>
  );
}
