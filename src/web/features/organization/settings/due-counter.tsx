import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { listHolidays } from '#shared/contracts/organization-city.contract.ts';
import { longDateWithWeekday } from '#shared/domain/office-dates.ts';
import { addWorkingDays, workCalendar } from '#shared/domain/working-days.ts';
import { useAsk } from '#web/lib/asking.ts';
import { officeToday, sayDay, sayNumber } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { DateField } from '#web/ui/form/date-field.tsx';
import { Block } from '#web/ui/page.tsx';
import { calendarWords } from './calendar-words.ts';
import css from './settings.module.css';

/** Counts a due date the way the office does, and names the holidays on the way. */
export function DueCounter() {
  const w = useWords(calendarWords);
  const [days, setDays] = useState('2');
  const [since, setSince] = useState<string | null>(officeToday());
  const count = /^\d{1,3}$/u.test(days.trim()) && Number(days) <= 250 ? Number(days) : null;
  return (
    <Block title={w.count}>
      <div className={css.counter}>
        <TextInput label={w.workingDays} inputMode="numeric" value={days} error={count === null ? w.badNumber : undefined} onChange={(event) => setDays(event.currentTarget.value)} />
        <DateField label={w.since} value={since} help={w.countSay} onChange={setSince} />
      </div>
      {count !== null && since ? <Counted days={count} since={since} /> : null}
    </Block>
  );
}

function Counted({ days, since }: { days: number; since: string }) {
  const w = useWords(calendarWords);
  const language = useLanguage();
  const year = Number(since.slice(0, 4));
  const here = useAsk(listHolidays, { query: { year } });
  const next = useAsk(listHolidays, { query: { year: year + 1 } });
  if (!here.data || !next.data) return null;
  const holidays = [...here.data.rows, ...next.data.rows];
  const due = addWorkingDays(since, days, workCalendar(holidays.map((row) => ({ date: row.on, name: row.name })), here.data.restDays));
  const skipped = holidays.filter((row) => row.on > since && row.on <= due).map((row) => `${row.name} (${sayDay(row.on)})`);
  const isKnown = due.startsWith(String(year)) ? here.data.yearKnown : here.data.yearKnown && next.data.yearKnown;
  return (
    <div className={css.result} role="status">
      <b>{w.falls(sayNumber(days), longDateWithWeekday(due, language))}</b>
      <span>{skipped.length > 0 ? w.skips(skipped.join(', ')) : w.skipsNone}</span>
      {isKnown ? null : <span>{w.forecast}</span>}
    </div>
  );
}
