import type { SaidNote } from '#web/lib/letter-notes.ts';
import type { Doubt } from '../editor/doubts.ts';

/** What the notes are about in one body of the letter, such as "body" or "annexes.0.body". */
export function doubtsOf(notes: readonly SaidNote[], body: string): Doubt[] {
  return notes.flatMap(({ place, span, text }) =>
    span && place.startsWith(`${body}.`) ? [{ path: place.slice(body.length + 1), from: span.from, to: span.to, written: span.text, says: text }] : [],
  );
}

/** The press that puts a note right; null where the rule does not say how, or where the words are set from other data. */
export function mendOf(note: SaidNote): { place: string; from: number; to: number; text: string } | null {
  if (note.fix === null) return null;
  if (note.span) return { place: note.place, from: note.span.from, to: note.span.to, text: note.fix };
  return note.place.startsWith('signature') ? null : { place: note.place, from: 0, to: Number.MAX_SAFE_INTEGER, text: note.fix };
}

/** Which field of the form a note stands below: "addressees.0.name" → "addressees", "fields.venue" → "fields". */
export function rootOf(place: string): string {
  const [root = ''] = place.split('.');
  const aliases: Record<string, string> = { to: 'addressees', signer: 'signature', letterhead: 'signature', classReason: 'securityClass' };
  return aliases[root] ?? root;
}
