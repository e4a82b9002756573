import { weekdayOf, type OfficeDate } from '#shared/domain/office-dates.ts';
import { monthNames, shortWeekdayNames } from '#shared/domain/words.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { calendarWords } from './calendar-words.ts';
import type { Holiday } from './kinds.ts';
import css from './settings.module.css';
import type { MonthPicture } from './year.ts';

type Props = { label: string; months: MonthPicture[]; holidays: readonly Holiday[]; restDays: readonly number[] };
const mondayFirst = [1, 2, 3, 4, 5, 6, 0];

/** The year at one look. Who listens instead has the list below, with the reason of each day. */
export function YearPicture({ label, months, holidays, restDays }: Props) {
  const w = useWords(calendarWords);
  const language = useLanguage();
  const today = officeToday();
  const byDay = new Map(holidays.map((holiday) => [holiday.on, holiday]));
  const lookOf = (day: OfficeDate) => {
    const kind = byDay.get(day)?.kind;
    return [kind ? css[kind] : restDays.includes(weekdayOf(day)) ? css.rest : '', day === today ? css.today : ''].join(' ');
  };
  return (
    <figure>
      <div className={css.year} role="img" aria-label={label}>
        {months.map((month, index) => (
          <div key={month.first} aria-hidden="true">
            <h3>{monthNames[language][index]}<span>{month.workingDays}</span></h3>
            <div className={css.week}>
              {mondayFirst.map((day) => <i key={day} className={css.head}>{shortWeekdayNames[language][day]?.slice(0, 1)}</i>)}
              {month.days.map((day, place) => <i key={day ?? place} className={day ? lookOf(day) : ''} title={day ? byDay.get(day)?.name : undefined}>{day ? Number(day.slice(8)) : ''}</i>)}
            </div>
          </div>
        ))}
      </div>
      <figcaption className={css.legend}>
        <span><i className={css.national} />{w.national}</span><span><i className={css.joint_leave} />{w.joint_leave}</span><span><i className={css.local} />{w.local}</span><span><i className={css.rest} />{w.rest}</span><span><i className={css.today} />{w.today}</span>
      </figcaption>
    </figure>
  );
}
