import { IconCalendarEvent } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { LetterDetail } from '#shared/contracts/letters.contract.ts';
import { longDateWithWeekday } from '#shared/domain/office-dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { invitationWords } from './invitation-words.ts';
import css from './letters.module.css';

type Event = NonNullable<LetterDetail['invitation']>;

const InvitationDialog = lazy(async () => ({ default: (await import('./invitation-dialog.tsx')).InvitationDialog }));

/** When and where an invitation is, and a way to note it; nothing for other letters whose reader may note none. */
export function InvitationBlock({ letter }: { letter: LetterDetail }) {
  const w = useWords(invitationWords);
  const language = useLanguage();
  const [editing, edit] = useState(false);
  const { invitation } = letter;
  const may = letter.allowed.includes('schedule');
  const looksLike = /undangan|mengundang|rapat/iu.test(letter.subject ?? '');
  if (!invitation && !(may && looksLike)) return null;
  const clock = (time: string) => time.replace(':', '.');
  const sayTime = ({ eventOn, endsOn, startsAt, endsAt }: Event) => {
    const first = longDateWithWeekday(eventOn, language);
    if (endsOn) return w.until(`${first}, ${clock(startsAt)}`, `${longDateWithWeekday(endsOn, language)}, ${endsAt ? clock(endsAt) : w.over}`);
    return `${first}, ${endsAt ? w.until(clock(startsAt), clock(endsAt)) : w.untilOver(clock(startsAt))}`;
  };
  return (
    <section className={css.event} aria-label={w.title}>
      <IconCalendarEvent size={20} stroke={1.75} aria-hidden="true" />
      {invitation ? (
        <p>
          <b>{sayTime(invitation)}</b>
          <span>{invitation.place}</span>
          {invitation.note ? <span>{invitation.note}</span> : null}
          <Link className="no-print" to={`/kalender?tampil=daftar&tgl=${invitation.eventOn}`}>{w.calendar}</Link>
        </p>
      ) : <p><b>{w.title}</b><span>{w.say}</span></p>}
      {may ? <Button size="sm" onClick={() => edit(true)}>{invitation ? w.change : w.add}</Button> : null}
      <Suspense>{editing ? <InvitationDialog letter={letter} onClose={() => edit(false)} /> : null}</Suspense>
    </section>
  );
}
