import { z } from 'zod';
import { seatKinds } from '#shared/domain/assignment-kind.ts';
import { deskActs, deskGroups } from '#shared/domain/desk.ts';
import { securityClasses } from '#shared/domain/security-class.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { contract, Instant, OfficeDate, PageQuery } from './contract.ts';
import { PathSegment, PathSentence } from './tracking.contract.ts';

/** One thing that waits for the acting seat. */
export const DeskRow = z.object({
  /** unique in the list: act and the id of what waits */
  key: z.string(),
  act: z.enum(deskActs),
  group: z.enum(deskGroups),
  letterId: z.uuid(),
  dispositionId: z.uuid().nullable(),
  recipientId: z.uuid().nullable(),
  unread: z.boolean(),
  /** null when the rights end before it: show the class in its place */
  subject: z.string().nullable(),
  senderName: z.string().nullable(),
  letterNumber: z.string().nullable(),
  agendaText: z.string().nullable(),
  /** its sender took the letter back */
  takenBack: z.boolean(),
  /** why a letter came back to its drafter; null for who does not read it, and of a secret one: a list does not say it */
  reason: z.string().nullable(),
  /** parts that are other than this person at this desk last saw them, of a letter to initial or to sign; empty for a first look */
  changed: z.array(z.string()),
  securityClass: z.enum(securityClasses),
  urgency: z.enum(urgencies),
  /** who handed it on: a position title, null for a letter that just came in */
  handedBy: z.string().nullable(),
  since: Instant,
  dueOn: OfficeDate.nullable(),
  /** working days left, negative when late */
  daysLeft: z.number().int().nullable(),
  segments: z.array(PathSegment),
  sentence: PathSentence.nullable(),
});
export type DeskRow = z.infer<typeof DeskRow>;

const ActCounts = z.record(z.enum(deskActs), z.number().int());
const GroupCounts = z.record(z.enum(deskGroups), z.number().int());

/** Ordered by due date, what has none last; `waiting` and `late` put into words by `sayDesk`. */
export const getDesk = contract({
  method: 'GET', path: '/api/desk', summary: 'What waits for the acting seat, late first',
  query: PageQuery.extend({ act: z.enum(deskActs).optional() }),
  response: z.object({
    waiting: z.number().int(),
    late: z.number().int(),
    /** counts stop at 1000 and mean "1000 or more" there */
    acts: ActCounts,
    groups: GroupCounts,
    /** the days of this office week from today on, for a calendar of tasks */
    week: z.array(z.object({ on: OfficeDate, isWorkingDay: z.boolean() })),
    rows: z.array(DeskRow),
    next: z.string().nullable(),
  }),
});

export const exportDesk = contract({
  method: 'GET', path: '/api/desk/export', summary: 'What waits for the acting seat as a spreadsheet; logged',
  query: z.object({ act: z.enum(deskActs).optional(), format: z.enum(['xlsx', 'csv']) }),
  response: z.unknown(), download: true, perMinute: 10,
});

export const listSeatCounts = contract({
  method: 'GET', path: '/api/desk/seats', summary: 'How many things wait at each seat of the person signed in, for the position switch',
  response: z.object({ seats: z.array(z.object({ positionId: z.uuid(), waiting: z.number().int(), late: z.number().int() })) }),
});

/** A letter that is closed to the acting seat may lie on another desk of the same person. */
export const listSeatsOfLetter = contract({
  method: 'GET', path: '/api/letters/:letterId/seats', summary: 'Which other seats of the person signed in open this letter',
  params: z.object({ letterId: z.uuid() }),
  response: z.object({ seats: z.array(z.object({ positionId: z.uuid(), seat: z.enum(seatKinds) })) }),
});
