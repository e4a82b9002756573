import { z } from 'zod';
import { consignmentActs, consignmentStates, consignmentWays, lateReceipts, sendWays } from '../domain/sending.ts';
import { mailFaults } from '../domain/mail-fault.ts';
import { outgoingStates } from '../domain/outgoing.ts';
import { securityClasses } from '../domain/security-class.ts';
import { CommandId, contract, Instant, OfficeDate } from './contract.ts';
import { Release } from './outgoing.contract.ts';

// A finished letter goes out: to desks of the house at once and by itself, to outside parties by e-mail or by hand. What a registry does
// with what is carried (its list, its book, its receipts) is in expedition.contract.ts.

const LetterParams = z.object({ letterId: z.uuid() });
const ConsignmentParams = z.object({ consignmentId: z.uuid() });
/** Which line of the letter: `to:0` the first of "Yth.", `copies:1` the second copy. */
const Line = z.string().regex(/^(to|copies):\d{1,3}$/u);
const Changed = z.object({ letterId: z.uuid(), version: z.number().int() });
const Addressed = z.object({ line: Line, kind: z.enum(['to', 'copy']), name: z.string(), attention: z.string().nullable(), place: z.string().nullable() });

const MemberOfGroup = z.object({ group: z.string(), name: z.string() });

export const OutsideLine = Addressed.extend({
  email: z.string().nullable(),
  /** as it was chosen, or what is usual for such an addressee */
  way: z.enum(sendWays),
  /** why e-mail is not open to it: the class, the size of the files, or no mail server */
  noMail: z.enum(['secret', 'too_large', 'off']).nullable(),
  /** address, attention or e-mail differ from the letter: mended for this sending, by whom and when */
  corrected: z.object({ byName: z.string(), at: Instant }).nullable(),
});
export type OutsideLine = z.infer<typeof OutsideLine>;

/** A letter on its way to one addressee outside the house. */
export const Consignment = Addressed.extend({
  id: z.uuid(),
  way: z.enum(consignmentWays),
  state: z.enum(consignmentStates),
  madeAt: Instant,
  changedAt: Instant,
  /** e-mail: where to, and what the mail server said last */
  email: z.string().nullable(),
  answer: z.string().nullable(),
  /** why it did not arrive, read from that answer; null: it cannot be told, or it did */
  fault: z.enum(mailFaults).nullable(),
  tries: z.number().int(),
  /** by hand: line of the expedition book of that day */
  day: OfficeDate.nullable(),
  n: z.number().int().nullable(),
  receivedBy: z.string().nullable(),
  receivedAt: Instant.nullable(),
  receipt: z.object({ kind: z.enum(['photo', 'drawn']), fileId: z.uuid() }).nullable(),
  /** the receipt came in when the letter had been withdrawn: it was given before that, or after */
  lateReceipt: z.enum(lateReceipts).nullable(),
  note: z.string().nullable(),
  /** a courier brought it back and it was mailed instead: the mail is a line of its own */
  replaced: z.boolean(),
  handledByName: z.string().nullable(),
  /** who told this addressee that the letter was withdrawn, and when */
  told: z.object({ at: Instant, byName: z.string() }).nullable(),
  allowed: z.array(z.enum(consignmentActs)),
});
export type Consignment = z.infer<typeof Consignment>;

