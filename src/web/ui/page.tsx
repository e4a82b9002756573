import { Children, useState, type ReactNode } from 'react';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { usePhone } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from './form/button.tsx';
import { filterMark, stopsAtUnreadFilter } from './form/unread.ts';
import { kitWords } from './kit-words.ts';
import css from './page.module.css';

/** One column with 32 px sides (16 on a phone). `narrow` keeps running text and forms to a readable measure. */
export function Page({ children, narrow = false }: { children: ReactNode; narrow?: boolean }) {
  return <div className={`${css.page} ${narrow ? css.narrow : ''}`}>{children}</div>;
}

/** The answer of a page as its largest line, the place above it in small, the acts at the right. */
export function PageHead({ title, over, under, children }: { title: ReactNode; over?: ReactNode; under?: ReactNode; children?: ReactNode }) {
  return (
    <header className={css.head}>
      <div className={css.say}>
        {over ? <p className="meta">{over}</p> : null}
        <h1 className="h1">{title}</h1>
        {under ? <p className={css.under}>{under}</p> : null}
      </div>
      {children ? <div className={`${css.acts} no-print`}>{children}</div> : null}
    </header>
  );
}

/** A part of a page: a title over a line, its acts at the right. */
export function Block({ title, side, children, id }: { title: ReactNode; side?: ReactNode; children: ReactNode; id?: string }) {
  return (
    <section className={css.block} id={id}>
      <div className={css.blockHead}>
        <h2 className="h3">{title}</h2>
        {side ? <div className={css.side}>{side}</div> : null}
      </div>
      {children}
    </section>
  );
}

/** Fields in one line as far as they fit: the filters above a list. On a phone the first stays, the rest folds away; `active` says that they filter. */
export function Filters({ children, end, active = false }: { children: ReactNode; end?: ReactNode; active?: boolean }) {
  const w = useWords(kitWords);
  const phone = usePhone();
  const [open, setOpen] = useState(active);
  const fields = Children.toArray(children);
  const folds = phone && fields.length > 1;
  return (
    <div className={`${css.filters} no-print`} {...filterMark}>
      {folds ? (
        <div className={css.firstLine}>
          {fields[0]}
          <Button
            square
            aria-label={w.filter}
            aria-expanded={open}
            icon={<IconAdjustmentsHorizontal size={20} stroke={1.75} />}
            onClick={() => { if (!open || !stopsAtUnreadFilter()) setOpen(!open); }}
          />
        </div>
      ) : (
        fields[0]
      )}
      {folds && !open ? null : fields.slice(1)}
      {end ? <span className={css.end}>{end}</span> : null}
    </div>
  );
}
