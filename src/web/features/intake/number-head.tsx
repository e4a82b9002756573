import { IconPrinter, IconTag } from '@tabler/icons-react';
import { Link } from 'react-router';
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
    <>
      {/* Stays in sight while the next paper is typed: the number is still to be written on the one that was stored. */}
      <div className={last ? css.head : undefined} role="status">
        {last ? <p><span className="label">{last.book ? w.numberIn(last.book) : w.number}</span> <strong className={`${css.number} num`}>{last.number}</strong></p> : null}
        {last ? (
          <p className={css.prints}>
            <Link to={printPath('label', [last.letterId])}><IconTag size={16} stroke={1.75} aria-hidden="true" /> {w.printLabel}</Link>
            <Link to={printPath('tanda', [last.letterId])}><IconPrinter size={16} stroke={1.75} aria-hidden="true" /> {w.printReceipt}</Link>
            {last.backTo ? <Link to={last.backTo}>{w.nextHeld}</Link> : null}
            {storedIds.length > 1 ? <Link to={printPath('label', storedIds)}>{w.printLabels(storedIds.length)}</Link> : null}
          </p>
        ) : null}
      </div>
      {last ? <p className={`${css.headSays} meta`}>{w.writeIt(last.senderName)} {last.to ? w.sentTo(last.to) : null} <Link to={`/surat/${last.letterId}`}>{w.open}</Link></p> : null}
    </>
  );
}
