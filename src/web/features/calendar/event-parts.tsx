import { Link } from 'react-router';
import type { CalendarEvent } from '#shared/contracts/calendar.contract.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { Tag } from '#web/ui/form/chip.tsx';
import css from './calendar.module.css';
import { calendarWords } from './words.ts';

type Words = Spoken<typeof calendarWords>;

const clock = (time: string) => time.replace(':', '.');
const sayHours = (event: CalendarEvent, w: Words) => `${clock(event.startsAt)}–${event.endsAt === null ? w.untilOver : clock(event.endsAt)}`;
const isAway = (event: CalendarEvent) => event.part === 'copy' || event.delegates.length > 0;

/** One event in a cell of month or week: the hour and as much of the subject as fits; the list says the rest. */
export function EventCell({ event }: { event: CalendarEvent }) {
  const w = useWords(calendarWords);
  const says = event.subject ?? w.secret;
  return (
    <Link to={`/surat/${event.letterId}`} className={`${css.cell} ${isAway(event) ? css.away : ''} ${event.conflicts.length > 0 ? css.clash : ''}`} title={`${sayHours(event, w)} ${says}`}>
      <b>{clock(event.startsAt)}</b>
      <span>{says}</span>
      {event.conflicts.length > 0 ? <em className="sr">{w.clash}</em> : null}
    </Link>
  );
}

/** One event as a line: when, what, where, by whom, and who goes. */
export function EventLine({ event }: { event: CalendarEvent }) {
  const w = useWords(calendarWords);
  const tags = [event.conflicts.length > 0 ? w.clash : null, event.part === 'delegate' ? w.delegate : null, event.part === 'copy' ? w.copy : null, event.part !== 'delegate' && event.delegates.length > 0 ? w.represented(event.delegates.join(', ')) : null].filter((tag): tag is string => tag !== null);
  return (
    <Link to={`/surat/${event.letterId}`} className={css.line}>
      <span className={css.time}>{sayHours(event, w)}</span>
      <span>
        <b>{event.subject ?? w.secret}</b>
        <small>{[event.place, event.senderName].filter(Boolean).join(' · ')}</small>
        {event.note ? <small>{event.note}</small> : null}
        {tags.length > 0 ? <span className={css.tags}>{tags.map((tag) => <Tag key={tag} solid={tag === w.clash}>{tag}</Tag>)}</span> : null}
      </span>
    </Link>
  );
}
