import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { addWorkingDays, isWorkingDay, type WorkCalendar } from '#shared/domain/working-days.ts';
import { dueInPast, dueOnRestDay, instructionOrNote, oneLeads, sameDeskTwice, unknownInstruction } from './dispositions.errors.ts';

type WantedRecipient = { positionId: string; leading: boolean; instructions?: string[] | undefined };
export type Wanted = { recipients: readonly WantedRecipient[]; instructions: readonly string[]; note: string };
export type ChosenRecipient = { positionId: string; leads: boolean; instructions: string[] };

/**
 * Reads the sheet as filled in: each desk once, one leads, everybody is told something.
 * @throws the first thing that is wrong with it
 */
export function readSheet(wanted: Wanted, known: ReadonlySet<string>): ChosenRecipient[] {
  const desks = wanted.recipients.map((recipient) => recipient.positionId);
  const twice = desks.find((desk, index) => desks.indexOf(desk) !== index);
  if (twice) throw sameDeskTwice({ positionId: twice });
  const leading = wanted.recipients.filter((recipient) => recipient.leading).length;
  if (leading > 1 || (leading === 0 && desks.length > 1)) throw oneLeads({ leading });
  return wanted.recipients.map((recipient) => {
    const instructions = [...new Set(recipient.instructions ?? wanted.instructions)];
    const unknown = instructions.find((code) => !known.has(code));
    if (unknown) throw unknownInstruction({ code: unknown });
    if (instructions.length === 0 && wanted.note === '') throw instructionOrNote({ positionId: recipient.positionId });
    return { positionId: recipient.positionId, leads: desks.length === 1 || recipient.leading, instructions };
  });
}

export type WantedDue = { on: OfficeDate } | { workingDays: number } | null;

/** The due date as a working day not before today; a day of rest is refused and the next working day offered. */
export function readDue(due: WantedDue, today: OfficeDate, calendar: WorkCalendar): OfficeDate | null {
  if (due === null) return null;
  if ('workingDays' in due) return addWorkingDays(today, due.workingDays, calendar);
  if (due.on < today) throw dueInPast({ on: due.on, today });
  if (!isWorkingDay(due.on, calendar)) throw dueOnRestDay({ on: due.on, next: addWorkingDays(due.on, 0, calendar) });
  return due.on;
}

/** Days offered to who asks for more time: two, five and ten working days after the due date, or after today when it is over or there is none. */
export function offerLaterDates(today: OfficeDate, dueOn: OfficeDate | null, calendar: WorkCalendar): OfficeDate[] {
  const from = dueOn !== null && dueOn > today ? dueOn : today;
  return [2, 5, 10].map((days) => addWorkingDays(from, days, calendar));
}
