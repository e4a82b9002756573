import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useWords } from '#web/lib/words.ts';
import { kitWords } from '../kit-words.ts';
import { closeToast, useToasts, type ToastItem } from './toast-store.ts';
import css from './toasts.module.css';

/** The corner where passing messages stand; one per application. */
export function Toasts() {
  const items = useToasts();
  return (
    <div className={`${css.corner} no-print`} role="status" aria-live="polite">
      {items.map((item) => (
        <Toast key={item.id} item={item} />
      ))}
    </div>
  );
}

function Toast({ item }: { item: ToastItem }) {
  const w = useWords(kitWords);
  const [left, setLeft] = useState(item.seconds);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(timer);
  }, [held]);
  useEffect(() => {
    if (left <= 0) closeToast(item.id);
  }, [left, item.id]);
  const undo = item.undo;
  return (
    <div
      className={css.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{item.text}</span>
      {undo ? (
        <button
          type="button"
          className={css.act}
          onClick={() => {
            undo();
            closeToast(item.id);
          }}
        >
          {w.undo}{' '}
          <span className="num" aria-hidden="true">
            {Math.max(0, left)}
          </span>
        </button>
      ) : (
        <button type="button" className={css.close} aria-label={w.close} onClick={() => closeToast(item.id)}>
          <IconX size={18} stroke={1.75} />
        </button>
      )}
      {undo ? <span className={css.run} style={{ width: `${(Math.max(0, left) / item.seconds) * 100}%` }} /> : null}
    </div>
  );
}
