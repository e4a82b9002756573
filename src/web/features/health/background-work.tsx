import { getSystemQueues, retryDeadLetter, type DeadLetter } from '#shared/contracts/system.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable } from '#web/ui/table.tsx';
import { healthWords } from './words.ts';

const everyMs = 15_000;

/** What the worker has before it, and what it gave up on: nothing fails unseen. */
export function BackgroundWork() {
  const w = useWords(healthWords);
  const asked = useAsk(getSystemQueues, {}, { everyMs });
  if (asked.error) return <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return null;
  const { queues, dead } = asked.data;
  const working = queues.filter((queue) => queue.queue !== 'dead-letters');
  const heads = [w.queue, w.waiting, w.active, w.givenUp];
  return (
    <section aria-label={w.work}>
      <h2 className="h3">{dead.length === 0 ? w.noDead : w.someDead(dead.length)}</h2>
      {dead.length > 0 ? <PlainTable caption={w.givenUp} heads={[w.queue, w.reason, w.when, '']}>{dead.map((letter) => <DeadRow key={letter.id} letter={letter} />)}</PlainTable> : null}
      <PlainTable caption={w.work} heads={heads}>
        {working.map((queue) => <PlainRow key={queue.queue} heads={heads} cells={[nameOf(queue.queue, w), String(queue.waiting), String(queue.active), String(queue.failed)]} />)}
      </PlainTable>
    </section>
  );
}

function DeadRow({ letter }: { letter: DeadLetter }) {
  const w = useWords(healthWords);
  const again = useAct(retryDeadLetter, { renews: [getSystemQueues], onDone: () => toast(w.retried) });
  const button = <Button size="sm" busy={again.isPending && w.retrying} onClick={() => again.mutate({ params: { jobId: letter.id } })}>{w.retry}</Button>;
  return <PlainRow heads={[w.queue, w.reason, w.when, '']} cells={[nameOf(letter.queue, w), letter.reason, letter.failedAt ? sayMoment(letter.failedAt) : '', button]} />;
}

const known = { 'documents.draw-pages': 'drawPages', 'documents.draw-wanted': 'drawWanted', 'documents.sweep-bytes': 'sweepBytes', 'documents.sweep-uploads': 'sweepUploads', 'notifications.ring-bells': 'ringBells', 'search.index-letter': 'indexLetter', 'calendar.place-events': 'placeEvents', 'notifications.send-mail': 'sendMail', 'notifications.plan-mail': 'planMail', 'notifications.release-mail': 'releaseMail', 'notifications.mail-code': 'mailCode', 'notifications.remind-due': 'remindDue', 'identity.forget-old-tries': 'cleanUp', 'documents.scan-file': 'scanFile', 'documents.scan-again': 'scanAgain', 'documents.read-text': 'readText', 'search.index-content': 'indexContent' } as const;

/** Work is named by what it does for people; a kind without a word keeps its own name. */
function nameOf(queue: string, w: Record<(typeof known)[keyof typeof known], string>): string {
  return queue in known ? w[known[queue as keyof typeof known]] : queue;
}
