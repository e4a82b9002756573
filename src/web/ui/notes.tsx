import { useState } from 'react';
import { useWords } from '#web/lib/words.ts';
import { foldWords } from './fold-words.ts';
import { kitWords } from './kit-words.ts';
import css from './notes.module.css';

/** `why`: where the rule comes from. `must`: it stands in the way; everything else is advice. */
type Note = { key: string; text: string; why: string; must: boolean; mends?: boolean };
type Props = { label: string; notes: readonly Note[]; onGo?: (key: string) => void; onMend?: (key: string) => void };

/** More than these are a wall nobody reads; what must be done is always among those shown. */
const MOST = 8;

/** Pencil marks beside a page: a number, filled where it stands in the way, one sentence, its reason for who asks, and where it can be, a press that puts it right. Never a colour. */
export function NoteList({ label, notes, onGo, onMend }: Props) {
  const w = useWords(kitWords);
  const folding = useWords(foldWords);
  const [isWhole, setWhole] = useState(false);
  const numbered = notes.map((note, at) => ({ note, at }));
  const shown = isWhole || notes.length <= MOST + 1 ? numbered : numbered.filter(({ note, at }) => at < MOST || note.must);
  const hidden = notes.length - shown.length;
  return (
    <>
      <ol className={css.notes} aria-label={label}>
        {shown.map(({ note, at }) => (
          <li key={note.key}>
            <span className={`${css.number} ${note.must ? css.mustNumber : ''}`} aria-hidden="true">{at + 1}</span>
            <div className={css.say}>
              {onGo ? <button type="button" className={css.text} onClick={() => onGo(note.key)}>{note.text}</button> : <p className={css.text}>{note.text}</p>}
              {note.must ? <span className="sr">{w.noteMust}</span> : null}
              <div className={css.under}>
                {onMend && note.mends ? <button type="button" className={css.mend} onClick={() => onMend(note.key)}>{w.mend}<span className="sr">: {note.text}</span></button> : null}
                {note.why ? <details className={css.why}><summary>{w.why}<span className="sr">: {note.text}</span></summary><p>{note.why}</p></details> : null}
              </div>
            </div>
          </li>
        ))}
      </ol>
      {hidden > 0 ? <button type="button" className={css.rest} onClick={() => setWhole(true)}>{folding.restOfNotes(hidden)}</button> : null}
    </>
  );
}
