import { SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDeviceMobile, IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { listEvents, type CalendarEvent } from '#shared/contracts/calendar.contract.ts';
import { longDateWithWeekday, weekdayOf, type OfficeDate } from '#shared/domain/office-dates.ts';
import { monthNames, shortWeekdayNames } from '#shared/domain/words.ts';
import { useAsk } from '#web/lib/asking.ts';
import { officeToday, sayDay } from '#web/lib/dates.ts';
import { usePhone, useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './calendar.module.css';
import { isOn, moved, rangeOf, readDay, views, type Range, type View } from './days.ts';
import { EventCell, EventLine } from './event-parts.tsx';
import { calendarWords } from './words.ts';

const FeedDialog = lazy(async () => ({ default: (await import('./feed-dialog.tsx')).FeedDialog }));

/** Where the acting desk is invited to be. A phone begins with the list, a wide screen with the month. */
export function Calendar() {
  const w = useWords(calendarWords);
  const language = useLanguage();
  const phone = usePhone();
  const url = useUrlState();
  const [following, follow] = useState(false);
  const today = officeToday();
  const view = views.find((each) => each === url.of('tampil')) ?? (phone ? 'daftar' : 'bulan');
  const day = readDay(url.of('tgl'), today);
  const range = rangeOf(view, day);
  const asked = useAsk(listEvents, { query: { from: range.from, to: range.to } }, { keepOld: true });
  const events = asked.data?.events ?? [];
  const standing = events.filter((event) => event.ended === null);
  const clashes = events.filter((event) => event.conflicts.length > 0).length;
  useTitle(w.title);
  const says = view === 'bulan' ? `${monthNames[language][Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}` : `${sayDay(range.from)} – ${sayDay(range.to)}`;
  return (
    <Page>
      <PageHead over={w.title} title={asked.data ? (clashes > 0 ? w.countClash(standing.length, clashes) : w.count(standing.length, says)) : w.title} under={w.lede}>
        <Button icon={<IconDeviceMobile size={20} stroke={1.75} />} onClick={() => follow(true)}>{w.follow}</Button>
        <Button square aria-label={w.print} icon={<IconPrinter size={20} stroke={1.75} />} onClick={() => window.print()} />
      </PageHead>
      <div className={`${css.bar} no-print`}>
        <div className={css.turn}>
          <Button square aria-label={w.before} icon={<IconChevronLeft size={20} stroke={1.75} />} onClick={() => url.set({ tgl: moved(view, day, -1) })} />
          <span className={css.what} aria-live="polite">{says}</span>
          <Button square aria-label={w.after} icon={<IconChevronRight size={20} stroke={1.75} />} onClick={() => url.set({ tgl: moved(view, day, 1) })} />
          <Button kind="quiet" onClick={() => url.set({ tgl: null })}>{w.today}</Button>
        </div>
        <SegmentedControl aria-label={w.view} data={views.map((value) => ({ value, label: w[value] }))} value={view} onChange={(tampil) => url.set({ tampil })} />
      </div>
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && !asked.error ? <SkeletonRows label={w.loading} /> : null}
      {asked.data && view !== 'daftar' ? <Grid view={view} range={range} month={day.slice(0, 7)} events={events} /> : null}
      {asked.data && (view === 'daftar' || phone) ? <DayList days={range.days} events={events} /> : null}
      <Suspense>{following ? <FeedDialog onClose={() => follow(false)} /> : null}</Suspense>
    </Page>
  );
}

const fitsInCell = 3;

function Grid({ view, range, month, events }: { view: View; range: Range; month: string; events: CalendarEvent[] }) {
  const w = useWords(calendarWords);
  const language = useLanguage();
  const url = useUrlState();
  const today = officeToday();
  const of = (day: OfficeDate) => events.filter((event) => isOn(event, day));
  const look = (day: OfficeDate) => [css.day, [0, 6].includes(weekdayOf(day)) ? css.rest : '', day === today ? css.now : '', view === 'bulan' && !day.startsWith(month) ? css.other : ''].join(' ');
  const most = view === 'bulan' ? fitsInCell : Number.POSITIVE_INFINITY;
  return (
    <div>
      <div className={css.grid} aria-hidden="true" style={{ borderTop: 0 }}>{range.days.slice(0, 7).map((day) => <span key={day} className={css.weekday}>{shortWeekdayNames[language][weekdayOf(day)]}</span>)}</div>
      <div className={`${css.grid} ${view === 'minggu' ? css.tall : ''}`}>
        {range.days.map((day) => {
          const own = of(day);
          return (
            <section key={day} className={look(day)} aria-label={longDateWithWeekday(day, language)}>
              <span className={css.number} aria-hidden="true">{Number(day.slice(8))}</span>
              {own.slice(0, most).map((event) => <EventCell key={event.letterId} event={event} day={day} />)}
              {own.length > most ? <Button kind="quiet" size="sm" onClick={() => url.set({ tampil: 'daftar', tgl: day })}>{w.more(own.length - most)}</Button> : null}
            </section>
          );
        })}
      </div>
    </div>
  );
}

function DayList({ days: all, events }: { days: OfficeDate[]; events: CalendarEvent[] }) {
  const w = useWords(calendarWords);
  const language = useLanguage();
  if (events.length === 0) return <EmptyState title={w.none}>{w.noneSay}</EmptyState>;
  const days = all.filter((day) => events.some((event) => isOn(event, day)));
  return (
    <div className={css.list}>
      {days.map((day) => (
        <section key={day} className={css.listDay} aria-labelledby={`hari-${day}`}>
          <h2 id={`hari-${day}`}>{longDateWithWeekday(day, language)}</h2>
          <div>{events.filter((event) => isOn(event, day)).map((event) => <EventLine key={event.letterId} event={event} day={day} />)}</div>
        </section>
      ))}
    </div>
  );
}
