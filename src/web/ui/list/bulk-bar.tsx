import type { ReactNode } from 'react';
import { useWords } from '#web/lib/words.ts';
import css from './bulk.module.css';
import { bulkWords } from './bulk-words.ts';

type Act = { id: string; label: string; run: () => void };
type Props = { count: number; acts: Act[]; onAll: () => void; onClear: () => void; children?: ReactNode };

/** Stands at the foot while letters are picked: how many, what may be done to them all, and the way out. */
export function BulkBar({ count, acts, onAll, onClear, children }: Props) {
  const w = useWords(bulkWords);
  return (
    <div role="region" aria-label={w.bar} className={`${css.bar} no-print`}>
      <b aria-live="polite">{w.picked(count)}</b>
      <span className={css.acts}>
        {acts.map((act) => (
          <button key={act.id} type="button" className={css.act} onClick={act.run}>{act.label}</button>
        ))}
        {children}
      </span>
      <span className={css.acts}>
        <button type="button" className={css.quiet} onClick={onAll}>{w.all}</button>
        <button type="button" className={css.quiet} onClick={onClear}>{w.clear}</button>
      </span>
    </div>
  );
}
