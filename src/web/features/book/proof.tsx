import { IconShieldCheck } from '@tabler/icons-react';
import type { Book, Completeness } from '#shared/contracts/registers.contract.ts';
import { sayAgenda, sayMoment, sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './book.module.css';
import { bookWords } from './words.ts';

type Props = { book: Book; completeness: Completeness; isChecking: boolean; onCheck: () => void };

/** That no number is missing, said in a sentence and checked now, not remembered. */
export function Proof({ book, completeness, isChecking, onCheck }: Props) {
  const w = useWords(bookWords);
  const { complete, from, to, holes, checkedAt } = completeness;
  // Also those struck out without ever being given: the book shows them the same way.
  const voided = completeness.voided + completeness.unused;
  const sentence = to === null ? w.emptyBook(sayAgenda(book.startNumber)) : `${w.complete(sayAgenda(from), sayAgenda(to))} ${voided > 0 ? w.voids(sayNumber(voided)) : w.noVoids}`;
  return (
    <div className={css.proof}>
      {complete ? <p className="h3">{sentence}</p> : <Refusal title={w.holesTitle}>{w.holes(holes.map(sayAgenda).join(', '))}</Refusal>}
      <p className={`${css.checked} no-print`}><IconShieldCheck size={18} stroke={1.75} aria-hidden="true" />{w.checked(sayMoment(checkedAt))}<Button kind="quiet" size="sm" busy={isChecking && w.checking} onClick={onCheck}>{w.again}</Button></p>
    </div>
  );
}
