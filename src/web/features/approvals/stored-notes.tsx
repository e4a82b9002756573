import { useLanguage } from '#web/lib/language.ts';
import { sayNotes, useStoredNotes } from '#web/lib/letter-notes.ts';
import { useWords } from '#web/lib/words.ts';
import { NoteList } from '#web/ui/notes.tsx';
import { Block } from '#web/ui/page.tsx';
import { approvalWords } from './words.ts';

/** What the rules of letters say of it, for who initials or signs: the same notes its drafter had. */
export function StoredNotes({ letterId, of }: { letterId: string; of: string }) {
  const w = useWords(approvalWords);
  const language = useLanguage();
  const asked = useStoredNotes(letterId, of);
  if (!asked.data || asked.data.length === 0) return null;
  const notes = sayNotes(asked.data, language);
  return (
    <Block title={w.notes} side={<span className="meta">{w.noteCount(notes.length)}</span>}>
      <NoteList label={w.notes} notes={notes.map((note) => ({ ...note, must: note.weight === 'must' }))} />
    </Block>
  );
}
