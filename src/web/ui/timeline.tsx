import type { ReactNode } from 'react';
import css from './timeline.module.css';

/** past · now · late · next (still to come, dotted) · seal (signed: a gold diamond) */
export type TimelineItem = { id: string; kind?: 'past' | 'now' | 'late' | 'next' | 'seal'; when: string; fact: ReactNode; detail?: ReactNode };

/** Newest first; what is still to come stands above, dotted. */
export function Timeline({ items, label }: { items: TimelineItem[]; label: string }) {
  return (
    <ol className={css.line} aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={`${css.item} ${css[item.kind ?? 'past'] ?? ''}`}>
          <span className={css.when}>{item.when}</span>
          <span className={css.dot} aria-hidden="true" />
          <span className={css.fact}>
            <b>{item.fact}</b>
            {item.detail ? <small>{item.detail}</small> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
