import { Link } from 'react-router';
import { sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import css from './intake.module.css';
import type { LastStored } from './pile.ts';
import { intakeWords } from './words.ts';

/** The number just given, as large as it must be to be copied onto the paper that still lies on the counter. */
export function NumberHead({ last }: { last: LastStored | null }) {
  const w = useWords(intakeWords);
  return (
    <div className={last ? css.head : undefined} role="status">
      {last ? <p className="label">{w.number}</p> : null}
      {last ? <p className={`${css.number} num`}>{sayNumber(last.number)}</p> : null}
      {last ? <p className="meta">{w.writeIt(last.senderName)} {last.to ? w.sentTo(last.to) : null} <Link to={`/surat/${last.letterId}`}>{w.open}</Link></p> : null}
    </div>
  );
}
