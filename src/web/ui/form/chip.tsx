import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './chip.module.css';

type ChipProps = { on?: boolean; onPress?: () => void; size?: 'md' | 'lg'; icon?: ReactNode; 'aria-label'?: string; children?: ReactNode };

/** A choice that can be pressed: it has a box, and a tick in the corner so that nothing moves when chosen. */
export function Chip({ on = false, onPress, size = 'md', icon, children, ...rest }: ChipProps) {
  return (
    <button {...rest} type="button" className={`${css.chip} ${size === 'lg' ? css.lg : ''} ${on ? css.on : ''}`} aria-pressed={on} onClick={onPress}>
      {icon}
      {children}
      {on ? (
        <i className={css.ok} aria-hidden="true">
          <IconCheck size={size === 'lg' ? 14 : 10} stroke={3} />
        </i>
      ) : null}
    </button>
  );
}

/** Chips belong to one question; `label` says which. */
export function Chips({ label, children, even = false }: { label: string; children: ReactNode; even?: boolean }) {
  return (
    <div role="group" aria-label={label} className={even ? css.even : css.chips}>
      {children}
    </div>
  );
}

/** A box that states, not asks: urgency, security class, "1 · Utama". Solid for very urgent and secret. */
export function Tag({ solid = false, icon, children }: { solid?: boolean; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={`${css.tag} ${solid ? css.solid : css.line}`}>
      {icon}
      {children}
    </span>
  );
}

/** Plt., Plh., Pj.: how a seat is held. */
export function KindBox({ children }: { children: ReactNode }) {
  return <span className={css.kind}>{children}</span>;
}
