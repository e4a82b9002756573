import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import css from './menu.module.css';

/** One line of a menu. `on` marks the current one; `hint` is a key that chooses it while the menu is open. */
export type MenuLine = { id: string; icon?: ReactNode; label: ReactNode; detail?: ReactNode; hint?: string; on?: boolean; run: () => void };
type Props = {
  /** what the menu is about, for those who do not see it */
  label: string;
  /** what stands in the button */
  button: ReactNode;
  buttonClass?: string | undefined;
  buttonLabel?: string;
  lines: MenuLine[];
  width?: number;
  place?: 'below-start' | 'below-end' | 'above-end';
  className?: string | undefined;
};

const asPlaced = { isUp: false, shift: 0 };

/** Where a list does not fit it opens the other way: upwards from the bars that stand at the foot of a phone, further left at its edge. */
function fitOf(list: DOMRect, box: DOMRect): typeof asPlaced {
  const bars = [...document.querySelectorAll('[data-foot]')].filter((bar) => getComputedStyle(bar).position !== 'static').map((bar) => bar.getBoundingClientRect());
  const floor = Math.min(innerHeight, ...bars.filter((bar) => bar.height > 0).map((bar) => bar.top));
  const isUp = list.bottom > floor && list.top >= box.top && list.height < box.top;
  return { isUp, shift: Math.min(0, innerWidth - 8 - list.right) };
}

/** A button that opens a short list of acts. Small on purpose: it stands on every first screen. */
export function Menu({ label, button, buttonClass, buttonLabel, lines, width = 256, place = 'below-start', className }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const items = () => [...(box.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  const close = (refocus = true) => {
    setOpen(false);
    if (refocus) opener.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    (box.current?.querySelector<HTMLElement>('[aria-checked="true"]') ?? items()[0])?.focus();
    const outside = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, [open]);
  const [fit, setFit] = useState(asPlaced);
  useLayoutEffect(() => {
    const list = box.current?.querySelector('[role="menu"]');
    setFit(open && list && box.current ? fitOf(list.getBoundingClientRect(), box.current.getBoundingClientRect()) : asPlaced);
  }, [open]);
  const choose = (line: MenuLine) => {
    close();
    line.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -at, End: all.length - 1 - at }[event.key];
    const hinted = lines.find((line) => line.hint === event.key);
    if (step !== undefined) {
      event.preventDefault();
      all[(at + step + all.length) % all.length]?.focus();
    } else if (hinted) {
      event.preventDefault();
      choose(hinted);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') setOpen(false);
  };
  const checks = lines.some((line) => line.on !== undefined);
  return (
    <div ref={box} className={`${css.box} ${className ?? ''}`} onKeyDown={onKeyDown}>
      <button
        ref={opener}
        type="button"
        className={buttonClass}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={buttonLabel}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open ? (
        <div role="menu" aria-label={label} className={`${css.menu} ${css[place]} ${fit.isUp ? css.up : ''}`} style={{ width: `min(${width}px, 100vw - 16px)`, translate: `${fit.shift}px 0` }}>
          {lines.map((line) => (
            <button
              key={line.id}
              type="button"
              role={checks ? 'menuitemradio' : 'menuitem'}
              aria-checked={checks ? Boolean(line.on) : undefined}
              tabIndex={-1}
              className={`${css.line} ${line.on ? css.on : ''}`}
              onClick={() => choose(line)}
            >
              <span className={css.icon} aria-hidden="true">
                {line.icon}
              </span>
              <span className={css.text}>
                <b>{line.label}</b>
                {line.detail ? <small>{line.detail}</small> : null}
              </span>
              {line.hint ? <kbd aria-hidden="true">{line.hint}</kbd> : null}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
