import { listLetterActions, type ActionRow, type LetterDetail } from '#shared/contracts/letters.contract.ts';
import { useAskPages } from '#web/lib/asking.ts';
import { officeToday, sayDay, sayMoment } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Timeline, type TimelineItem } from '#web/ui/timeline.tsx';
import { historyWords } from './history-words.ts';
import { letterPageWords } from './words.ts';

/** What happened to the letter, newest first, with the answer's due date above as what is still to come. */
export function LetterHistory({ letter }: { letter: LetterDetail }) {
  const w = useWords(letterPageWords);
  const words: Record<string, string> = useWords(historyWords);
  const actions = useAskPages(listLetterActions, { params: { letterId: letter.id }, query: { limit: 100 } });
  const rows = actions.data?.pages.flatMap((page) => page.rows) ?? [];
  const isOpen = letter.state !== 'closed' && letter.state !== 'void';
  const coming: TimelineItem[] =
    letter.replyDueOn && isOpen
      ? [{ id: 'reply', kind: letter.replyDueOn < officeToday() ? 'late' : 'next', when: sayDay(letter.replyDueOn), fact: w.replyComes }]
      : [];
  return (
    <>
      <Timeline label={w.history} items={[...coming, ...rows.toReversed().map((row) => itemOf(row, words))]} />
      {actions.hasNextPage ? (
        <Button kind="quiet" onClick={() => void actions.fetchNextPage()}>
          {w.older}
        </Button>
      ) : null}
    </>
  );
}

function itemOf(row: ActionRow, words: Record<string, string>): TimelineItem {
  const who = [row.positionTitle, row.actorName].filter(Boolean).join(' · ');
  return {
    id: row.id,
    when: sayMoment(row.at),
    fact: words[row.kind] ?? words['other'],
    detail: (
      <>
        {who}
        {row.note ? ` · “${row.note}”` : ''}
        <Changes change={row.change} />
      </>
    ),
  };
}

/** A correction keeps the earlier words: both are shown, struck and new. */
function Changes({ change }: { change: ActionRow['change'] }) {
  const w = useWords(letterPageWords);
  const names: Record<string, string> = {
    subject: w.subject,
    summary: w.summary,
    senderName: w.sender,
    letterNumber: w.number,
    letterDate: w.date,
    urgency: w.urgency,
    securityClass: w.security,
    attachmentNote: w.attachment,
    classification: w.classification,
    replyDueOn: w.reply,
    receivedVia: w.via,
    addressees: w.addressees,
  };
  if (!change) return null;
  const fields = Object.keys(change.after).filter((field) => names[field] && change.before[field] !== change.after[field]);
  return fields.map((field) => (
    <span key={field} style={{ display: 'block' }}>
      {names[field]}:{' '}
      {change.before[field] ? (
        <>
          <s>{String(change.before[field])}</s>{' '}
        </>
      ) : null}
      {String(change.after[field] ?? '–')}
    </span>
  ));
}
