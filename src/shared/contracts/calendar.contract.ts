import { z } from 'zod';
import { securityClasses } from '../domain/security-class.ts';
import { CommandId, contract, Instant, OfficeDate } from './contract.ts';

/** One event of the acting desk. Words are null for secret letters: a calendar hangs on the wall. */
export const CalendarEvent = z.object({
  letterId: z.uuid(),
  eventOn: OfficeDate,
  /** last day of an event of several days; null: the day it begins */
  endsOn: OfficeDate.nullable(),
  /** clock times of the city, 'HH:MM'; no end: until it is over */
  startsAt: z.string(),
  endsAt: z.string().nullable(),
  securityClass: z.enum(securityClasses),
  subject: z.string().nullable(),
  senderName: z.string().nullable(),
  place: z.string().nullable(),
  note: z.string().nullable(),
  /** addressee: invited; copy: told of it; delegate: asked to stand in or to attend */
  part: z.enum(['addressee', 'copy', 'delegate']),
  /** its sender took the letter back, or another one took its place: it is no appointment any more */
  ended: z.enum(['withdrawn', 'replaced']).nullable(),
  /** the letter that took its place, for who may read it */
  replacedBy: z.uuid().nullable(),
  /** desks that stand in for this one */
  delegates: z.array(z.string()),
  /** letters of the same desk whose events fall into this time */
  conflicts: z.array(z.uuid()),
});
export type CalendarEvent = z.infer<typeof CalendarEvent>;

export const listEvents = contract({
  method: 'GET', path: '/api/calendar', summary: 'Events of the acting desk between two days, at most ten weeks',
  query: z.object({ from: OfficeDate, to: OfficeDate }),
  response: z.object({ events: z.array(CalendarEvent) }),
});

export const Feed = z.object({ id: z.uuid(), positionTitle: z.string(), name: z.string(), madeAt: Instant, readOn: OfficeDate.nullable() });
export type Feed = z.infer<typeof Feed>;
const Ok = z.object({ ok: z.literal(true) });

export const listFeeds = contract({ method: 'GET', path: '/api/calendar/feeds', summary: 'My calendar addresses', response: z.object({ rows: z.array(Feed) }) });
export const makeFeed = contract({
  method: 'POST', path: '/api/calendar/feeds', summary: 'Make an address under which a device follows the calendar of the acting desk; shown once', perMinute: 20,
  body: z.object({ commandId: CommandId, name: z.string().trim().min(1).max(80) }),
  /** path without the origin, null when the command was repeated: make another one; origin of the city's setting, null: the one the person came by */
  response: z.object({ id: z.uuid(), path: z.string().nullable(), origin: z.string().nullable() }),
});
export const revokeFeed = contract({ method: 'POST', path: '/api/calendar/feeds/:feedId/revoke', summary: 'End a calendar address', params: z.object({ feedId: z.uuid() }), body: z.object({ commandId: CommandId }), response: Ok });

/** text/calendar of RFC 5545, for calendar programs; whoever has the address reads it, so it tells no word of a secret letter. */
export const readFeed = contract({
  method: 'GET', path: '/api/calendar/ics/:token', summary: 'The calendar of one desk, by its unguessable address', audience: 'open', perMinute: 60, download: true,
  params: z.object({ token: z.string().max(80) }), response: z.unknown(),
});
