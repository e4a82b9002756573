import type { SaidNote } from '#web/lib/letter-notes.ts';
import { useWords } from '#web/lib/words.ts';
import css from '../compose.module.css';
import { composeWords } from '../words.ts';
import { rootOf } from './doubts-of.ts';

/** An empty field says by itself that it is empty. */
const saysItself = new Set(['field.missing', 'subject.missing', 'addressees.missing', 'body.empty', 'place_missing', 'classification_missing', 'number_without_classification']);

/** More of them stand beside the page. */
const MOST = 3;

/** The notes on one field, below it, with the number they carry beside the page. */
export function PlaceNotes({ notes, place }: { notes: readonly SaidNote[]; place: string }) {
  const w = useWords(composeWords);
  const here = notes.flatMap((note, at) => (rootOf(note.place) === place && !saysItself.has(note.code) ? [{ note, number: at + 1 }] : []));
  if (here.length === 0) return null;
  // What is said of several lines of a field is said once, with all their numbers.
  const said = [...Map.groupBy(here, ({ note }) => note.text)].map(([text, alike]) => ({ text, numbers: alike.map(({ number }) => number) }));
  return (
    <ul className={css.placeNotes}>
      {said.slice(0, MOST).map(({ text, numbers }) => <li key={text}><b><span className="sr">{numbers.map((number) => w.noteAt(number)).join(' ')}</span><span aria-hidden="true">{numbers.join(', ')}</span></b>{text}</li>)}
      {said.length > MOST ? <li><span className={css.moreNotes}>{w.moreNotes(said.length - MOST)}</span></li> : null}
    </ul>
  );
}
