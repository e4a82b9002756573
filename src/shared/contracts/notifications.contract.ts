import { z } from 'zod';
import { noticeKinds } from '#shared/domain/notice.ts';
import { securityClasses } from '#shared/domain/security-class.ts';
import { CommandId, contract, Instant, Page, PageQuery } from './contract.ts';

/** Put into words by `sayNotice` of `#shared/domain/notice.ts`. */
export const Notice = z.object({
  id: z.uuid(),
  kind: z.enum(noticeKinds),
  letterId: z.uuid().nullable(),
  recipientId: z.uuid().nullable(),
  securityClass: z.enum(securityClasses),
  /** null for secret letters and for those whose rights have ended */
  subject: z.string().nullable(),
  /** title of the position that did it */
  byDesk: z.string().nullable(),
  /** seat the notice is for */
  positionId: z.uuid(),
  at: Instant,
  /** was in the list when the person last looked at it: no longer counted by the bell */
  seen: z.boolean(),
  /** opened, its letter opened, or all marked as read */
  read: z.boolean(),
});
export type Notice = z.infer<typeof Notice>;

export const listNotices = contract({
  method: 'GET', path: '/api/notices', summary: 'Notices of the acting seat, newest first',
  query: PageQuery, response: Page(Notice),
});

export const countUnseenNotices = contract({
  method: 'GET', path: '/api/notices/unseen', summary: 'How many notices the person has not seen; 100 means 100 or more',
  response: z.object({ count: z.number().int() }),
});

export const markNoticesSeen = contract({
  method: 'POST', path: '/api/notices/seen', summary: 'All notices of the acting seat up to this one are seen',
  body: z.object({ commandId: CommandId, upTo: z.uuid() }),
  response: z.object({ seen: z.number().int() }),
});

export const markNoticesRead = contract({
  method: 'POST', path: '/api/notices/read', summary: 'All notices of the acting seat up to this one are read',
  body: z.object({ commandId: CommandId, upTo: z.uuid() }),
  response: z.object({ read: z.number().int() }),
});

export const markLetterNoticesRead = contract({
  method: 'POST', path: '/api/notices/letters/:letterId/read', summary: 'The notices of the acting seat about this letter are read: the person opened it',
  params: z.object({ letterId: z.uuid() }), body: z.object({ commandId: CommandId }),
  response: z.object({ read: z.number().int() }),
});

/**
 * Server-sent events: `event: notice`, data = LiveNotice; `event: desk` when counts changed; `event: end` when the
 * session ended; a comment line every 20 seconds. Carries no subject at all: the page asks again by the ordinary doors.
 */
export const live = contract({
  method: 'GET', path: '/api/live', summary: 'Hears at once what happens at the acting seat (text/event-stream)',
  response: z.unknown(), download: true,
});

export const LiveNotice = z.object({ id: z.uuid(), kind: z.enum(noticeKinds), letterId: z.uuid().nullable(), securityClass: z.enum(securityClasses) });
export type LiveNotice = z.infer<typeof LiveNotice>;
