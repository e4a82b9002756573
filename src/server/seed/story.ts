import { longDate, longDateWithWeekday } from '#shared/domain/office-dates.ts';
import type { StoryCalendar } from './story-calendar.ts';
import { lettersOfLastWeek } from './story-last-week.ts';
import { lettersOfThisWeek } from './story-this-week.ts';
import { lettersOfTwoWeeksAgo } from './story-two-weeks-ago.ts';
import type { StoryAct, StoryLetter, StoryRecipient, StoryState } from './story-types.ts';

/** The whole story, in the order the counter received it. */
export const story: readonly StoryLetter[] = [...lettersOfTwoWeeksAgo, ...lettersOfLastWeek, ...lettersOfThisWeek];

/** One step of the story as the loader plays it: acts of all letters on one line of time. */
export type StoryStep = { letter: StoryLetter; at: Date; act: StoryAct | { act: 'register' } };

/** All registrations and acts in the order they happened, so numbers, audit and dates come out as in a real office. */
export function stepsOf(letters: readonly StoryLetter[], calendar: StoryCalendar): StoryStep[] {
  const steps = letters.flatMap((letter): StoryStep[] => [
    { letter, at: calendar.instant(...letter.receivedAt), act: { act: 'register' } },
    ...letter.acts.map((act): StoryStep => ({ letter, at: calendar.instant(...act.at), act })),
  ]);
  return steps.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.letter.agendaNumber - b.letter.agendaNumber);
}

/** Prints `{+2}` and `{+2:hari}` as dates of the told story. */
export function tell(text: string, calendar: StoryCalendar): string {
  return text.replaceAll(/\{([+-]\d+)(:hari)?\}/gu, (_whole, offset: string, weekday?: string) => {
    const day = calendar.day(Number(offset));
    return weekday ? longDateWithWeekday(day) : longDate(day);
  });
}

/** What state the letter is in on the day of the story; the screens and tests of the model office are held against it. */
export function stateOf(letter: StoryLetter): StoryState {
  if (letter.acts.some((act) => act.act === 'void')) return 'void';
  if (letter.acts.some((act) => act.act === 'close')) return 'closed';
  const open = openBranches(letter);
  if (open.length > 0) return open.some((branch) => branch.due !== undefined && branch.due < 0) ? 'overdue' : 'in_hand';
  if (letter.acts.some((act) => act.act === 'report')) return 'reported';
  return letter.acts.some((act) => act.act === 'read') ? 'read' : 'waiting';
}

/** Recipients that owe a report and have not given the last one. */
function openBranches(letter: StoryLetter): StoryRecipient[] {
  const reported = new Set(letter.acts.flatMap((act) => (act.act === 'report' && act.final ? [`${act.on} ${act.by}`] : [])));
  return letter.acts.flatMap((act) =>
    act.act === 'dispose' ? act.recipients.filter((recipient) => recipient.due !== undefined && !reported.has(`${act.key} ${recipient.to}`)) : [],
  );
}
