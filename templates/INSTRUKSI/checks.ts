import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import type { Note } from '../_lib/note.ts';
import { numberedByHand, usualNotes } from '../_lib/usual-notes.ts';
import { fields } from './fields.ts';

export function checks(sheet: LetterSheet): Note[] {
  return [
    ...usualNotes(sheet, { fields, addressees: 'none', body: 'fixed', letterheads: ['mayor', 'agency', 'setda'] }),
    ...numberedByHand(sheet, 'to'),
    ...numberedByHand(sheet, 'instructions'),
  ];
}