export const getSending = contract({
  method: 'GET',
  path: '/api/letters/outgoing/:letterId/sending',
  summary: 'Before a letter is sent: who gets it and how. While it can be taken back: until when. After: where it stands with each addressee outside',
  params: LetterParams,
  response: z.object({
    letterId: z.uuid(),
    version: z.number().int(),
    state: z.enum(outgoingStates),
    securityClass: z.enum(securityClasses),
    subject: z.string().nullable(),
    number: z.string().nullable(),
    /** the server's clock, to count the seconds by */
    now: Instant,
    waiting: z.object({ askedAt: Instant, goesAt: Instant, askedByName: z.string() }).nullable(),
    /** null: not to be sent now, or not by this reader */
    summary: z
      .object({
        /** letters it takes the place of: the ways offered are how those went */
        replaces: z.array(z.object({ letterId: z.uuid(), number: z.string().nullable(), date: OfficeDate.nullable() })),
        house: z.array(z.object({ unitId: z.uuid(), unitName: z.string(), desks: z.array(z.object({ positionId: z.uuid(), title: z.string(), kind: z.enum(['to', 'copy']), /** to whom an order is given; null where the desk is meant */ personName: z.string().nullable() })) })),
        /** since the page was submitted: members it names whose position was closed, and who joined the group and is not named */
        groups: z.object({ gone: z.array(MemberOfGroup), joined: z.array(MemberOfGroup) }),
        /** whom an order is given to and who sits at no desk: they get a print */
        byHand: z.array(z.string()),
        outside: z.array(OutsideLine),
        files: z.array(z.object({ fileId: z.uuid(), name: z.string(), size: z.number().int(), role: z.enum(['main', 'attachment']) })),
      })
      .nullable(),
    /** signed to stay inside its unit, it leaves it by now, and by the registry that sends: somebody it names moved */
    leavesByNow: z.boolean(),
    /** where the registry of the unit sends: since when it waits there, or since when and why it is back with its sender */
    release: Release.nullable(),
    /** the unit whose registry sends this letter; null: its sender does */
    registryName: z.string().nullable(),
    /** the unit on whose list to carry its consignments by hand lie */
    carriedFrom: z.object({ unitId: z.uuid(), unitName: z.string() }),
    consignments: z.array(Consignment),
    allowed: z.array(z.enum(['hand_over', 'give_back', 'send', 'unsend'])),
  }),
});

export const sendLetter = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/send',
  summary: 'Send a signed letter. It goes out after ten seconds; until then it can be taken back. What was signed to stay inside its unit and leaves it by now is laid at the registry that sends instead',
  params: LetterParams,
  body: z.object({
    commandId: CommandId,
    version: z.number().int(),
    /** how it reaches each addressee outside the house; none may be left out */
    outside: z.array(z.object({ line: Line, way: z.enum(sendWays), email: z.email().max(200).nullable().default(null) })).max(600).default([]),
  }),
  response: Changed.extend({ dispatches: z.number().int(), consignments: z.number().int(), /** null: it is at the registry, nobody gets it yet */ goesAt: Instant.nullable() }),
});

/** A part of an address as somebody mends it for one sending; an empty one is none. */
export const Mended = (most: number) => z.string().trim().max(most).nullable().transform((text) => text || null);

export const correctDelivery = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/delivery',
  summary: 'Mend how one addressee outside is reached in this sending: e-mail, attention, address. What is signed stays as it is',
  params: LetterParams,
  body: z.object({ commandId: CommandId, version: z.number().int(), line: Line, email: z.email().max(200).nullable(), attention: Mended(200), place: Mended(300) }),
  response: Changed,
});

export const unsendLetter = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/unsend',
  summary: 'Take a sending back within its ten seconds; nobody has got anything',
  params: LetterParams,
  body: z.object({ commandId: CommandId, version: z.number().int() }),
  response: Changed,
});

const Done = z.object({ consignmentId: z.uuid(), state: z.enum(consignmentStates) });

export const resendConsignment = contract({
  method: 'POST',
  path: '/api/consignments/:consignmentId/resend',
  summary: 'Mail it again, to the same address or a mended one. A letter whose answer was lost is repeated by this act alone',
  params: ConsignmentParams,
  body: z.object({ commandId: CommandId, email: z.email().max(200).nullable().default(null) }),
  response: Done,
});

export const settleConsignment = contract({
  method: 'POST',
  path: '/api/consignments/:consignmentId/settle',
  summary: 'It is known by other ways that the mail arrived',
  params: ConsignmentParams,
  body: z.object({ commandId: CommandId, note: z.string().trim().min(5).max(300) }),
  response: Done,
});

export const tellOutside = contract({
  method: 'POST',
  path: '/api/consignments/:consignmentId/told',
  summary: 'An addressee outside who has a withdrawn letter was told that it was withdrawn',
  params: ConsignmentParams,
  body: z.object({ commandId: CommandId, note: z.string().trim().max(300).default('') }),
  response: Done,
});

export const carryConsignment = contract({
  method: 'POST',
  path: '/api/consignments/:consignmentId/carry',
  summary: 'Deliver it by hand instead; it gets a line of today in the expedition book',
  params: ConsignmentParams,
  body: z.object({ commandId: CommandId }),
  response: Done,
});

export const mailConsignment = contract({
  method: 'POST',
  path: '/api/consignments/:consignmentId/mail',
  summary: 'E-mail instead of what a courier brought back; the line of the expedition book keeps why',
  params: ConsignmentParams,
  body: z.object({ commandId: CommandId, email: z.email().max(200) }),
  response: Done,
});
