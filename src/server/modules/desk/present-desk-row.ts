import type { DeskRow } from '#shared/contracts/desk.contract.ts';
import type { LetterPath } from '#shared/contracts/tracking.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { workingDaysBetween, type WorkCalendar } from '#shared/domain/working-days.ts';
import type { DeskItem } from './desk-items.ts';

type Around = { path: LetterPath | undefined; today: OfficeDate; calendar: WorkCalendar };

export function presentDeskRow(item: DeskItem, around: Around): DeskRow {
  const { itemId, since, ...rest } = item;
  return {
    ...rest, key: `${item.act}:${itemId}`, since: since.toISOString(), daysLeft: daysLeft(item.dueOn, around),
    segments: around.path?.segments ?? [], sentence: around.path?.sentence ?? null,
  };
}

function daysLeft(dueOn: OfficeDate | null, { today, calendar }: Around): number | null {
  if (dueOn === null) return null;
  if (dueOn >= today) return workingDaysBetween(today, dueOn, calendar);
  // Missed over days of rest: late, although no working day lies between.
  return Math.min(-1, workingDaysBetween(today, dueOn, calendar));
}
