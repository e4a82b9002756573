import { Link } from 'react-router';
import type { CalendarEvent } from '#shared/contracts/calendar.contract.ts';
import { daysBetween, type OfficeDate } from '#shared/domain/office-dates.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { Tag } from '#web/ui/form/chip.tsx';
import css from './calendar.module.css';
import { hoursOn } from './days.ts';
import { calendarWords } from './words.ts';

type Words = Spoken<typeof calendarWords>;
type At = { event: CalendarEvent; /** the day it is shown on: one of several days is shown on each */ day: OfficeDate };

const clock = (time: string) => time.replace(':', '.');
/** "13.00–selesai"; of several days also which of them it is: "13.00–", "sepanjang hari", "–12.00". */
function sayHours(event: CalendarEvent, day: OfficeDate, w: Words): string {
  const { from, until, goesOn } = hoursOn(event, day);
  if (from === null && goesOn) return w.allDay;
  return `${from === null ? '' : clock(from)}–${until === null ? (goesOn ? '' : w.untilOver) : clock(until)}`;
}
const isAway = (event: CalendarEvent) => event.part === 'copy' || event.delegates.length > 0;

/** One event in a cell of month or week: the hour and as much of the subject as fits; the list says the rest. */
export function EventCell({ event, day }: At) {
  const w = useWords(calendarWords);
  const says = event.subject ?? w.secret;
  return (
    <Link to={`/surat/${event.letterId}`} className={`${css.cell} ${isAway(event) ? css.away : ''} ${event.conflicts.length > 0 ? css.clash : ''} ${event.ended ? css.ended : ''}`} title={[event.ended && w[event.ended], sayHours(event, day, w), says].filter(Boolean).join(' ')}>
      <b>{event.eventOn === day ? clock(event.startsAt) : sayHours(event, day, w)}</b>
      <span>{says}</span>
      {event.ended ? <em className={css.endedSay}>{w[event.ended]}</em> : null}
      {event.conflicts.length > 0 ? <em className="sr">{w.clash}</em> : null}
    </Link>
  );
}

/** One event as a line: when, what, where, by whom, and who goes. */
export function EventLine({ event, day }: At) {
  const w = useWords(calendarWords);
  const tags = [event.ended && w[event.ended], event.endsOn ? w.dayOf(daysBetween(event.eventOn, day) + 1, daysBetween(event.eventOn, event.endsOn) + 1) : null, event.conflicts.length > 0 ? w.clash : null, event.part === 'delegate' ? w.delegate : null, event.part === 'copy' ? w.copy : null, event.part !== 'delegate' && event.delegates.length > 0 ? w.represented(event.delegates.join(', ')) : null].filter((tag): tag is string => tag !== null);
  const line = (
    <Link to={`/surat/${event.letterId}`} className={`${css.line} ${event.ended ? css.ended : ''}`}>
      <span className={css.time}>{sayHours(event, day, w)}</span>
      <span>
        <b>{event.subject ?? w.secret}</b>
        <small>{[event.place, event.senderName].filter(Boolean).join(' · ')}</small>
        {event.note ? <small>{event.note}</small> : null}
        {tags.length > 0 ? <span className={css.tags}>{tags.map((tag) => <Tag key={tag} solid={tag === w.clash || tag === w.withdrawn || tag === w.replaced}>{tag}</Tag>)}</span> : null}
      </span>
    </Link>
  );
  if (event.replacedBy === null) return line;
  return <div>{line}<Link to={`/surat/${event.replacedBy}`} className={css.instead}>{w.openReplacement}</Link></div>;
}
