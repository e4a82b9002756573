import type { Disposition, DispositionRecipient } from '#shared/contracts/dispositions.contract.ts';
import { sayDueDay } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import css from './dispositions.module.css';
import { DispositionActs, RecipientActs } from './recipient-acts.tsx';
import { dispositionWords } from './words.ts';

type Asked = { seat: string | null; /** the recipient the desk's row was about */ asked: string | null };

/** The one thing this seat owes on this letter: its own instruction, or a report that waits to be accepted. */
export function findTask(dispositions: Disposition[], { seat, asked }: Asked): DispositionRecipient | undefined {
  const owed = dispositions
    .flatMap((each) => each.recipients)
    .filter((recipient) => {
      const isMine = recipient.desk.positionId === seat && (recipient.allowed.includes('report') || recipient.allowed.includes('pass_on'));
      return isMine || recipient.allowed.includes('accept') || recipient.allowed.includes('settle');
    });
  // What came back from below goes first: one's own report waits for it.
  return owed.find((recipient) => recipient.id === asked) ?? owed.find((recipient) => recipient.desk.positionId !== seat) ?? owed[0];
}

type Props = { task: DispositionRecipient; dispositions: Disposition[]; wanted: string | null; onPassOn: () => void };

/** What is owed stands above everything else, with its acts. */
export function TaskBlock({ task, dispositions, wanted, onPassOn }: Props) {
  const w = useWords(dispositionWords);
  const answer = task.followUps.at(-1);
  const comesBack = task.allowed.includes('accept') || task.allowed.includes('settle');
  const instruction = task.instructions.map((each) => each.label).join(', ') || dispositions.find((each) => each.id === task.dispositionId)?.note;
  return (
    <section className={css.task} aria-label={w.yourTask}>
      <p className="label">{comesBack ? (task.allowed.includes('accept') ? w.reportWaits : w.returnWaits) : w.yourTask}</p>
      <p className="h3">{comesBack ? task.desk.title : instruction}</p>
      {comesBack && answer?.text ? <p>“{answer.text}”</p> : null}
      <RecipientActs recipient={task} primary startWith={wanted === 'follow_up' ? 'report' : null} onPassOn={onPassOn} />
    </section>
  );
}

/** What an assistant prepared waits for the leader's own yes: whom it goes to, for what, until when. */
export function PreparedBlock({ disposition }: { disposition: Disposition }) {
  const w = useWords(dispositionWords);
  const what = [...new Set(disposition.recipients.flatMap((recipient) => recipient.instructions.map((each) => each.label)))].join(', ');
  const due = disposition.recipients[0]?.dueOn;
  return (
    <section className={css.task} aria-label={w.draftWaits}>
      <p className="label">
        {w.draftWaits}
        {disposition.preparedBy ? `, ${w.preparedShort(disposition.preparedBy)}` : ''}
      </p>
      <p className="h3">{disposition.recipients.map((recipient) => recipient.desk.title).join(', ')}</p>
      <p className="meta">{[what, due ? w.due(sayDueDay(due)) : null].filter(Boolean).join(' · ')}</p>
      {disposition.note ? <p>“{disposition.note}”</p> : null}
      <DispositionActs disposition={disposition} size="md" />
    </section>
  );
}
