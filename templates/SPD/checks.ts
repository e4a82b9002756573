import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { daysBetween } from '#shared/domain/office-dates.ts';
import { anyLetterhead } from '../_lib/letter-type.ts';
import type { Note } from '../_lib/note.ts';
import { isDay, look, orderNotes, peopleNotes, usualNotes } from '../_lib/usual-notes.ts';
import { fields } from './fields.ts';

export function checks(sheet: LetterSheet): Note[] {
  const { departOn, returnOn, days } = sheet.fields;
  // Both days are travelled: leaving on the 3rd and back on the 5th are three.
  const counted = isDay(departOn) && isDay(returnOn) && departOn <= returnOn ? daysBetween(departOn, returnOn) + 1 : undefined;
  return [
    ...usualNotes(sheet, { fields, addressees: 'none', body: 'fixed', letterheads: anyLetterhead }),
    ...orderNotes('returnOn', { earlier: departOn, later: returnOn }),
    ...(counted !== undefined && typeof days === 'number' && days !== counted ? [look('travel.days_disagree', 'days', { days: String(days), counted: String(counted) })] : []),
    ...peopleNotes(sheet, 'traveller', 'anybody'),
  ];
}
