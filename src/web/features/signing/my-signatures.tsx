import { Link } from 'react-router';
import { listMySignatures } from '#shared/contracts/signing.contract.ts';
import { useAskPages } from '#web/lib/asking.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { LeafMark } from '#web/ui/leaf/leaf-mark.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import css from './signing.module.css';
import { signingWords } from './words.ts';

/** Every use of my key, the newest first. */
export function MySignatures() {
  const w = useWords(signingWords);
  const asked = useAskPages(listMySignatures);
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? [];
  const heads = [w.letter, w.as, w.at, w.pages, w.state];
  return (
    <section className={css.panel} aria-labelledby="signed">
      <h2 className="h3" id="signed">{w.signedTitle}</h2>
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending ? <TableSkeleton label={w.loading} rows={3} /> : null}
      {asked.data && rows.length === 0 ? <EmptyState title={w.signedNone}>{w.signedNoneSay}</EmptyState> : null}
      {rows.length > 0 ? (
        <PlainTable caption={w.signedTitle} heads={heads}>
          {rows.map((row) => (
            <PlainRow
              key={row.id}
              heads={heads}
              cells={[
                row.subjectKind === 'letter' && row.isKept ? <Link key="letter" className={css.cellLink} to={`/periksa/${row.subjectId}`}>{row.label}</Link> : row.label,
                row.positionTitle, sayMoment(row.signedAt), String(row.pages),
                <LeafMark key="state" kind={row.isKept ? 'seal' : 'refused'}>{row.isKept ? w.kept : w.notKept}</LeafMark>,
              ]}
            />
          ))}
        </PlainTable>
      ) : null}
      {asked.hasNextPage ? <div><Button busy={asked.isFetchingNextPage && w.loading} onClick={() => void asked.fetchNextPage()}>{w.more}</Button></div> : null}
    </section>
  );
}
