import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import type { SenderKey } from './senders.ts';

/** Working days from the day of the story, and the clock time `HH.MM` in the city. */
export type Moment = readonly [offset: number, time: string];

export type StoryRecipient = {
  to: string;
  /** Codes of `presets/national/disposition-instructions.csv`. */
  instructions: readonly string[];
  /** Working days from the day of the story; who has none only takes note. All of one disposition share it. */
  due?: number;
  /** One recipient leads when there are several. */
  leads?: true;
};

export type StoryAct =
  | { act: 'read'; by: string; at: Moment }
  | { act: 'open'; by: string; at: Moment }
  | { act: 'dispose' | 'prepare'; key: string; by: string; at: Moment; note?: string; recipients: readonly StoryRecipient[] }
  | { act: 'report'; by: string; at: Moment; on: string; text: string; file?: string; final: boolean }
  | { act: 'close'; by: string; at: Moment; note?: string }
  | { act: 'void'; by: string; at: Moment; reason: string };

/**
 * One paper letter and everything that happened to it. In texts `{+2}` prints the long date of that working day,
 * `{+2:hari}` the date with its weekday, so a shifted story still agrees with its own scans.
 */
export type StoryLetter = {
  agendaNumber: number;
  receivedAt: Moment;
  from: SenderKey;
  number: string;
  datedOn: number;
  subject: string;
  summary: string;
  classification: string;
  typeCode: string;
  urgency?: Urgency;
  securityClass?: SecurityClass;
  attachments?: string;
  addressee: string;
  /** A form on a second page: title, and rows of what is asked and its unit. */
  annex?: { title: string; rows: readonly (readonly [what: string, unit: string])[] };
  /** Paragraphs; a paragraph starting with `# ` is a numbered item, with `= ` a line of an invitation. */
  body: readonly string[];
  acts: readonly StoryAct[];
};

export type StoryState = 'waiting' | 'read' | 'in_hand' | 'overdue' | 'reported' | 'closed' | 'void';
