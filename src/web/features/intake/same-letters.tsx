import { Checkbox } from '@mantine/core';
import { Link } from 'react-router';
import type { LetterRow } from '#shared/contracts/letters.contract.ts';
import { sayDay, sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { LeafMark } from '#web/ui/leaf/leaf-mark.tsx';
import css from './intake.module.css';
import { intakeWords } from './words.ts';

type Props = { letters: LetterRow[]; isChecked: boolean; knows: boolean; onKnows: (knows: boolean) => void };

/** The same sender and number were registered before: to be looked at, never a wall. */
export function SameLetters({ letters, isChecked, knows, onKnows }: Props) {
  const w = useWords(intakeWords);
  if (letters.length === 0) return isChecked ? <LeafMark kind="done" quiet>{w.fresh}</LeafMark> : null;
  return (
    <div className={css.same} role="status">
      <p><b>{w.sameTitle(letters.length)}</b></p>
      <ul>{letters.slice(0, 3).map((letter) => <li key={letter.id}><Link to={`/surat/${letter.id}`} target="_blank">{w.sameLine(sayNumber(letter.agendaNumber), sayDay(letter.receivedOn))}</Link>{letter.subject ? ` · ${letter.subject}` : ''}</li>)}</ul>
      <Checkbox label={w.sameAnyway} checked={knows} onChange={(event) => onKnows(event.currentTarget.checked)} />
    </div>
  );
}
