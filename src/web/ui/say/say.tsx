import { IconBan, IconClock, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { LeafStrip } from '../leaf/leaf-strip.tsx';
import css from './say.module.css';

type SayProps = { title?: ReactNode; children?: ReactNode; action?: ReactNode };

/** Solid ink: why it did not happen, then what to do next. Never red; announced at once. */
export function Refusal({ title, children, action }: SayProps) {
  return (
    <div role="alert" className={`${css.say} ${css.refuse}`}>
      <IconBan size={20} stroke={1.75} aria-hidden="true" />
      <span>
        {title ? <b>{title} </b> : null}
        {children}
      </span>
      {action}
    </div>
  );
}

/** A quiet fact with a 4 px edge; `late` when time has run out. */
export function Notice({ title, children, action, late = false }: SayProps & { late?: boolean }) {
  const Icon = late ? IconClock : IconInfoCircle;
  return (
    <div role="status" className={`${css.say} ${late ? css.late : ''}`}>
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <span>
        {title ? <b>{title} </b> : null}
        {children}
      </span>
      {action}
    </div>
  );
}

/** Nothing here: a blank leaf, what is true, what to do. */
export function EmptyState({ title, children, action }: SayProps) {
  return (
    <div className={css.empty}>
      <span aria-hidden="true">
        <LeafStrip segments={[{ state: 'next' }, { state: 'next' }, { state: 'next' }, { state: 'next' }]} label="" width={168} height={16} gap={3} />
      </span>
      {title ? <p className="h3">{title}</p> : null}
      {children ? <p className={css.emptySay}>{children}</p> : null}
      {action}
    </div>
  );
}
