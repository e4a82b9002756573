import { MantineThemeProvider } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode, type SyntheticEvent } from 'react';
import { useWords } from '#web/lib/words.ts';
import { Button } from './form/button.tsx';
import { stopsAtUnread } from './form/unread.ts';
import { kitWords } from './kit-words.ts';
import { AtFoot, useMainAct } from './main-act.ts';
import { useUnsaved } from './unsaved.ts';
import css from './dialog.module.css';

type Props = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** the buttons at the foot; one that leaves without saving carries `data-leave`, and Ctrl Enter does the one that acts */
  foot?: ReactNode;
  width?: number;
  /** what is typed here is kept anyway, so leaving needs no question */
  keeps?: boolean;
  /** stands at the right, and what it is about stays usable at the left; not for small screens */
  beside?: boolean;
};

/** A dialog lies above everything of the page, so whatever opens in it opens within it: beside the page it would lie below and could not be reached. */
const opensWithin = { defaultProps: { withinPortal: false } };
const within = { components: { Combobox: opensWithin, Popover: opensWithin, Menu: opensWithin, Tooltip: opensWithin } };

/** A question that must be answered before going on. The browser's own dialog keeps the focus inside; a half-filled form asks before it closes. */
export function Dialog({ open, onClose, title, children, foot, width = 520, keeps = false, beside = false }: Props) {
  const w = useWords(kitWords);
  const box = useRef<HTMLDialogElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState(false);
  const isUnsaved = useUnsaved(inside, open);
  useMainAct(box, open && !asking);
  const id = useId();
  useEffect(() => {
    if (open && box.current && !box.current.open) {
      if (beside) box.current.show();
      else box.current.showModal();
      focusInside(box.current);
    }
    if (!open && box.current?.open) box.current.close();
  }, [open, beside]);
  const leave = () => {
    if (!keeps && isUnsaved()) setAsking(true);
    else onClose();
  };
  const stay = () => {
    setAsking(false);
    if (box.current) focusInside(box.current);
  };
  const onKey = (event: KeyboardEvent<HTMLDialogElement>) => {
    if (event.key !== 'Escape') return;
    // A dialog over this one takes the key for itself.
    if (event.target instanceof Element && event.target.closest('dialog') !== event.currentTarget) return;
    // The browser would close at the second Escape whatever we say, so it never hears of the first.
    event.preventDefault();
    // A list that is open within the form takes the key for itself.
    if (event.currentTarget.querySelector('[data-expanded]')) return;
    event.stopPropagation();
    if (asking) stay();
    else leave();
  };
  const onFoot = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    if (!event.target.closest('[data-leave]')) return holdUnread(event);
    event.stopPropagation();
    leave();
  };
  // Whatever a form does at its end, nothing is sent while a field of it was not understood.
  const holdUnread = (event: SyntheticEvent) => {
    if (!inside.current || !stopsAtUnread(inside.current)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <dialog
      ref={box}
      className={beside ? `${css.box} ${css.beside}` : css.box}
      style={{ width: `min(${width}px, 100vw - 32px)` }}
      aria-labelledby={id}
      onKeyDownCapture={onKey}
      onClose={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        leave();
      }}
    >
      {open ? (
        <>
          <div className={css.head}>
            <h2 className="h3" id={id} tabIndex={-1}>
              {title}
            </h2>
            <button type="button" className={css.close} aria-label={w.close} onClick={leave}>
              <IconX size={20} stroke={1.75} />
            </button>
          </div>
          <div className={css.body} ref={inside} inert={asking} onSubmitCapture={holdUnread}>
            <MantineThemeProvider inherit theme={within}>{children}</MantineThemeProvider>
          </div>
          {foot && !asking ? (
            <div className={css.foot} onClickCapture={onFoot}>
              <AtFoot value>{foot}</AtFoot>
            </div>
          ) : null}
          {asking ? <AskToLeave onStay={stay} onLeave={onClose} /> : null}
        </>
      ) : null}
    </dialog>
  );
}

/** Stands in the place of the buttons: the form stays readable while one decides. */
function AskToLeave({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const w = useWords(kitWords);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={first} role="alertdialog" aria-label={w.unsaved} className={`${css.foot} ${css.ask}`}>
      <p>{w.unsaved}</p>
      <Button kind="primary" onClick={onStay}>
        {w.goOn}
      </Button>
      <Button onClick={onLeave}>{w.leaveIt}</Button>
    </div>
  );
}

// The browser would focus the first button, which is the one that closes: the first field is what people came for.
function focusInside(box: HTMLDialogElement): void {
  const field = box.querySelector<HTMLElement>('input:not([type="hidden"]):not([hidden]), textarea, select');
  (field ?? box.querySelector<HTMLElement>('h2'))?.focus({ preventScroll: true });
}
