import type { ReactNode } from 'react';
import css from './leaf.module.css';

/** none: not begun · half: somebody is at it · done · late · seal: signed · refused: it did not get through and asks for a decision · void: struck out */
export type MarkKind = 'none' | 'half' | 'now' | 'done' | 'late' | 'seal' | 'refused' | 'void';

const outline = 'M.75 4L4.2 .75H11.8L15.25 4L11.8 7.25H4.2Z';
const halfLeaf = 'M.75 4L4.2 .75H8V7.25H4.2Z';

/** One small leaf: the sign in front of every state word. Decoration; the word beside it says the same. */
export function Leaf({ kind }: { kind: MarkKind }) {
  return (
    <svg width={16} height={8} viewBox="0 0 16 8" aria-hidden="true">
      {kind === 'none' || kind === 'void' ? <path className={css.next} strokeWidth={1.25} d={outline} /> : null}
      {kind === 'half' ? (
        <>
          <path className={css.nextNow} strokeWidth={1.25} d={outline} />
          <path className={css.now} d={halfLeaf} />
        </>
      ) : null}
      {kind === 'now' || kind === 'done' || kind === 'late' ? <path className={css[kind]} d={outline} /> : null}
      {kind === 'seal' ? <path fill="var(--l-seal-fill)" d={outline} /> : null}
      {kind === 'late' ? <path className={css.cut} strokeWidth={1.25} d="M4 9L9 -1M8 9L13 -1" /> : null}
      {kind === 'void' ? <path className={css.void} strokeWidth={1.5} d="M-1 4H17" /> : null}
      {kind === 'refused' ? <path className={css.void} strokeWidth={1.5} d={`${outline}M5 8.5L11 -.5`} /> : null}
    </svg>
  );
}

/** A state: leaf and word. It has no box, because it cannot be pressed. */
export function LeafMark({ kind, children, quiet = false }: { kind: MarkKind; children: ReactNode; quiet?: boolean }) {
  const tone = { late: css.markLate, seal: css.markSeal, void: css.markVoid, refused: css.markRefused, none: css.markQuiet }[kind as string] ?? '';
  return (
    <span className={`${css.mark} ${tone} ${quiet ? css.markQuiet : ''}`}>
      <Leaf kind={kind} />
      {children}
    </span>
  );
}
