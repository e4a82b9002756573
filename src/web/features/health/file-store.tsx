import { getFileStore } from '#shared/contracts/documents.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayMoment, sayNumber, saySize } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './health.module.css';
import { healthWords } from './words.ts';

/** How much room is left for files, and what the nightly sweep took away. */
export function FileStore() {
  const w = useWords(healthWords);
  const asked = useAsk(getFileStore);
  if (asked.error) return <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return null;
  const { freeBytes, lastSweep: sweep } = asked.data;
  const removed = sweep && sweep.removed > 0 ? w.swept(sayMoment(sweep.at), sayNumber(sweep.removed), saySize(sweep.removedBytes)) : null;
  return (
    <section className={css.store} aria-label={w.store}>
      <h2 className="h3">{w.freeSpace(saySize(freeBytes))}</h2>
      <p>{sweep ? (removed ?? w.sweptNone(sayMoment(sweep.at), sayNumber(sweep.lookedAt))) : w.notSwept}</p>
    </section>
  );
}
