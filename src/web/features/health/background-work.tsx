import { getSystemQueues, retryDeadLetter, type DeadLetter } from '#shared/contracts/system.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable } from '#web/ui/table.tsx';
import { jobWords } from './job-words.ts';
import { healthWords } from './words.ts';

const everyMs = 15_000;

/** What the worker has before it, and what it gave up on: nothing fails unseen. */
export function BackgroundWork() {
  const w = useWords(healthWords);
  const jobs = useWords(jobWords);
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
        {working.map((queue) => <PlainRow key={queue.queue} heads={heads} cells={[nameOf(queue.queue, jobs), String(queue.waiting), String(queue.active), String(queue.failed)]} />)}
      </PlainTable>
    </section>
  );
}

function DeadRow({ letter }: { letter: DeadLetter }) {
  const w = useWords(healthWords);
  const jobs = useWords(jobWords);
  const again = useAct(retryDeadLetter, { renews: [getSystemQueues], onDone: () => toast(w.retried) });
  const button = <Button size="sm" busy={again.isPending && w.retrying} onClick={() => again.mutate({ params: { jobId: letter.id } })}>{w.retry}</Button>;
  return <PlainRow heads={[w.queue, w.reason, w.when, '']} cells={[nameOf(letter.queue, jobs), letter.reason, letter.failedAt ? sayMoment(letter.failedAt) : '', button]} />;
}

/** Work is named by what it does for people; what an older program left in the queue keeps its own name. */
function nameOf(queue: string, w: Spoken<typeof jobWords>): string {
  return queue in w ? w[queue as keyof typeof w] : queue;
}
