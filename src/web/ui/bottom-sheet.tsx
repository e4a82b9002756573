import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import css from './bottom-sheet.module.css';
import { useMainAct } from './main-act.ts';

/** On a phone, steps over a letter that stays readable above: not modal, nothing is dimmed. Escape closes. */
export function BottomSheet({ label, onClose, children }: { label: string; onClose: () => void; children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useMainAct(box, true);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section
      ref={box}
      tabIndex={-1}
      role="dialog"
      aria-label={label}
      className={css.sheet}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.currentTarget.querySelector('[data-expanded]')) onClose();
      }}
    >
      <div className={css.grip} aria-hidden="true" />
      {children}
    </section>
  );
}

/** A numbered step, its box filled once answered; without a number it is answered by itself and shows a tick. */
export function Step({ number, title, done = false, side }: { number?: number; title: string; done?: boolean; side?: ReactNode }) {
  return (
    <h2 className={css.step}>
      {number !== undefined || done ? (
        <span className={`${css.number} ${done ? css.done : ''}`} aria-hidden="true">
          {number ?? <IconCheck size={14} stroke={2.5} />}
        </span>
      ) : null}
      {title}
      {side ? <span className={css.side}>{side}</span> : null}
    </h2>
  );
}

/** The number of the last step, standing in its button. */
export function StepNumber({ number }: { number: number }) {
  return (
    <span className={css.number} aria-hidden="true">
      {number}
    </span>
  );
}
