import { Calendar } from '#web/features/calendar/calendar.tsx';
import { useSession } from '#web/features/identity/session.tsx';
import { useWords } from '#web/lib/words.ts';
import { calendarWords } from '#web/features/calendar/words.ts';
import { EmptyState } from '#web/ui/say/say.tsx';

export function CalendarPage() {
  const w = useWords(calendarWords);
  return useSession().current ? <Calendar /> : <EmptyState title={w.noSeat}>{w.noSeatSay}</EmptyState>;
}
