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
import type { Reasoned } from './recipient-dialogs.tsx';
import { dispositionWords } from './words.ts';

const plain = { accept: acceptReport, settle: settleReturn, grant_later: grantLater } as const;
// What somebody waits for stands open; what may be done besides is folded away.
const owed: ReadonlySet<RecipientAct> = new Set(['report', 'accept', 'settle', 'pass_on', 'progress', 'ask_again', 'grant_later', 'refuse_later']);
const reasoned: ReadonlySet<RecipientAct> = new Set(['return', 'ask_again', 'close_branch', 'refuse_later']);
const whole = { confirm: confirmDisposition, discard: discardDisposition, cancel: cancelDisposition } as const;
type Plain = keyof typeof plain;

// Questions are fetched when they are asked: reading a letter must not wait for their fields.
const FollowUpDialog = lazy(async () => ({ default: (await import('./follow-up-dialog.tsx')).FollowUpDialog }));
const ReasonDialog = lazy(async () => ({ default: (await import('./recipient-dialogs.tsx')).ReasonDialog }));
const CancelDialog = lazy(async () => ({ default: (await import('./recipient-dialogs.tsx')).CancelDialog }));
const AskLaterDialog = lazy(async () => ({ default: (await import('./recipient-dialogs.tsx')).AskLaterDialog }));
const RefuseDraftDialog = lazy(async () => ({ default: (await import('./recipient-dialogs.tsx')).RefuseDraftDialog }));
const DueDialog = lazy(async () => ({ default: (await import('./recipient-dialogs.tsx')).DueDialog }));

/** Which button stands first: what the desk owes comes before what it may. */
const order: RecipientAct[] = [
  'report', 'accept', 'settle', 'grant_later', 'refuse_later', 'pass_on', 'progress', 'ask_again', 'return', 'ask_later', 'remind', 'change_due', 'cancel', 'close_branch',
];

type Props = {
  recipient: DispositionRecipient;
  onPassOn: () => void;
  /** the place where this is the main thing to do */ primary?: boolean;
  /** the question already asked when the page opens */ startWith?: RecipientAct | null;
};

/** What the issuer found missing in the last report, until it is reported again. */
export function missingOf(recipient: DispositionRecipient): string | null {
  const last = recipient.followUps.at(-1);
  return last?.kind === 'asked_again' ? last.text : null;
}

/** The acts the server allows on one recipient, as buttons with their questions. */
export function RecipientActs({ recipient, onPassOn, primary = false, startWith = null }: Props) {
  const w = useWords(dispositionWords);
  const [asking, ask] = useState<RecipientAct | null>(startWith && recipient.allowed.includes(startWith) ? startWith : null);
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
  const remind = useAct(remindRecipient, { renews: movedByAct, onDone: () => toast(w.done) });
  const run = (act: RecipientAct) => (act === 'remind' ? remind.mutate({ params: { recipientId: recipient.id } }) : ask(act));
  const close = () => ask(null);
  return (
    <div className={css.acts}>
      {open.map((act, index) => {
        const look = { kind: primary && index === 0 ? ('primary' as const) : ('second' as const), size: primary ? ('md' as const) : ('sm' as const) };
        if (act in plain) return <PlainAct key={act} act={act as Plain} recipientId={recipient.id} name={names[act] ?? act} look={look} />;
        return (
          <Button key={act} {...look} onClick={() => (act === 'pass_on' ? onPassOn() : ask(act))}>
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
        {asking === 'ask_later' ? <AskLaterDialog recipient={recipient} onClose={close} /> : null}
        {asking === 'report' || asking === 'progress' ? (
          <FollowUpDialog recipientId={recipient.id} mayReport={recipient.allowed.includes('report')} startDone={asking === 'report'} missing={missingOf(recipient)} onClose={close} />
        ) : null}
        {asking === 'cancel' ? <CancelDialog recipient={recipient} onClose={close} /> : null}
        {asking && reasoned.has(asking) ? <ReasonDialog act={asking as Reasoned} recipientId={recipient.id} onClose={close} /> : null}
        {asking === 'change_due' ? <DueDialog recipient={recipient} onClose={close} /> : null}
      </Suspense>
    </div>
  );
}

function PlainAct({
  act,
  recipientId,
  name,
  look,
}: {
  act: Plain;
  recipientId: string;
  name: string;
  look: { kind: 'primary' | 'second'; size: 'sm' | 'md' };
}) {
  const w = useWords(dispositionWords);
  const send = useAct(plain[act], { renews: movedByAct, onDone: () => toast(w.done) });
  return (
    <>
      <Button {...look} busy={send.isPending && w.sending} onClick={() => send.mutate({ params: { recipientId } })}>
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
        <WholeAct key={act} act={act} dispositionId={disposition.id} name={names[act]} size={size} asksWhy={act === 'discard' && disposition.allowed.includes('confirm')} />
      ))}
      {onChange ? (
        <Button size={size} onClick={onChange}>
          {w.changeFirst}
        </Button>
      ) : null}
    </div>
  );
}

type WholeActProps = { act: DispositionAct; dispositionId: string; name: string; size: 'sm' | 'md'; /** a leader who refuses a draft tells the assistant why */ asksWhy: boolean };

function WholeAct({ act, dispositionId, name, size, asksWhy }: WholeActProps) {
  const w = useWords(dispositionWords);
  const [asking, ask] = useState(false);
  const send = useAct(whole[act], { renews: movedByAct, onDone: () => toast(w.done) });
  return (
    <>
      <Button
        size={size}
        kind={act === 'confirm' ? 'primary' : 'second'}
        busy={send.isPending && w.sending}
        onClick={() => (asksWhy ? ask(true) : send.mutate({ params: { dispositionId } }))}
      >
        {name}
      </Button>
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      <Suspense>{asking ? <RefuseDraftDialog dispositionId={dispositionId} onClose={() => ask(false)} /> : null}</Suspense>
    </>
  );
}
