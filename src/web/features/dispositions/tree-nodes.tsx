import type { Disposition, DispositionRecipient, FollowUp } from '#shared/contracts/dispositions.contract.ts';
import type { RecipientState } from '#shared/domain/disposition.ts';
import { sayDueDay, sayMoment } from '#web/lib/dates.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import type { MarkKind } from '#web/ui/leaf/leaf-mark.tsx';
import { DispositionTree, type TreeNode } from '#web/ui/tree/disposition-tree.tsx';
import { DispositionActs, RecipientActs } from './recipient-acts.tsx';
import { SheetFiles } from './sheet-files.tsx';
import css from './dispositions.module.css';
import type { Wish } from './use-dispose.ts';
import { dispositionWords } from './words.ts';

type W = Spoken<typeof dispositionWords>;
type Make = { w: W; mySeat: string | null; taskId: string | null; onDispose: (wish: Wish) => void };

const marks: Record<RecipientState, MarkKind> = {
  prepared: 'none',
  unread: 'none',
  read: 'none',
  working: 'half',
  reported: 'half',
  closed: 'done',
  returned: 'void',
  cancelled: 'void',
};

/** The living tree of a letter. Fetched after what is owed: that stands above it. */
export function LetterTree({ dispositions, ...place }: { dispositions: Disposition[] } & Omit<Make, 'w'>) {
  const w = useWords(dispositionWords);
  return <DispositionTree label={w.tree} nodes={nodesOf(dispositions, { w, ...place })} />;
}

/** The flat answer of the server as a tree: a disposition hangs under the recipient it was passed on by. */
function nodesOf(dispositions: Disposition[], make: Make): TreeNode[] {
  return dispositions.filter((each) => each.parentRecipientId === null).map((each) => dispositionNode(each, dispositions, make));
}

function dispositionNode(disposition: Disposition, all: Disposition[], make: Make): TreeNode {
  const { w, mySeat } = make;
  return {
    id: disposition.id,
    mark: disposition.state === 'issued' ? 'done' : disposition.state === 'discarded' ? 'void' : 'none',
    position: disposition.issuer.title,
    person: disposition.issuer.employeeName,
    ...(disposition.issuer.positionId === mySeat ? { note: w.you } : {}),
    instruction:
      disposition.state === 'prepared' && disposition.preparedBy ? w.preparedBy(disposition.preparedBy) : issuedSaid(disposition, w),
    quote: disposition.refusal ?? disposition.note,
    state: disposition.state === 'discarded' ? w.refusedDraft : sayMoment(disposition.issuedAt),
    extra: (
      <>
        <SheetFiles files={disposition.files} />
        {actsOf(disposition)}
      </>
    ),
    children: disposition.recipients.map((recipient) => recipientNode(recipient, all, make)),
  };
}

/** What was ticked on paper says so, with who entered it. */
function issuedSaid(disposition: Disposition, w: W): string {
  const said = w.disposedTo(disposition.recipients.length);
  return disposition.paper ? `${said}. ${w.onPaper(sayDueDay(disposition.paper.signedOn), disposition.paper.enteredBy)}` : said;
}

function recipientNode(recipient: DispositionRecipient, all: Disposition[], make: Make): TreeNode {
  const { w, mySeat } = make;
  const late = recipient.lateWorkingDays > 0;
  const sheet = all.find((each) => each.id === recipient.dispositionId);
  const passed = all.filter((each) => each.parentRecipientId === recipient.id);
  return {
    id: recipient.id,
    mark: late ? 'late' : marks[recipient.state],
    position: recipient.desk.title,
    person: recipient.desk.employeeName,
    late,
    ...(recipient.desk.positionId === mySeat ? { note: w.you } : {}),
    ...(recipient.leading && (sheet?.recipients.length ?? 0) > 1 ? { tag: w.lead } : {}),
    instruction: recipient.instructions.map((instruction) => instruction.label).join(', '),
    quote:
      passed
        .map((each) => each.note)
        .filter(Boolean)
        .join(' ') || null,
    state: late ? w.lateBy(recipient.lateWorkingDays) : w[recipient.state],
    when: whenOf(recipient, w),
    extra: (
      <>
        {recipient.askedDueOn ? <p className="meta">{w.asksLater(sayDueDay(recipient.askedDueOn))}</p> : null}
        <FollowUps followUps={recipient.followUps} w={w} />
        {recipient.id === make.taskId ? null : <RecipientActs recipient={recipient} issuer={sheet?.issuer.title ?? ''} onDispose={make.onDispose} />}
        {passed.map((each) => (
          <SheetFiles key={`files-${each.id}`} files={each.files} />
        ))}
        {passed.map((each) => actsOf(each))}
      </>
    ),
    children: passed.flatMap((each) => each.recipients.map((below) => recipientNode(below, all, make))),
  };
}

/** A prepared draft has its buttons at the top of the page already. */
function actsOf(disposition: Disposition) {
  return disposition.allowed.includes('discard') ? null : <DispositionActs key={disposition.id} disposition={disposition} />;
}

function whenOf(recipient: DispositionRecipient, w: W): string {
  if (recipient.endedAt) return sayMoment(recipient.endedAt);
  if (recipient.reportedAt) return sayMoment(recipient.reportedAt);
  if (recipient.dueOn) return w.due(sayDueDay(recipient.dueOn));
  return recipient.readAt ? sayMoment(recipient.readAt) : '';
}

function FollowUps({ followUps, w }: { followUps: FollowUp[]; w: W }) {
  if (followUps.length === 0) return null;
  return (
    <ul className={css.followUps}>
      {followUps.map((followUp) => (
        <li key={followUp.id}>
          <span className="label">
            {w[`${followUp.kind}_` as 'report_']} · {w.followUpBy(followUp.by.employeeName ?? followUp.by.title, sayMoment(followUp.at))}
          </span>
          <span className={css.followUpText}>{followUp.text ?? w.hidden}</span>
          <SheetFiles files={followUp.files} />
        </li>
      ))}
    </ul>
  );
}
