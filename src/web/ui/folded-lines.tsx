import { useState, type ReactNode } from 'react';
import { useWords } from '#web/lib/words.ts';
import css from './folded-lines.module.css';
import { foldWords } from './fold-words.ts';

/** Up to here a list stands whole. */
const MOST = 8;
const HEAD = 4;
const TAIL = 2;

type Props = { label: string; className: string | undefined; /** the lines in order, each an `li` with its key */ lines: readonly ReactNode[]; /** up to how many the list stands whole */ most?: number };

/** Of a long list the first lines and those just added; the rest is one press away, so that what stands below it stays in reach. */
export function FoldedLines({ label, className, lines, most = MOST }: Props) {
  const w = useWords(foldWords);
  const [isOpen, setOpen] = useState(false);
  const isLong = lines.length > most;
  const hidden = isLong && !isOpen ? lines.length - HEAD - TAIL : 0;
  return (
    <>
      <ol className={className} aria-label={label}>
        {hidden === 0 ? lines : lines.slice(0, HEAD)}
        {hidden > 0 ? <li className={css.line}><button type="button" className={css.fold} onClick={() => setOpen(true)}>{w.showRest(hidden)}</button></li> : null}
        {hidden === 0 ? null : lines.slice(-TAIL)}
      </ol>
      {isLong && isOpen ? <button type="button" className={css.fold} onClick={() => setOpen(false)}>{w.foldAgain}</button> : null}
    </>
  );
}
