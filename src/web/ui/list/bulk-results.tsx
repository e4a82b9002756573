import type { ReactNode } from 'react';
import type { BulkLine } from '#web/lib/bulk.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '../dialog.tsx';
import { Button } from '../form/button.tsx';
import { LeafMark, type MarkKind } from '../leaf/leaf-mark.tsx';
import css from './bulk.module.css';
import { bulkWords } from './bulk-words.ts';

type Props = { /** what became of those that were done, after their number: "laporan diterima" */ said: string; lines: BulkLine[]; isRunning: boolean; onRetry: () => void; onClose: () => void; /** taking back what was done, where that is possible */ undo?: ReactNode; /** the same for one line, or what became of it afterwards */ after?: (line: BulkLine) => ReactNode };
const marks: Record<Exclude<BulkLine['state'], 'refused'>, MarkKind> = { waiting: 'none', doing: 'half', done: 'done' };

/** What became of each letter: a list to read, not a number to believe. */
export function BulkResults({ said, lines, isRunning, onRetry, onClose, undo, after }: Props) {
  const w = useWords(bulkWords);
  const done = lines.filter((line) => line.state === 'done').length;
  const refused = lines.some((line) => line.state === 'refused');
  const foot = (
    <>
      {!isRunning && refused ? <Button onClick={onRetry}>{w.retry}</Button> : null}
      {isRunning ? null : undo}
      <Button kind="primary" busy={isRunning && w.running(done, lines.length)} share={lines.length === 0 ? 0 : done / lines.length} onClick={onClose}>{w.close}</Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={isRunning ? w.running(done, lines.length) : w.ended(done, lines.length, said)} foot={foot} width={640}>
      <ul className={css.results} aria-label={w.results}>
        {lines.map((line) => (
          <li key={line.id}>
            <span>{line.label}</span>
            {line.state === 'refused' ? <b className={css.refused}>{w.refused}</b> : <LeafMark kind={marks[line.state]}>{w[line.state]}</LeafMark>}
            {after?.(line)}
            {line.why ? <small>{line.why}</small> : null}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
