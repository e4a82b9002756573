import type { ReactNode } from 'react';
import css from './page.module.css';

/** One column with 32 px sides (16 on a phone). `narrow` keeps running text and forms to a readable measure. */
export function Page({ children, narrow = false }: { children: ReactNode; narrow?: boolean }) {
  return <div className={`${css.page} ${narrow ? css.narrow : ''}`}>{children}</div>;
}

/** The answer of a page as its largest line, the place above it in small, the acts at the right. */
export function PageHead({ title, over, under, children }: { title: ReactNode; over?: ReactNode; under?: ReactNode; children?: ReactNode }) {
  return (
    <header className={css.head}>
      <div className={css.say}>{over ? <p className="meta">{over}</p> : null}<h1 className="h1">{title}</h1>{under ? <p className={css.under}>{under}</p> : null}</div>
      {children ? <div className={`${css.acts} no-print`}>{children}</div> : null}
    </header>
  );
}

/** A part of a page: a title over a line, its acts at the right. */
export function Block({ title, side, children, id }: { title: ReactNode; side?: ReactNode; children: ReactNode; id?: string }) {
  return <section className={css.block} id={id}><div className={css.blockHead}><h2 className="h3">{title}</h2>{side ? <div className={css.side}>{side}</div> : null}</div>{children}</section>;
}

/** Fields in one line as far as they fit: the filters above a list. */
export function Filters({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return <div className={`${css.filters} no-print`}>{children}{end ? <span className={css.end}>{end}</span> : null}</div>;
}
