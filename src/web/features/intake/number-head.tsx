import { IconPrinter, IconTag } from '@tabler/icons-react';
import { Link } from 'react-router';
import { sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import css from './intake.module.css';
import type { LastStored } from './pile.ts';
import { intakeWords } from './words.ts';

/** Where label or receipt of letters are printed; `atOnce` opens the print dialog by itself. */
export function printPath(what: 'label' | 'tanda', letterIds: readonly string[], atOnce = false): string {
  return `/agendakan/cetak?${what}=${letterIds.join(',')}${atOnce ? '&langsung' : ''}`;
}

/** The number just given, as large as it must be to be copied onto the paper that still lies on the counter. */
export function NumberHead({ last, storedIds }: { last: LastStored | null; storedIds: string[] }) {
  const w = useWords(intakeWords);
  return (
    <div className={last ? css.head : undefined} role="status">
      {last ? <p className="label">{w.number}</p> : null}
      {last ? <p className={`${css.number} num`}>{sayNumber(last.number)}</p> : null}
      {last ? <p className="meta">{w.writeIt(last.senderName)} {last.to ? w.sentTo(last.to) : null} <Link to={`/surat/${last.letterId}`}>{w.open}</Link></p> : null}
      {last ? (
        <p className={css.prints}>
          <Link to={printPath('label', [last.letterId])}><IconTag size={16} stroke={1.75} aria-hidden="true" /> {w.printLabel}</Link>
          <Link to={printPath('tanda', [last.letterId])}><IconPrinter size={16} stroke={1.75} aria-hidden="true" /> {w.printReceipt}</Link>
          {storedIds.length > 1 ? <Link to={printPath('label', storedIds)}>{w.printLabels(storedIds.length)}</Link> : null}
        </p>
      ) : null}
    </div>
  );
}
