import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { anyLetterhead } from '../_lib/letter-type.ts';
import type { Note } from '../_lib/note.ts';
import { longDate, monthNameOf } from '#shared/domain/office-dates.ts';
import { isDay, numberedByHand, orderNotes, peopleNotes, usualNotes } from '../_lib/usual-notes.ts';
import { fields } from './fields.ts';

export function checks(sheet: LetterSheet): Note[] {
  return [
    ...usualNotes(sheet, { fields, addressees: 'none', body: 'fixed', letterheads: anyLetterhead }),
    ...peopleNotes(sheet, 'people', 'anybody'),
    ...numberedByHand(sheet, 'basis'),
    ...numberedByHand(sheet, 'tasks'),
    ...orderNotes('endDate', { earlier: sheet.fields['startDate'], later: sheet.fields['endDate'] }),
    ...unsaidDays(sheet),
  ];
}

/** The days of an order are data for its SPD and stand on no page: only the tasks say them to whoever is sent. */
function unsaidDays({ fields: { startDate, endDate, tasks } }: LetterSheet): Note[] {
  const said = Array.isArray(tasks) ? tasks.join(' ').toLowerCase() : '';
  const isSaid = (day: string) => new RegExp(`(?<!\\d)0?${Number(day.slice(8))}(?!\\d)`, 'u').test(said) && said.includes(monthNameOf(day).toLowerCase());
  const unsaid = [startDate, endDate].filter(isDay).filter((day) => !isSaid(day));
  if (unsaid.length === 0) return [];
  const text = `pada tanggal ${[startDate, endDate].filter(isDay).map((day) => longDate(day)).join(' s.d. ')}`;
  return [{ code: 'date.not_on_page', field: 'tasks', weight: 'look', values: { text } }];
}
