import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { anyLetterhead } from '../_lib/letter-type.ts';
import type { Note } from '../_lib/note.ts';
import { isDay, look, peopleNotes, usualNotes } from '../_lib/usual-notes.ts';
import { fields } from './fields.ts';

export function checks(sheet: LetterSheet): Note[] {
  const { effective, decreeDate } = sheet.fields;
  return [
    ...usualNotes(sheet, { fields, addressees: 'none', body: 'fixed', letterheads: anyLetterhead }),
    ...peopleNotes(sheet, 'person'),
    ...(isDay(effective) && isDay(decreeDate) && effective < decreeDate ? [look('duty.before_decree', 'effective')] : []),
  ];
}
