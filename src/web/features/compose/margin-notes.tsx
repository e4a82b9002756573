import { IconChevronRight } from '@tabler/icons-react';
import { usePhone } from '#web/lib/hooks.ts';
import type { SaidNote } from '#web/lib/letter-notes.ts';
import { useWords } from '#web/lib/words.ts';
import { NoteList } from '#web/ui/notes.tsx';
import css from './compose.module.css';
import { mendOf } from './notes/doubts-of.ts';
import { composeWords } from './words.ts';

type Props = { notes: readonly SaidNote[]; onGo: (note: SaidNote) => void; onMend: (note: SaidNote) => void };

/** The notes beside the page: each leads to its place, and some put it right. */
export function MarginNotes({ notes, onGo, onMend }: Props) {
  const w = useWords(composeWords);
  const phone = usePhone();
  const byKey = (act: (note: SaidNote) => void) => (key: string) => {
    const note = notes.find((each) => each.key === key);
    if (note) act(note);
  };
  return (
    <aside className={css.notes} aria-label={w.notesLabel}>
      {/* In a hand the page comes first: the notes stand folded above it. */}
      <details className={css.notesFold} open={!phone}>
        <summary className="label"><IconChevronRight size={16} stroke={2} aria-hidden="true" /><span aria-live="polite">{w.notes(notes.length)}</span></summary>
        <NoteList label={w.notesLabel} notes={notes.map((note) => ({ ...note, must: note.weight === 'must', mends: mendOf(note) !== null }))} onGo={byKey(onGo)} onMend={byKey(onMend)} />
      </details>
    </aside>
  );
}
