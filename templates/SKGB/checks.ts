import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { addDays, longDate } from '#shared/domain/office-dates.ts';
import { unitLetterhead } from '../_lib/letter-type.ts';
import type { Note } from '../_lib/note.ts';
import { isDay, look, peopleNotes, usualNotes } from '../_lib/usual-notes.ts';
import { fields } from './fields.ts';

export function checks(sheet: LetterSheet): Note[] {
  return [
    ...usualNotes(sheet, { fields, addressees: 'needed', body: 'fixed', letterheads: unitLetterhead }),
    ...peopleNotes(sheet, 'employee'),
    ...salaryNotes(sheet),
  ];
}

/** Every two years, issued at most three months ahead (rules of several personnel agencies). */
function salaryNotes(sheet: LetterSheet): Note[] {
  const { oldSalary, newSalary, effective, nextEffective } = sheet.fields;
  const lower = typeof oldSalary === 'number' && typeof newSalary === 'number' && newSalary <= oldSalary;
  const due = isDay(effective) ? `${Number(effective.slice(0, 4)) + 2}${effective.slice(4)}` : undefined;
  return [
    ...(lower ? [look('salary.not_higher', 'newSalary')] : []),
    ...(isDay(due) && isDay(nextEffective) && due !== nextEffective ? [look('salary.next_not_two_years', 'nextEffective', { date: longDate(due) })] : []),
    ...(isDay(effective) && isDay(sheet.date) && addDays(sheet.date, 92) < effective ? [look('salary.too_early', 'effective')] : []),
  ];
}
