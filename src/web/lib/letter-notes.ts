import { useQuery } from '@tanstack/react-query';
import { readNotes, type LetterNote } from '#shared/contracts/letter-notes.contract.ts';
import { sayNote } from '#shared/domain/letter-note-words.ts';
import type { Language } from '#shared/domain/words.ts';
import { call } from './api.ts';
import type { ApiProblem } from './api-problem.ts';

/** A note as it stands beside a page: its sentence, where its rule comes from, and where it points to. */
export type SaidNote = LetterNote & { key: string; text: string; why: string };

export function sayNotes(notes: readonly LetterNote[], language: Language): SaidNote[] {
  return notes.map((note) => ({ ...note, ...sayNote(note, language), key: [note.code, note.place, note.span?.from ?? '', Object.values(note.values).join()].join(' ') }));
}

/** The notes on a letter as it is stored; `of` names the content, so a change asks anew. */
export function useStoredNotes(letterId: string, of: string) {
  return useQuery<readonly LetterNote[], ApiProblem>({
    queryKey: [readNotes.path, letterId, of], staleTime: Infinity,
    queryFn: async ({ signal }) => (await call(readNotes, { params: { letterId }, body: { content: null }, signal })).notes,
  });
}
