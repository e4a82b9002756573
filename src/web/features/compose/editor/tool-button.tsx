import type { ReactNode } from 'react';
import css from './editor.module.css';

type Props = { name: string; icon: ReactNode; on?: boolean; off?: boolean; first?: boolean; onPress: () => void };

/** One tool. The press leaves the cursor where it is in the text. */
export function ToolButton({ name, icon, on, off = false, first = false, onPress }: Props) {
  return (
    <button
      type="button" className={`${css.tool} ${on ? css.on : ''}`} title={name} aria-label={name} tabIndex={first ? 0 : -1}
      {...(on === undefined ? {} : { 'aria-pressed': on })} aria-disabled={off || undefined}
      onPointerDown={(event) => event.preventDefault()} onClick={() => { if (!off) onPress(); }}
    >
      {icon}
    </button>
  );
}
