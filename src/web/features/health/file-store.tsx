import { getFileStore } from '#shared/contracts/documents.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayMoment, sayNumber, saySize } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Facts } from '#web/ui/facts.tsx';
import { LeafMark } from '#web/ui/leaf/leaf-mark.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './health.module.css';
import { healthWords } from './words.ts';

/** How much room is left for files, and what the nightly sweep took away. */
export function FileStore() {
  const w = useWords(healthWords);
  const asked = useAsk(getFileStore);
  if (asked.error) return <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return null;
  const { freeBytes, lastSweep: sweep, virusScanner, quarantined } = asked.data;
  const removed = sweep && sweep.removed > 0 ? w.swept(sayMoment(sweep.at), sayNumber(sweep.removed), saySize(sweep.removedBytes)) : null;
  return (
    <section className={css.store} aria-label={w.store}>
      <h2 className="h3">{w.freeSpace(saySize(freeBytes))}</h2>
      <p>{sweep ? (removed ?? w.sweptNone(sayMoment(sweep.at), sayNumber(sweep.lookedAt))) : w.notSwept}</p>
      <h2 className="h3">{w.virus}</h2>
      <p><LeafMark kind={virusScanner === 'up' ? 'done' : 'half'}>{w[`virus_${virusScanner}`]}</LeafMark></p>
      <p>{w[`virusSay_${virusScanner}`]}</p>
      {quarantined.length > 0 ? <Facts facts={quarantined.map((found) => ({ name: sayMoment(found.at), value: `${found.signature} · ${found.sha256.slice(0, 12)}` }))} /> : null}
    </section>
  );
}
