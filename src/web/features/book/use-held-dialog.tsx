import { Link } from 'react-router';
import { listRegistryQueue } from '#shared/contracts/expedition.contract.ts';
import type { BookKind } from '#shared/contracts/registers.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayAgenda } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import css from './numbers.module.css';
import { numberWords } from './number-words.ts';

type Props = { book: { unitId: string; kind: BookKind }; held: { id: string; number: number }; onClose: () => void };

/** Which letter of the house takes a held number: those for the pen that wait at this registry; others are numbered by who signs them. */
export function UseHeldDialog({ book, held, onClose }: Props) {
  const w = useWords(numberWords);
  const asked = useAsk(listRegistryQueue, { query: { unitId: book.unitId, step: 'number', limit: 100 } });
  const letters = asked.data?.rows.filter((row) => row.book === book.kind);
  return (
    <Dialog open onClose={onClose} title={w.useFor(sayAgenda(held.number))} foot={<Button data-leave onClick={onClose}>{w.cancel}</Button>}>
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && !asked.error ? <SkeletonRows label={w.loading} /> : null}
      {letters?.length === 0 ? <p>{w.useNone}</p> : null}
      <ul className={css.letters}>
        {letters?.map((row) => <li key={row.id}><Link to={`/periksa/${row.id}?cadangan=${held.id}`}>{row.subject ?? row.typeName}</Link><small className="meta">{[row.typeName, row.addressee, row.signerTitle].filter(Boolean).join(' · ')}</small></li>)}
      </ul>
      <p className="meta">{w.useSigned}</p>
    </Dialog>
  );
}
