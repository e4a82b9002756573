import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { anyLetterhead } from '../_lib/letter-type.ts';
import type { Note } from '../_lib/note.ts';
import { numberedByHand, orderNotes, peopleNotes, usualNotes } from '../_lib/usual-notes.ts';
import { fields } from './fields.ts';

export function checks(sheet: LetterSheet): Note[] {
  return [
    ...usualNotes(sheet, { fields, addressees: 'none', body: 'fixed', letterheads: anyLetterhead }),
    ...peopleNotes(sheet, 'people', 'anybody'),
    ...numberedByHand(sheet, 'basis'),
    ...numberedByHand(sheet, 'tasks'),
    ...orderNotes('endDate', { earlier: sheet.fields['startDate'], later: sheet.fields['endDate'] }),
  ];
}
