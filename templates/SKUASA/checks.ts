import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { anyLetterhead } from '../_lib/letter-type.ts';
import type { Note } from '../_lib/note.ts';
import { look, nameOf, peopleNotes, usualNotes } from '../_lib/usual-notes.ts';
import { fields } from './fields.ts';

export function checks(sheet: LetterSheet): Note[] {
  return [
    ...usualNotes(sheet, { fields, addressees: 'none', body: 'fixed', letterheads: anyLetterhead }),
    ...peopleNotes(sheet, 'recipient', 'anybody'),
    ...(nameOf(sheet.fields['recipient']) === sheet.signature.name ? [look('parties.same', 'recipient')] : []),
  ];
}
