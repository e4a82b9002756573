import type { OfficeDate } from './office-dates.ts';
import { addWorkingDays, type WorkCalendar } from './working-days.ts';

/** How fast: the other axis of a letter. Never mixed with the security class, whatever the paper sheet prints. */
export const urgencies = ['normal', 'urgent', 'very_urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** Working days within which a reply is due by default; a city may set its own. */
export type ReplyLimits = Record<Urgency, number>;

/** 5 working days, 2 × 24 hours and 24 hours of the usual rule set, counted in working days since desks are closed in between. */
export const defaultReplyLimits: ReplyLimits = { normal: 5, urgent: 2, very_urgent: 1 };

/** Office codes and words as registers and spreadsheets bring them. */
const aliases: Record<string, Urgency> = {
  BIASA: 'normal',
  SEGERA: 'urgent',
  PENTING: 'urgent',
  'SANGAT SEGERA': 'very_urgent',
  SANGAT_SEGERA: 'very_urgent',
  KILAT: 'very_urgent',
  'AMAT SEGERA': 'very_urgent',
};

export function isUrgency(text: string): text is Urgency {
  return urgencies.some((urgency) => urgency === text);
}

/** Reads the word on the paper; nothing when it is a word of the other axis, such as "Rahasia". */
export function readUrgency(text: string): Urgency | undefined {
  const word = text.trim().replace(/\s+/gu, ' ').toUpperCase();
  return Object.hasOwn(aliases, word) ? aliases[word] : undefined;
}

/** The day a reply is due when nobody named one. */
export function replyDueOn(letter: { urgency: Urgency; receivedOn: OfficeDate }, calendar: WorkCalendar, limits: ReplyLimits = defaultReplyLimits): OfficeDate {
  return addWorkingDays(letter.receivedOn, limits[letter.urgency], calendar);
}
