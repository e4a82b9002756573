import { Link } from 'react-router';
import type { LetterDispatch, OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { isHeldUp } from '#web/lib/held-up.ts';
import { useWords } from '#web/lib/words.ts';
import { LeafMark, type MarkKind } from '#web/ui/leaf/leaf-mark.tsx';
import { FoldedLines } from '#web/ui/folded-lines.tsx';
import css from './finishing.module.css';
import { outsideOf } from './count-outside.ts';
import { finishingWords } from './words.ts';

const marks: Record<LetterDispatch['state'], MarkKind> = { waiting: 'none', received: 'none', read: 'half', in_progress: 'half', closed: 'done', void: 'void' };

/** Whom a sent letter went to, counted as its sentence counts: offices each with its state, those outside by their number. */
export function Receivers({ letter }: { letter: Pick<OutgoingDetail, 'id' | 'dispatches' | 'consignments'> }) {
  const w = useWords(finishingWords);
  const outside = outsideOf(letter);
  return (
    <>
      {letter.dispatches.length > 0 ? <Offices dispatches={letter.dispatches} /> : null}
      {outside > 0 ? <p className="meta">{w.outside(outside)} <Link to={`/kirim/${letter.id}`}>{w.follow}</Link></p> : null}
    </>
  );
}

/** Where a sent letter stands with each office, as far as its sender may know it. */
function Offices({ dispatches }: { dispatches: readonly LetterDispatch[] }) {
  const w = useWords(finishingWords);
  return (
    <FoldedLines
      label={w.receivers} className={css.receivers}
      lines={dispatches.map((each) => (
        <li key={each.id}>
          <b>{each.unitName}</b>
          <LeafMark kind={marks[each.state]}>{each.state === 'void' ? w.voidState : isHeldUp(each) ? w.heldUp : w[each.state]}</LeafMark>
          <small>{[w.sentAt(sayMoment(each.sentAt)), each.receivedAt && w.receivedAt(sayMoment(each.receivedAt))].filter(Boolean).join(' · ')}</small>
          <ul className={css.deskReads}>{each.positions.map((desk) => <li key={desk.positionId}>{[desk.personName, desk.kind === 'copy' ? `${desk.title} (${w.copyTo})` : desk.title, desk.readAt && w.readAt(sayMoment(desk.readAt))].filter(Boolean).join(' · ')}</li>)}</ul>
        </li>
      ))}
    />
  );
}
