import type { SaidNote } from '#web/lib/letter-notes.ts';
import { rootOf } from './doubts-of.ts';

/** What only says that something is still empty. */
const ofEmptiness = new Set(['field.missing', 'subject.missing', 'addressees.missing', 'body.empty', 'signer_missing', 'place_missing', 'classification_missing', 'number_without_classification']);

/** The box of the form a note is about: a field of the kind by its own name, anything else by the part it stands in. */
export function boxOf(place: string): string {
  const [root, field = ''] = place.split('.');
  return root === 'fields' ? field : rootOf(place);
}

/** A form nobody has begun is empty everywhere, and says so of no field before it was left or the letter was to be submitted. */
export function spokenNotes(notes: readonly SaidNote[], { touched, asked }: { touched: ReadonlySet<string>; asked: boolean }): readonly SaidNote[] {
  return asked ? notes : notes.filter((note) => !ofEmptiness.has(note.code) || touched.has(boxOf(note.place)));
}

/** The boxes of the form an element stands in, from the innermost out. */
export function boxesAround(element: Element): string[] {
  const boxes: string[] = [];
  for (let box = element.closest<HTMLElement>('[data-field], [data-place]'); box; box = box.parentElement?.closest<HTMLElement>('[data-field], [data-place]') ?? null) boxes.push(box.dataset['field'] ?? box.dataset['place'] ?? '');
  return boxes;
}
