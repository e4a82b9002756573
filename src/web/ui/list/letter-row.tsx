import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LeafStrip } from '../leaf/leaf-strip.tsx';
import type { Segment } from '../leaf/leaf-geometry.ts';
import css from './list.module.css';

/** One line of any list of letters. What must be done, its subject, its way, its due date. */
export type LetterLine = {
  id: string;
  to: string;
  icon?: ReactNode;
  subject: string;
  /** the subject again, with what was looked for marked in it */
  shown?: ReactNode;
  /** the act the person owes, in bold before the rest */
  act?: string;
  /** sender, reference: joined by middle dots */
  facts: string[];
  /** urgency or class when it is not the usual one */
  stress?: string | null;
  segments: Segment[];
  /** the way in words */
  wayLabel: string;
  due?: string;
  why?: string;
  late?: boolean;
  unread?: boolean;
  /** it does not hold any more */
  struck?: boolean;
  /** it is in the list, but not among those an act on many is for: no box stands in it */
  fixed?: boolean;
};
type Props = {
  line: LetterLine;
  selected?: boolean;
  tabbable?: boolean;
  onFocus?: () => void;
  picked?: boolean;
  onPick?: (picked: boolean) => void;
  pickLabel?: string;
};

export function LetterRow({ line, selected = false, tabbable = true, onFocus, picked, onPick, pickLabel }: Props) {
  return (
    <div className={`${css.row} ${selected ? css.on : ''} ${onPick ? css.picking : ''}`}>
      {onPick ? (
        <label className={css.pick}>
          {line.fixed ? null : <input
            type="checkbox"
            checked={picked ?? false}
            onChange={(event) => onPick(event.currentTarget.checked)}
            aria-label={`${pickLabel ?? ''} ${line.subject}`}
          />}
        </label>
      ) : null}
      <Link
        to={line.to}
        className={css.link}
        tabIndex={tabbable ? 0 : -1}
        aria-current={selected ? 'true' : undefined}
        data-row={line.id}
        onFocus={onFocus}
        onClick={onPick && !line.fixed ? (event) => { event.preventDefault(); onPick(!picked); } : undefined}
      >
        <span className={css.icon} aria-hidden="true">
          {line.icon}
        </span>
        <span className={css.text}>
          <span className={`${css.subject} ${line.unread ? css.unread : ''} ${line.struck ? css.struck : ''}`} title={line.subject}>{line.shown ?? line.subject}</span>
          <span className={css.from}>
            {/* The class stands before what may be cut at the end of the line. */}
            {line.act || line.stress ? <b>{[line.act, line.stress].filter(Boolean).join(' · ')}</b> : null}
            {[line.act || line.stress ? '' : null, ...line.facts].filter((fact) => fact !== null).join(' · ')}
          </span>
        </span>
        <span className={css.way}>
          <LeafStrip segments={line.segments} label={line.wayLabel} width={96} />
        </span>
        <span className={`${css.due} ${line.late ? 'late' : ''}`}>
          {line.due}
          {line.why ? <small> {line.why}</small> : null}
        </span>
      </Link>
    </div>
  );
}

/** The head of a group of rows; late groups come first with a clay rule. */
export function RowGroup({ title, count, late = false }: { title: string; count?: string | undefined; late?: boolean | undefined }) {
  return (
    <h2 className={`${css.group} ${late ? css.groupLate : ''}`}>
      {title}
      {count ? <span className={css.n}>{count}</span> : null}
    </h2>
  );
}

/** Rows that are on their way: the shape of what will come, never a spinner. */
export function SkeletonRows({ count = 6, label }: { count?: number; label: string }) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={css.row} aria-hidden="true">
          <span className={css.link}>
            <span className={css.skel} style={{ width: 20, height: 20 }} />
            <span>
              <span className={css.skel} style={{ width: `${48 + ((index * 17) % 40)}%`, height: 14 }} />
              <span className={css.skel} style={{ width: `${30 + ((index * 23) % 30)}%`, marginTop: 8 }} />
            </span>
            <span className={`${css.skel} ${css.way}`} style={{ width: 96, height: 8 }} />
            <span className={css.skel} style={{ width: 56, marginLeft: 'auto' }} />
          </span>
        </div>
      ))}
    </div>
  );
}
