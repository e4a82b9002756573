import type { Disposition, DispositionRecipient } from '#shared/contracts/dispositions.contract.ts';
import { sayDueDay } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import css from './dispositions.module.css';
import { DispositionActs, missingOf, RecipientActs } from './recipient-acts.tsx';
import { SheetFiles } from './sheet-files.tsx';
import type { Wish } from './use-dispose.ts';
import { dispositionWords } from './words.ts';

type Props = { task: DispositionRecipient; dispositions: Disposition[]; onDispose: (wish: Wish) => void };

/** What is owed stands above everything else, with its acts. */
export function TaskBlock({ task, dispositions, onDispose }: Props) {
  const w = useWords(dispositionWords);
  const answer = task.followUps.at(-1);
  const asksLater = task.allowed.includes('grant_later');
  const comesBack = task.allowed.includes('accept') || task.allowed.includes('settle') || asksLater;
  const says = task.allowed.includes('accept') ? w.reportWaits : asksLater ? w.laterWaits : w.returnWaits;
  const sheet = dispositions.find((each) => each.id === task.dispositionId);
  const named = task.instructions.map((each) => each.label).join(', ');
  const missing = comesBack ? null : missingOf(task);
  return (
    <section className={css.task} aria-label={w.yourTask}>
      <p className="label">{comesBack ? says : missing ? w.asked_again_ : w.yourTask}</p>
      <p className="h3">{comesBack ? task.desk.title : named || sheet?.note}</p>
      {missing ? <p>“{missing}”</p> : null}
      {!comesBack && named && sheet?.note ? <p>“{sheet.note}”</p> : null}
      {!comesBack && task.dueOn ? <TaskDue task={task} /> : null}
      {task.askedDueOn ? <p className="meta">{(asksLater ? w.asksLater : w.laterPending)(sayDueDay(task.askedDueOn))}</p> : null}
      {comesBack ? null : <SheetFiles files={sheet?.files ?? []} />}
      {comesBack && answer?.text ? <p>“{answer.text}”</p> : null}
      {/* Before it is accepted the report is read whole, with its files. */}
      {comesBack && answer ? <SheetFiles files={answer.files} /> : null}
      <RecipientActs recipient={task} issuer={sheet?.issuer.title ?? ''} primary onDispose={onDispose} />
    </section>
  );
}

function TaskDue({ task }: { task: DispositionRecipient }) {
  const w = useWords(dispositionWords);
  if (!task.dueOn) return null;
  return task.lateWorkingDays > 0 ? <p className="late">{w.due(sayDueDay(task.dueOn))}</p> : <p className="meta">{w.due(sayDueDay(task.dueOn))}</p>;
}

/** What an assistant prepared waits for the leader's own yes: whom it goes to, for what, until when. */
export function PreparedBlock({ disposition, onChange }: { disposition: Disposition; onChange: () => void }) {
  const w = useWords(dispositionWords);
  const what = [...new Set(disposition.recipients.flatMap((recipient) => recipient.instructions.map((each) => each.label)))].join(', ');
  const due = disposition.recipients[0]?.dueOn;
  const title = disposition.allowed.includes('confirm') ? w.draftWaits : w.draftWithLeader;
  return (
    <section className={css.task} aria-label={title}>
      <p className="label">
        {title}
        {disposition.preparedBy ? `, ${w.preparedShort(disposition.preparedBy)}` : ''}
      </p>
      <p className="h3">{disposition.recipients.map((recipient) => recipient.desk.title).join(', ')}</p>
      <p className="meta">{[what, due ? w.due(sayDueDay(due)) : null].filter(Boolean).join(' · ')}</p>
      {disposition.note ? <p>“{disposition.note}”</p> : null}
      <SheetFiles files={disposition.files} />
      <DispositionActs disposition={disposition} size="md" onChange={onChange} />
    </section>
  );
}

/** What the leader put away comes back to the assistant's desk with its reason, until a new one is sent. */
export function RefusedBlock({ disposition }: { disposition: Disposition }) {
  const w = useWords(dispositionWords);
  return (
    <section className={css.task} aria-label={w.refusedDraft}>
      <p className="label">{w.refusedDraft}</p>
      <p className="h3">{disposition.recipients.map((recipient) => recipient.desk.title).join(', ')}</p>
      <p>“{disposition.refusal}”</p>
    </section>
  );
}
