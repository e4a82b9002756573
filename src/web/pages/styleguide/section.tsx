import type { ReactNode } from 'react';
import css from './styleguide.module.css';

export function Section({ title, say, children }: { title: string; say: string; children: ReactNode }) {
  return (
    <section className={css.section}>
      <div className={css.head}>
        <h2 className="h3">{title}</h2>
        <p className="meta">{say}</p>
      </div>
      <div className={css.body}>{children}</div>
    </section>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <div className={css.row}>{children}</div>;
}
