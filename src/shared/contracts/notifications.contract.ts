import { z } from 'zod';
import { mailChoices, noticeKinds } from '#shared/domain/notice-kind.ts';
import { securityClasses } from '#shared/domain/security-class.ts';
import { CommandId, contract, Instant, Page, PageQuery } from './contract.ts';

const languages = ['id', 'en'] as const;

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

// ---- what a person wants to hear, where and when ----

const MailAddress = z.string().trim().toLowerCase().max(254).regex(/^[^\s@<>"(),;:\\[\]]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/);
const Ok = z.object({ ok: z.literal(true) });

export const NoticeChoice = z.object({ kind: z.enum(noticeKinds), inApp: z.boolean(), mail: z.enum(mailChoices) });
export type NoticeChoice = z.infer<typeof NoticeChoice>;

/** `refused`: the mail server said no for good; nothing is mailed until the address is set again. */
export const MailAddressState = z.object({ address: z.string(), state: z.enum(['verified', 'refused']), refusedReason: z.string().nullable(), verifiedBy: z.enum(['self', 'administrator']), since: Instant });
export type MailAddressState = z.infer<typeof MailAddressState>;

export const getNoticeSettings = contract({
  method: 'GET', path: '/api/notice-settings', summary: 'How I am told of what happens',
  response: z.object({
    /** false: the city has set no mail server */
    mailIsOn: z.boolean(),
    language: z.enum(languages),
    /** mail outside working hours waits for the next working morning */
    quiet: z.boolean(),
    workingHours: z.object({ from: z.string(), until: z.string() }),
    /** every kind there is, with what was chosen or its default; `mayHide`: may leave the bell */
    kinds: z.array(NoticeChoice.extend({ mayHide: z.boolean() })),
    address: MailAddressState.nullable(),
    /** an address that waits for its code */
    asked: z.object({ address: z.string(), at: Instant }).nullable(),
  }),
});

export const changeNoticeSettings = contract({
  method: 'POST', path: '/api/notice-settings', summary: 'Change how I am told; kinds left out stay as they are',
  body: z.object({ commandId: CommandId, language: z.enum(languages), quiet: z.boolean(), kinds: z.array(NoticeChoice).max(noticeKinds.length) }),
  response: Ok,
});

export const askMailCode = contract({
  method: 'POST', path: '/api/notice-settings/address', summary: 'Mail a code to an address, to prove that it is mine', perMinute: 10,
  body: z.object({ commandId: CommandId, address: MailAddress }), response: Ok,
});
export const confirmMailAddress = contract({
  method: 'POST', path: '/api/notice-settings/address/confirm', summary: 'Give the code that was mailed', perMinute: 20,
  body: z.object({ commandId: CommandId, code: z.string().trim().regex(/^\d{6}$/) }), response: Ok,
});
export const removeMailAddress = contract({
  method: 'POST', path: '/api/notice-settings/address/remove', summary: 'Be mailed no more', body: z.object({ commandId: CommandId }), response: Ok,
});

const OneEmployee = z.object({ employeeId: z.uuid() });
export const getMailAddressOf = contract({
  method: 'GET', path: '/api/notice-settings/of/:employeeId', summary: 'The address of a person, for who administers their account', params: OneEmployee,
  response: z.object({ address: MailAddressState.nullable() }),
});
export const setMailAddressOf = contract({
  method: 'POST', path: '/api/notice-settings/of/:employeeId', summary: 'Enter the address of a person; null removes it', params: OneEmployee,
  body: z.object({ commandId: CommandId, address: MailAddress.nullable() }), response: Ok, stepUp: true,
});

export const getMailHealth = contract({
  method: 'GET', path: '/api/notices/mail', summary: 'How mailing goes, for who runs the system',
  response: z.object({ isOn: z.boolean(), waiting: z.number().int(), held: z.number().int(), sentToday: z.number().int(), refusedAddresses: z.number().int(), lastFault: z.string().nullable() }),
});
