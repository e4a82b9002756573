import { listHolidays } from '#shared/contracts/organization-city.contract.ts';
import type { OfficeDate } from '#shared/domain/office-dates.ts';
import { isWorkingDay, workCalendar, workingDaysBetween } from '#shared/domain/working-days.ts';
import { useAsk } from '#web/lib/asking.ts';
import { officeToday, sayDueDay, sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { sheetWords } from './sheet-words.ts';

/** How many working days a chosen day leaves, by the calendar of the city: the calendar of the device knows no holidays. */
export function DueCount({ on }: { on: OfficeDate | null }) {
  const w = useWords(sheetWords);
  const today = officeToday();
  const far = Number((on ?? today).slice(0, 4));
  const here = useAsk(listHolidays, { query: { year: Number(today.slice(0, 4)) } }, { enabled: on !== null });
  const then = useAsk(listHolidays, { query: { year: far } }, { enabled: on !== null });
  if (on === null || on < today || !here.data || !then.data) return null;
  const calendar = workCalendar([...here.data.rows, ...then.data.rows].map((row) => ({ date: row.on, name: row.name })), here.data.restDays);
  return <p className="meta" role="status">{isWorkingDay(on, calendar) ? w.dueIn(sayNumber(workingDaysBetween(today, on, calendar)), sayDueDay(on)) : w.notWorking(sayDueDay(on))}</p>;
}
