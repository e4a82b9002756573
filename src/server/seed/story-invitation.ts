import type { Invitation } from '#shared/contracts/letters.contract.ts';
import type { StoryCalendar } from './story-calendar.ts';
import type { StoryLetter } from './story-types.ts';

/** What a clerk reads off the lines of an invitation: `= hari, tanggal|{+1:hari}`, `= pukul|09.00 WITA`, `= tempat|…`. Null for other letters. */
export function invitationOf(letter: StoryLetter, calendar: StoryCalendar): Invitation | null {
  const lines = new Map(letter.body.filter((line) => line.startsWith('= ')).map((line) => { const [name = '', value = ''] = line.slice(2).split('|'); return [name, value] as const; }));
  const offset = /\{([+-]?\d+):hari\}/u.exec(lines.get('hari, tanggal') ?? '')?.[1];
  const time = /^(\d\d)\.(\d\d)/u.exec(lines.get('pukul') ?? '');
  const place = lines.get('tempat');
  if (offset === undefined || !time || place === undefined) return null;
  return { eventOn: calendar.day(Number(offset)), startsAt: `${time[1] ?? ''}:${time[2] ?? ''}`, endsOn: null, endsAt: null, place, note: lines.get('acara') ?? null };
}
