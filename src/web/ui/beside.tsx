import type { ReactNode } from 'react';
import { useMedia } from '#web/lib/hooks.ts';
import css from './beside.module.css';

type Props = { children: ReactNode; /** what the paper is, for those who do not see it */ label: string; /** null: nothing to show, and the page has the whole width */ sheet: ReactNode | null };

/** A list or a form with the paper it is about at its right, as on the desk; where there is no room for both the paper is a press away. */
export function Beside({ children, label, sheet }: Props) {
  const wide = useMedia('(min-width: 1024px)');
  const isShown = wide && sheet !== null;
  return (
    <div className={isShown ? css.work : ''}>
      <div>{children}</div>
      {isShown ? <div className={css.ground}><aside className={css.peek} aria-label={label} tabIndex={0}>{sheet}</aside></div> : null}
    </div>
  );
}
