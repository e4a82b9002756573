import { useState } from 'react';
import { compareVersions, listVersions, type DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './compose.module.css';
import { DifferenceText } from './difference-text.tsx';
import { partWords } from './part-words.ts';
import { composeWords } from './words.ts';

type Props = { letterId: string; mayEdit: boolean; onTake: (content: DraftContent, number: number) => void; onClose: () => void };

/** The kept versions at the left, how the chosen one differs from the letter now at the right, part by part. */
export function VersionsDialog({ letterId, mayEdit, onTake, onClose }: Props) {
  const w = useWords(composeWords);
  const list = useAsk(listVersions, { params: { letterId }, query: { limit: 100 } });
  const [chosen, setChosen] = useState<number | null>(null);
  const rows = list.data?.rows ?? [];
  const number = chosen ?? rows[0]?.n ?? null;
  const causes = { begun: w.begun, saved: w.savedCause, submitted: w.submittedCause, returned: w.returnedCause, recalled: w.recalledCause, frozen: w.frozenCause };
  return (
    <Dialog open width={960} onClose={onClose} title={w.versionsTitle} foot={<Button kind="quiet" onClick={onClose}>{w.close}</Button>}>
      <Trouble problem={list.error} onRetry={() => void list.refetch()} />
      {list.isLoading ? <SkeletonRows label={w.versionsTitle} /> : null}
      {list.data && rows.length === 0 ? <p className="meta">{w.versionsEmpty}</p> : null}
      {number === null ? null : (
        <div className={css.versions}>
          <ol className={css.versionList} aria-label={w.versionsTitle}>
            {rows.map((row) => (
              <li key={row.n}>
                <button type="button" className={row.n === number ? css.versionOn : ''} aria-current={row.n === number ? 'true' : undefined} onClick={() => setChosen(row.n)}>
                  <b>{w.versionOf(row.n)}, {causes[row.cause]}</b>
                  <small>{sayMoment(row.at)}</small>
                  <small>{row.byName}</small>
                </button>
              </li>
            ))}
          </ol>
          <Comparison key={number} letterId={letterId} number={number} mayEdit={mayEdit} onTake={onTake} />
        </div>
      )}
    </Dialog>
  );
}

function Comparison({ letterId, number, mayEdit, onTake }: { letterId: string; number: number; mayEdit: boolean; onTake: Props['onTake'] }) {
  const w = useWords(composeWords);
  const p = useWords(partWords);
  const compared = useAsk(compareVersions, { params: { letterId }, query: { from: number } });
  const nameOf = (part: string) => (part.startsWith('annex:') ? p.annex(part.slice('annex:'.length)) : ((p as unknown as Record<string, string>)[part] ?? part));
  if (!compared.data) return <div><Trouble problem={compared.error} onRetry={() => void compared.refetch()} /><SkeletonRows label={w.compareWith} /></div>;
  const { from, changes } = compared.data;
  return (
    <section aria-label={w.compareWith} className={css.comparison}>
      <div className={css.clashHead}>
        <h3 className="lead">{w.compareWith}</h3>
        {mayEdit && changes.length > 0 ? <Button size="sm" onClick={() => onTake(from.content, number)}>{w.takeVersion}</Button> : null}
      </div>
      <p className="meta">{changes.length === 0 ? w.noDifference : w.howToRead}</p>
      {changes.map((change) => (
        <div key={change.part} className={css.clash}>
          <h4 className="label">{nameOf(change.part)}</h4>
          <DifferenceText lines={linesOfRuns(change.runs)} />
        </div>
      ))}
    </section>
  );
}

type Run = { kind: 'same' | 'gone' | 'new'; text: string };

/** Runs go over line ends; a reader wants lines, and only those that changed. */
function linesOfRuns(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...rest] = run.text.split('\n');
    if (first !== '') lines.at(-1)?.push({ kind: run.kind, text: first });
    for (const text of rest) lines.push(text === '' ? [] : [{ kind: run.kind, text }]);
  }
  const changed = lines.filter((line) => line.some((run) => run.kind !== 'same'));
  // A paragraph cut in two has no word that came or went.
  return changed.length > 0 ? changed : lines;
}
