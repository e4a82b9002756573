import { useContext, type ButtonHTMLAttributes, type ReactNode } from 'react';
import { Link } from 'react-router';
import { AtFoot, mainKey } from '../main-act.ts';
import css from './button.module.css';

type Look = {
  /** primary: the one act of the screen · second · quiet · strong: cannot be undone */
  kind?: 'primary' | 'second' | 'quiet' | 'strong';
  size?: 'sm' | 'md' | 'lg';
  icon?: ReactNode;
  /** the key that does the same; hidden on narrow screens */
  hint?: string;
  block?: boolean;
  /** an icon alone; then `aria-label` is required */
  square?: boolean;
  children?: ReactNode;
};
type Props = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> & {
    /** words shown instead of the children while the act runs, with a bar below */
    busy?: string | false | undefined;
    /** how far the running act is, 0 to 1 */
    share?: number;
    /** why it cannot be pressed yet; said beside the button and to screen readers */
    off?: string | false | undefined;
    /** the one act of what lies over the page, standing in its form: Ctrl Enter does it; at the foot of a dialog it is known by its kind */
    main?: boolean;
  };

function lookOf({ kind = 'second', size = 'md', block, square }: Look): string {
  return [css.btn, css[kind], css[size], block ? css.block : '', square ? css.square : ''].join(' ');
}

/** A button that says what it does, why it cannot yet, and how far it is. It never vanishes and never only greys out. */
export function Button({ kind, size, icon, hint: ownHint, block, square, busy, share, off, main, children, className, onClick, type = 'button', ...rest }: Props) {
  const atFoot = useContext(AtFoot);
  const isMain = main ?? (atFoot && (kind === 'primary' || kind === 'strong'));
  const hint = ownHint ?? (isMain ? mainKey.hint : undefined);
  const stopped = Boolean(off) || Boolean(busy);
  const look = lookOf({ ...(kind ? { kind } : {}), ...(size ? { size } : {}), ...(block ? { block } : {}), ...(square ? { square } : {}) });
  return (
    <button
      {...rest}
      type={type}
      data-main={isMain || undefined}
      aria-keyshortcuts={hint === mainKey.hint ? mainKey['aria-keyshortcuts'] : undefined}
      aria-disabled={stopped || undefined}
      aria-busy={busy ? true : undefined}
      title={off || rest.title}
      className={`${look} ${off ? css.off : ''} ${busy ? css.busy : ''} ${className ?? ''}`}
      onClick={(event) => {
        if (stopped) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? null : icon}
      {busy || children}
      {hint && !busy ? (
        <kbd className={css.hint} aria-hidden="true">
          {hint}
        </kbd>
      ) : null}
      {off ? <span className="sr">. {off}</span> : null}
      {busy ? <span className={share === undefined ? css.run : css.bar} style={share === undefined ? undefined : { width: `${share * 100}%` }} /> : null}
    </button>
  );
}

/** Looks like a button, is a link: it changes the place, not the data. `download` and outside addresses leave the router. */
export function ButtonLink({
  to,
  outside,
  onClick,
  children,
  icon,
  hint,
  ...look
}: Look & { to: string; outside?: boolean; onClick?: () => void; 'aria-label'?: string }) {
  const { kind, size, block, square, ...rest } = look;
  const className = lookOf({ ...(kind ? { kind } : {}), ...(size ? { size } : {}), ...(block ? { block } : {}), ...(square ? { square } : {}) });
  const inside = (
    <>
      {icon}
      {children}
      {hint ? (
        <kbd className={css.hint} aria-hidden="true">
          {hint}
        </kbd>
      ) : null}
    </>
  );
  if (outside)
    return (
      <a {...rest} href={to} className={className} onClick={onClick}>
        {inside}
      </a>
    );
  return (
    <Link {...rest} to={to} className={className} onClick={onClick}>
      {inside}
    </Link>
  );
}
