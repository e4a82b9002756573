import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { listHolidays } from '#shared/contracts/organization-city.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { longDateWithWeekday } from '#shared/domain/office-dates.ts';
import { workCalendar } from '#shared/domain/working-days.ts';
import { useAsk } from '#web/lib/asking.ts';
import { officeToday, sayNumber } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Block, Page } from '#web/ui/page.tsx';
import { EmptyState, Notice } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import { calendarWords } from './calendar-words.ts';
import { DueCounter } from './due-counter.tsx';
import { AddHolidayDialog, RemoveHolidayDialog } from './holiday-dialogs.tsx';
import type { Holiday } from './kinds.ts';
import { SettingsHead } from './settings-head.tsx';
import css from './settings.module.css';
import { YearPicture } from './year-picture.tsx';
import { monthsOf } from './year.ts';

type Year = Reply<typeof listHolidays>;

function yearOf(named: string): number {
  const year = Number(named);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : Number(officeToday().slice(0, 4));
}

/** How many days the office works in a year, which days it does not and why, and what a due date does around them. */
export function Holidays() {
  const w = useWords(calendarWords);
  const url = useUrlState();
  const year = yearOf(url.of('tahun'));
  const asked = useAsk(listHolidays, { query: { year } }, { keepOld: true });
  const [asking, setAsking] = useState<Holiday | 'new' | null>(null);
  const data = asked.data;
  const months = useMemo(() => (data ? monthsOf(year, workCalendar(data.rows.map((row) => ({ date: row.on, name: row.name })), data.restDays)) : null), [year, data]);
  const working = months?.reduce((sum, month) => sum + month.workingDays, 0);
  const move = (step: number) => url.set({ tahun: String(year + step) });
  return (
    <Page>
      <SettingsHead at="kalender" title={working === undefined ? year : w.answer(year, sayNumber(working))} under={data ? w.under(sayNumber(data.rows.length)) : undefined}>
        <div className={css.month}>
          <Button square aria-label={w.before} icon={<IconChevronLeft size={20} stroke={1.75} />} onClick={() => move(-1)} />
          <Button square aria-label={w.after} icon={<IconChevronRight size={20} stroke={1.75} />} onClick={() => move(1)} />
        </div>
        {data?.mayEdit ? <Button kind="primary" icon={<IconPlus size={18} stroke={1.75} />} onClick={() => setAsking('new')}>{w.add}</Button> : null}
      </SettingsHead>
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && !asked.error ? <TableSkeleton label={w.list} /> : null}
      {data && !data.yearKnown ? <Notice title={w.unknown}>{w.unknownSay}</Notice> : null}
      {data && months ? <YearPicture label={w.picture(year)} months={months} holidays={data.rows} restDays={data.restDays} /> : null}
      <DueCounter />
      {data ? <HolidayList year={data} onRemove={setAsking} /> : null}
      {asking === 'new' ? <AddHolidayDialog year={year} onClose={() => setAsking(null)} /> : null}
      {asking && asking !== 'new' ? <RemoveHolidayDialog holiday={asking} onClose={() => setAsking(null)} /> : null}
    </Page>
  );
}

function HolidayList({ year, onRemove }: { year: Year; onRemove: (holiday: Holiday) => void }) {
  const w = useWords(calendarWords);
  const language = useLanguage();
  const heads: ReactNode[] = [w.day, w.name, w.kind, w.basis, ...(year.mayEdit ? [<span key="act" className="sr">{w.act}</span>] : [])];
  const cellsOf = (row: Holiday) => [
    longDateWithWeekday(row.on, language), row.name, w[row.kind], <small key="basis" className={css.basis}>{row.basis}</small>,
    ...(year.mayEdit ? [<Button key="act" kind="quiet" size="sm" onClick={() => onRemove(row)}>{w.remove}<span className="sr"> {row.name}</span></Button>] : []),
  ];
  return (
    <Block title={w.list}>
      {year.rows.length === 0 ? <EmptyState title={w.empty}>{w.emptySay}</EmptyState> : <PlainTable caption={w.list} heads={heads}>{year.rows.map((row) => <PlainRow key={row.id} heads={heads} cells={cellsOf(row)} />)}</PlainTable>}
    </Block>
  );
}
