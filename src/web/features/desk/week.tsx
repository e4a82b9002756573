import { Link } from 'react-router';
import type { DeskRow } from '#shared/contracts/desk.contract.ts';
import { deskActWords } from '#shared/domain/desk.ts';
import { sayDueDay, sayNumber, officeToday } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { sayDaysLeft, subjectOr } from '#web/lib/letter-words.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { deskBulkWords } from './bulk-words.ts';
import { addressOfRow } from './desk-lines.tsx';
import css from './week.module.css';

type Day = { on: string; isWorkingDay: boolean };
type Props = { rows: DeskRow[]; days: Day[]; /** the next page, when there is one */ onMore: (() => void) | undefined };

/** Tasks by the day they are due: what is late on top, then day by day to the end of the office week, then the rest. */
export function Week({ rows, days, onMore }: Props) {
  const w = useWords(deskBulkWords);
  const today = officeToday();
  const last = days.at(-1)?.on ?? today;
  const due = (on: string) => rows.filter((row) => row.dueOn === on);
  const shown = days.filter((day) => day.isWorkingDay || due(day.on).length > 0 || day.on === today);
  const late = rows.filter((row) => row.dueOn !== null && row.dueOn < today);
  const later = rows.filter((row) => row.dueOn !== null && row.dueOn > last);
  const undated = rows.filter((row) => row.dueOn === null);
  return (
    <section aria-label={w.week} className={css.week}>
      {late.length > 0 ? <Part title={w.overdue} rows={late} isLate /> : null}
      <div className={css.days}>
        {shown.map((day) => (
          <section key={day.on} className={`${css.day} ${day.on === today ? css.today : ''}`} aria-label={sayDueDay(day.on)}>
            <h2 className={css.head}>
              {sayDueDay(day.on)}
              <span>{day.isWorkingDay ? sayNumber(due(day.on).length) : w.restDay}</span>
            </h2>
            {due(day.on).length === 0 ? <p className="meta">{w.free}</p> : null}
            <Tasks rows={due(day.on)} />
          </section>
        ))}
      </div>
      {later.length > 0 ? <Part title={w.later} rows={later} /> : null}
      {undated.length > 0 ? <Part title={w.undated} rows={undated} /> : null}
      {onMore ? <Button onClick={onMore}>{w.more}</Button> : null}
    </section>
  );
}

function Part({ title, rows, isLate = false }: { title: string; rows: DeskRow[]; isLate?: boolean }) {
  return (
    <section>
      <h2 className={`${css.head} ${isLate ? css.late : ''}`}>
        {title}
        <span>{sayNumber(rows.length)}</span>
      </h2>
      <Tasks rows={rows} showsDay />
    </section>
  );
}

/** Under the head of a day its date is said already; what lies before or after the week says its own. */
function Tasks({ rows, showsDay = false }: { rows: DeskRow[]; showsDay?: boolean }) {
  const w = useWords(deskBulkWords);
  const words = deskActWords[useLanguage()];
  return (
    <ul className={css.tasks}>
      {rows.map((row) => (
        <li key={row.key}>
          <Link to={addressOfRow(row)} className={css.task}>
            <span className={row.unread ? css.unread : css.subject}>{subjectOr(row)}</span>
            <small>
              <b>{words[row.act]}</b>
              {[row.handedBy ?? row.senderName, showsDay && row.dueOn ? w.due(sayDueDay(row.dueOn)) : null, row.dueOn && row.daysLeft !== null && row.daysLeft < 0 ? sayDaysLeft(row.daysLeft) : null].filter(Boolean).map((fact) => ` · ${fact}`)}
            </small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
