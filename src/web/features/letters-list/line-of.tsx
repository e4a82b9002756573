import { IconBan, IconChecks, IconMail, IconMailOpened, IconProgress, type TablerIcon } from '@tabler/icons-react';
import type { LetterRow, LetterState } from '#shared/contracts/letters.contract.ts';
import type { LetterPath } from '#shared/contracts/tracking.contract.ts';
import { sayPath } from '#shared/domain/letter-path.ts';
import { addDays, longDateWithWeekday } from '#shared/domain/office-dates.ts';
import { securityClassWords, type Language } from '#shared/domain/words.ts';
import { officeDayOf, officeToday, sayDay, sayDueDay } from '#web/lib/dates.ts';
import { stressOf } from '#web/lib/letter-words.ts';
import { segmentsOf } from '#web/lib/paths.ts';
import type { Spoken } from '#web/lib/words.ts';
import type { LineGroup } from '#web/ui/list/letter-list.tsx';
import type { LetterLine } from '#web/ui/list/letter-row.tsx';
import type { lettersListWords } from './words.ts';

type Words = Spoken<typeof lettersListWords>;
type Saying = { w: Words; language: Language };
const icons: Record<LetterState, TablerIcon> = { registered: IconMail, read: IconMailOpened, in_progress: IconProgress, closed: IconChecks, void: IconBan };

/** What may be said of a letter whose subject one may not see: its class, or only that it waits. */
export function subjectOf(row: Pick<LetterRow, 'subject' | 'sees' | 'securityClass'>, { w, language }: Saying): string {
  if (row.subject !== null) return row.subject;
  return row.sees === 'no' ? w.waitsOnly : w.hidden(securityClassWords[language][row.securityClass]);
}

function dueOf(row: LetterRow, w: Words): Pick<LetterLine, 'due' | 'why' | 'late'> {
  const isOpen = row.state !== 'closed' && row.state !== 'void';
  if (!row.replyDueOn || !isOpen) return { due: sayDay(row.receivedOn), why: w.received };
  const late = row.replyDueOn < officeToday();
  return { due: sayDueDay(row.replyDueOn), why: late ? w.late : w.replyDue, late };
}

function lineOf(row: LetterRow, path: LetterPath | undefined, saying: Saying): LetterLine {
  const { w, language } = saying;
  const Icon = icons[row.state];
  return {
    id: row.id, to: `/surat/${row.id}`, icon: row.takenBack ? <IconBan size={20} stroke={1.75} /> : <Icon size={20} stroke={1.75} />, subject: subjectOf(row, saying), unread: row.state === 'registered', struck: row.takenBack,
    act: row.takenBack ? w.takenBack : w[row.state], stress: stressOf(row),
    facts: [row.senderName, row.letterNumber, w.agenda(row.agendaText)].filter((fact): fact is string => Boolean(fact)),
    segments: path ? segmentsOf(path.segments) : [{ state: 'next' }], wayLabel: path ? sayPath(path.sentence, language) : w.noWay,
    ...dueOf(row, w),
  };
}

/** One group for each day of entry, the order of the list: a back-dated letter entered today stands with today's. The days nearest to today by their own names. */
export function groupsOf(rows: LetterRow[], ways: ReadonlyMap<string, LetterPath>, saying: Saying): LineGroup[] {
  const groups: LineGroup[] = [];
  for (const row of rows) {
    const line = lineOf(row, ways.get(row.id), saying);
    const last = groups.at(-1);
    const day = officeDayOf(row.registeredAt);
    if (last?.id === day) last.lines.push(line);
    else groups.push({ id: day, title: dayTitle(day, saying), lines: [line] });
  }
  return groups;
}

function dayTitle(day: string, { w, language }: Saying): string {
  const today = officeToday();
  const name = longDateWithWeekday(day, language);
  if (day === today) return `${w.today}, ${name}`;
  return day === addDays(today, -1) ? `${w.yesterday}, ${name}` : name;
}
