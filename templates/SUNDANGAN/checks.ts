import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { anyLetterhead } from '../_lib/letter-type.ts';
import type { Note } from '../_lib/note.ts';
import { must, notBeforeLetter, orderNotes, usualNotes, weekendNotes } from '../_lib/usual-notes.ts';
import { fields } from './fields.ts';

/** The event goes into calendars: one that ends before it begins is none. */
export function checks(sheet: LetterSheet): Note[] {
  const { eventDate, eventEndDate, startTime, endTime } = sheet.fields;
  const sameDay = eventEndDate === undefined || eventEndDate === eventDate;
  const backwards = sameDay && typeof startTime === 'string' && typeof endTime === 'string' && endTime <= startTime;
  return [
    ...usualNotes(sheet, { fields, addressees: 'needed', body: 'free', letterheads: anyLetterhead }),
    ...notBeforeLetter(sheet, 'eventDate'),
    ...orderNotes('eventEndDate', { earlier: eventDate, later: eventEndDate }, 'must'),
    ...(backwards ? [must('time.order', 'endTime')] : []),
    ...weekendNotes(sheet, 'eventDate'),
  ];
}
