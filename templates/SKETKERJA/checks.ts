import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { unitLetterhead } from '../_lib/letter-type.ts';
import type { Note } from '../_lib/note.ts';
import { orderNotes, peopleNotes, usualNotes } from '../_lib/usual-notes.ts';
import { fields } from './fields.ts';

export function checks(sheet: LetterSheet): Note[] {
  return [
    ...usualNotes(sheet, { fields, addressees: 'none', body: 'fixed', letterheads: unitLetterhead }),
    ...peopleNotes(sheet, 'person', sheet.fields['status'] === 'non_asn' ? 'anybody' : 'employees'),
    ...orderNotes('workingUntil', { earlier: sheet.fields['workingSince'], later: sheet.fields['workingUntil'] }),
  ];
}
