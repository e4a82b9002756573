import { z } from 'zod';
import { consignmentStates, registrySteps } from '../domain/sending.ts';
import { securityClasses } from '../domain/security-class.ts';
import { urgencies } from '../domain/urgency.ts';
import { CommandId, contract, Instant, OfficeDate, Page, PageQuery } from './contract.ts';
import { BookKind } from './registers.contract.ts';
import { OutgoingRow } from './outgoing.contract.ts';
import { Consignment, Mended } from './sending.contract.ts';

// Letters that are carried to addressees outside the house: the list a courier takes along, the receipt, the expedition book.

const ConsignmentParams = z.object({ consignmentId: z.uuid() });
const Done = z.object({ consignmentId: z.uuid(), state: z.enum(consignmentStates) });

/** A line of the list or the book. Of a secret letter its subject is not said, as on an envelope. */
export const Parcel = Consignment.extend({
  letterId: z.uuid(),
  /** the party the house knows it by; null where the letter names nobody the house knows */
  partyId: z.uuid().nullable(),
  letterNumber: z.string().nullable(),
  letterDate: OfficeDate.nullable(),
  subject: z.string().nullable(),
  securityClass: z.enum(securityClasses),
  urgency: z.enum(urgencies),
  attachments: z.number().int(),
  /** of the known party: street and city; null where the letter names nobody the house knows */
  address: z.string().nullable(),
  /** the finished letter, to be printed by who reads its content; null for others, who carry it closed */
  fileId: z.uuid().nullable(),
});
export type Parcel = z.infer<typeof Parcel>;

export const listParcels = contract({
  method: 'GET',
  path: '/api/expedition/parcels',
  summary: 'What a registry has to carry now, the most urgent first, and what it carried today',
  query: z.object({ unitId: z.uuid() }),
  response: z.object({ today: OfficeDate, /** the most urgent five hundred */ open: z.array(Parcel), /** more lie to be carried behind these */ hasMore: z.boolean(), done: z.array(Parcel) }),
});

/** A letter of the unit that waits for its registry. `since`: when the letter came to this step; `version`: what was shown, to be sent back with an act on it. */
export const WaitingLetter = OutgoingRow.omit({ namesReceivers: true }).extend({ since: Instant, version: z.number().int(), /** the kind of book that gives its number */ book: BookKind });
export type WaitingLetter = z.infer<typeof WaitingLetter>;

export const listRegistryQueue = contract({
  method: 'GET',
  path: '/api/expedition/queue',
  summary: 'Letters that wait for the registry of a unit to number them or to bring their scan, both for the pen, or to send them; the most urgent first, then the oldest',
  query: PageQuery.extend({ unitId: z.uuid(), step: z.enum(registrySteps) }),
  response: Page(WaitingLetter),
});

export const readExpeditionBook = contract({
  method: 'GET',
  path: '/api/expedition/book',
  summary: 'The expedition book of one unit and day, line by line',
  query: z.object({ unitId: z.uuid(), day: OfficeDate.optional() }),
  response: z.object({
    unitName: z.string(),
    day: OfficeDate,
    /** the nearest days with lines */
    before: OfficeDate.nullable(),
    after: OfficeDate.nullable(),
    rows: z.array(Parcel),
  }),
});

export const exportExpeditionBook = contract({
  method: 'GET',
  path: '/api/expedition/book.xlsx',
  summary: 'The expedition book of one unit and day as a spreadsheet; logged',
  query: z.object({ unitId: z.uuid(), day: OfficeDate }),
  response: z.unknown(),
  download: true,
});

export const receiveConsignment = contract({
  method: 'POST',
  path: '/api/consignments/:consignmentId/receive',
  summary: 'Its receiver took it: name, time, and a photo of the receipt or a signature drawn on the phone',
  params: ConsignmentParams,
  body: z.object({
    commandId: CommandId,
    receivedBy: z.string().trim().min(2).max(200),
    /** when it was handed over, as the phone knew it; null: now. Not later than now */
    receivedAt: Instant.nullable().default(null),
    receipt: z.object({ kind: z.enum(['photo', 'drawn']), fileId: z.uuid() }).nullable().default(null),
    note: z.string().trim().max(300).nullable().default(null),
  }),
  response: Done,
});

export const failConsignment = contract({
  method: 'POST',
  path: '/api/consignments/:consignmentId/fail',
  summary: 'Nobody took it; the sender reads why',
  params: ConsignmentParams,
  body: z.object({ commandId: CommandId, reason: z.string().trim().min(5).max(300) }),
  response: Done,
});

export const carryAgain = contract({
  method: 'POST',
  path: '/api/consignments/:consignmentId/again',
  summary: 'Carry it once more, to the same address or a mended one; its line in the book stays',
  params: ConsignmentParams,
  body: z.object({ commandId: CommandId, /** null: where it was carried before */ mended: z.object({ attention: Mended(200), place: Mended(300) }).nullable().default(null) }),
  response: Done,
});
