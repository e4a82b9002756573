import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { isOfficeDate, type OfficeDate } from '#shared/domain/office-dates.ts';

type Fields = DraftContent['fields'];
/** The letter that granted the last step: its number, its date and who set it, as the next one names them. */
export type LastLetter = { number: string | null; date: OfficeDate | null; by: string | null };

/** Two years on, the 29th of February on the 28th (PP 5/2024: every two years). */
function twoYearsOn(day: OfficeDate): OfficeDate {
  const year = Number(day.slice(0, 4)) + 2;
  const next = `${year}${day.slice(4)}`;
  return isOfficeDate(next) ? next : `${year}-02-28`;
}

const known = (fields: Record<string, Fields[string] | null | undefined>): Fields =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, value]])));

/**
 * Pure: what the letter of the next step says of the person and of what the last one granted. The new salary is left open: the table of pay
 * is the rule's, and no letter carries it.
 */
export function nextStep(fields: Fields, last: LastLetter): Fields {
  const { employee, birthDate, office, employment, newSalary, newYears, newMonths, grade, effective, nextEffective } = fields;
  const due = typeof nextEffective === 'string' && isOfficeDate(nextEffective) ? nextEffective : null;
  return known({
    employee, birthDate, office, employment, grade,
    oldSalary: newSalary, oldDecreeBy: last.by, oldDecreeDate: last.date, oldDecreeNumber: last.number, oldEffective: effective, oldYears: newYears, oldMonths: newMonths,
    newYears: typeof newYears === 'number' ? newYears + 2 : null, newMonths, effective: due, nextEffective: due && twoYearsOn(due),
  });
}
