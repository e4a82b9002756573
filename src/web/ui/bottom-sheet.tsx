import { useEffect, useRef, type ReactNode } from 'react';
import css from './bottom-sheet.module.css';

/** On a phone, steps over a letter that stays readable above: not modal, nothing is dimmed. Escape closes. */
export function BottomSheet({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus({ preventScroll: true });
    return () => { if (before instanceof HTMLElement) before.focus({ preventScroll: true }); };
  }, []);
  return (
    <section ref={box} tabIndex={-1} role="dialog" aria-label={label} className={css.sheet} onKeyDown={(event) => { if (event.key === 'Escape') onClose(); }}>
      <div className={css.grip} aria-hidden="true" />
      {children}
    </section>
  );
}

/** A numbered step; `done` turns the number into a tick-like filled box. */
export function Step({ number, title, done = false, side }: { number: number; title: string; done?: boolean; side?: ReactNode }) {
  return <h2 className={css.step}><span className={`${css.number} ${done ? css.done : ''}`} aria-hidden="true">{number}</span>{title}{side ? <span className={css.side}>{side}</span> : null}</h2>;
}
