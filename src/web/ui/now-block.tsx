import type { ReactNode } from 'react';
import { useWords } from '#web/lib/words.ts';
import { kitWords } from './kit-words.ts';
import css from './now-block.module.css';

/** Where it is now, in one sentence a layman reads in one glance; what is late stands in clay after it. */
export function NowBlock({ sentence, late, children }: { sentence: ReactNode; late?: ReactNode; children?: ReactNode }) {
  const w = useWords(kitWords);
  return (
    <section className={css.now} aria-label={w.now}>
      <p className="label">{w.now}</p>
      <p className={css.say}>
        {sentence} {late ? <span className="late">{late}</span> : null}
      </p>
      {children}
    </section>
  );
}
