import { useState, type ReactNode } from 'react';
import { listKnownIssuers, type KnownIssuer } from '#shared/contracts/signing.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { officeDayOf, sayDay, sayMoment } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Block } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import { AddIssuerDialog, RemoveIssuerDialog } from './known-issuer-dialogs.tsx';
import { knownIssuersWords } from './known-issuers-words.ts';
import css from './signing.module.css';

type Head = (parts: { title: string; under: string; act: ReactNode }) => ReactNode;

/** Whose letters fill the form of the counter without a question: a list, each entry with its reason, and what stood on it once. */
export function KnownIssuers({ head }: { head: Head }) {
  const w = useWords(knownIssuersWords);
  const asked = useAsk(listKnownIssuers);
  const [adding, setAdding] = useState(false);
  const [going, setGoing] = useState<KnownIssuer | null>(null);
  const rows = asked.data?.rows ?? [];
  const known = rows.filter((row) => row.removedAt === null);
  const gone = rows.filter((row) => row.removedAt !== null);
  return (
    <>
      {head({ title: asked.data ? w.answer(known.length) : w.list, under: w.under, act: <Button kind="primary" onClick={() => setAdding(true)}>{w.add}</Button> })}
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && !asked.error ? <TableSkeleton label={w.loading} rows={3} /> : null}
      {asked.data && known.length === 0 ? <EmptyState title={w.empty}>{w.emptySay}</EmptyState> : null}
      {known.length > 0 ? <Block title={w.list}><Issuers label={w.list} rows={known} onRemove={setGoing} /></Block> : null}
      {gone.length > 0 ? <Block title={w.gone}><Issuers label={w.gone} rows={gone} /></Block> : null}
      {adding ? <AddIssuerDialog onClose={() => setAdding(false)} /> : null}
      {going ? <RemoveIssuerDialog issuer={going} onClose={() => setGoing(null)} /> : null}
    </>
  );
}

function Issuers({ label, rows, onRemove }: { label: string; rows: KnownIssuer[]; onRemove?: (issuer: KnownIssuer) => void }) {
  const w = useWords(knownIssuersWords);
  const heads = [w.organization, w.fingerprint, w.until, w.since, w.reason, ...(onRemove ? [''] : [])];
  return (
    <PlainTable caption={label} heads={heads}>
      {rows.map((row) => (
        <PlainRow
          key={row.id} heads={heads}
          cells={[
            row.organization, <span key="print" className={css.mono}>{row.fingerprint}</span>, sayDay(officeDayOf(row.notAfter)),
            w.by(sayMoment(row.removedAt ?? row.addedAt), row.removedByName ?? row.addedByName), row.removalReason ?? row.reason,
            ...(onRemove ? [<Button key="remove" size="sm" onClick={() => onRemove(row)}>{w.remove}<span className="sr"> {row.organization}</span></Button>] : []),
          ]}
        />
      ))}
    </PlainTable>
  );
}
