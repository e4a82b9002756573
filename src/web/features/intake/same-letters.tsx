import { Checkbox } from '@mantine/core';
import { Link } from 'react-router';
import { sayDay } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { LeafMark } from '#web/ui/leaf/leaf-mark.tsx';
import css from './intake.module.css';
import { intakeWords } from './words.ts';

type Same = { id: string; agendaText: string; receivedOn: string; subject: string | null };
type Props = { letters: Same[]; ofFile: Same[]; isChecked: boolean; knows: boolean; onKnows: (knows: boolean) => void };

/** The same sender and number, or the very same file, were registered before: to be looked at, never a wall. */
export function SameLetters({ letters, ofFile, isChecked, knows, onKnows }: Props) {
  const w = useWords(intakeWords);
  if (letters.length === 0 && ofFile.length === 0) return isChecked ? <LeafMark kind="done" quiet>{w.fresh}</LeafMark> : null;
  return (
    <div className={css.same} role="status">
      {letters.length > 0 ? <><p><b>{w.sameTitle(letters.length)}</b></p><Lines letters={letters} /></> : null}
      {ofFile.length > 0 ? <><p><b>{w.sameFile(ofFile.length)}</b></p><Lines letters={ofFile} /></> : null}
      <Checkbox label={w.sameAnyway} checked={knows} onChange={(event) => onKnows(event.currentTarget.checked)} />
    </div>
  );
}

function Lines({ letters }: { letters: Same[] }) {
  const w = useWords(intakeWords);
  return <ul>{letters.slice(0, 3).map((letter) => <li key={letter.id}><Link to={`/surat/${letter.id}`} target="_blank">{w.sameLine(letter.agendaText, sayDay(letter.receivedOn))}</Link>{letter.subject ? ` · ${letter.subject}` : ''}</li>)}</ul>;
}
