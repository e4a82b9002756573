import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { InDialog } from './in-dialog.ts';
import { useWords } from '#web/lib/words.ts';
import { kitWords } from './kit-words.ts';
import css from './dialog.module.css';

type Props = { open: boolean; onClose: () => void; title: ReactNode; children: ReactNode; /** the buttons at the foot */ foot?: ReactNode; width?: number };

/** Escape closes the list that is open within the form, not the form with all that was typed in it. */
function keepOpenForList(event: KeyboardEvent<HTMLDialogElement>): void {
  if (event.key === 'Escape' && event.currentTarget.querySelector('[data-expanded]')) event.preventDefault();
}

/** A question that must be answered before going on. The browser's own dialog keeps the focus inside. */
export function Dialog({ open, onClose, title, children, foot, width = 520 }: Props) {
  const w = useWords(kitWords);
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open && box.current && !box.current.open) {
      box.current.showModal();
      focusInside(box.current);
    }
    if (!open && box.current?.open) box.current.close();
  }, [open]);
  return (
    <dialog ref={box} className={css.box} style={{ width: `min(${width}px, 100vw - 32px)` }} aria-labelledby={id} onKeyDownCapture={keepOpenForList} onClose={onClose} onCancel={onClose}>
      {open ? (
        <>
          <div className={css.head}>
            <h2 className="h3" id={id} tabIndex={-1}>
              {title}
            </h2>
            <button type="button" className={css.close} aria-label={w.close} onClick={onClose}>
              <IconX size={20} stroke={1.75} />
            </button>
          </div>
          <div className={css.body}>
            <InDialog value>{children}</InDialog>
          </div>
          {foot ? <div className={css.foot}>{foot}</div> : null}
        </>
      ) : null}
    </dialog>
  );
}

// The browser would focus the first button, which is the one that closes: the first field is what people came for.
function focusInside(box: HTMLDialogElement): void {
  const field = box.querySelector<HTMLElement>('input:not([type="hidden"]):not([hidden]), textarea, select');
  (field ?? box.querySelector<HTMLElement>('h2'))?.focus({ preventScroll: true });
}
