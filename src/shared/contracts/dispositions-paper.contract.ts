import { z } from 'zod';
import { securityClasses } from '../domain/security-class.ts';
import { urgencies } from '../domain/urgency.ts';
import { CommandId, contract, Instant, OfficeDate } from './contract.ts';

const Desk = z.object({ positionId: z.uuid(), title: z.string(), unitName: z.string(), employeeName: z.string().nullable() });
const Instruction = z.object({ code: z.string(), label: z.string(), needsReport: z.boolean() });
const codeParams = z.object({ code: z.string().max(200) });

/** The sheet as it lies on paper, for printing it and for entering what was ticked. */
export const PaperSheet = z.object({
  code: z.string(),
  letterId: z.uuid(),
  /** dark squares of the QR code as one path over `size` × `size` squares; it leads to the page that enters the sheet */
  qr: z.object({ size: z.number().int(), path: z.string() }),
  city: z.string(),
  office: z.string(),
  /** whose sheet it is, with the holder of today */
  desk: Desk,
  letter: z.object({
    senderName: z.string().nullable(), letterNumber: z.string().nullable(), letterDate: OfficeDate.nullable(), receivedOn: OfficeDate, agendaText: z.string(),
    urgency: z.enum(urgencies), securityClass: z.enum(securityClasses), subject: z.string().nullable(), replyDueOn: OfficeDate.nullable(),
  }),
  /** desks printed with a box, in the order of the paper */
  desks: z.array(Desk),
  /** the rest of the own line: what a leader writes by hand on the empty lines */
  otherDesks: z.array(Desk),
  instructions: z.array(Instruction),
  printedAt: Instant,
  printedBy: z.string(),
  today: OfficeDate,
  dueChoices: z.array(z.object({ code: z.enum(['today', 'two_days', 'three_days', 'this_week', 'reply_limit']), on: OfficeDate })),
  /** who may have put the initials: whoever sits there today */
  signers: z.array(z.object({ employeeId: z.uuid(), name: z.string(), seat: z.enum(['definitive', 'plt', 'plh', 'pj', 'pjs']) })),
  mayEnter: z.boolean(),
  entered: z.object({ at: Instant, by: z.string() }).nullable(),
  /** the desk disposed on screen after this sheet was printed: entering it too would order twice */
  disposedSince: z.boolean(),
});
export type PaperSheet = z.infer<typeof PaperSheet>;

export const printPaperSheet = contract({
  method: 'POST', path: '/api/letters/:letterId/paper-sheets', summary: 'A disposition sheet to print, with its code; the same one again while it has not come back',
  params: z.object({ letterId: z.uuid() }),
  body: z.object({ commandId: CommandId, /** whose sheet; the acting seat, or for a clerk the first addressee */ positionId: z.uuid().nullable().default(null) }),
  response: z.object({ code: z.string() }),
});

export const getPaperSheet = contract({ method: 'GET', path: '/api/paper-sheets/:code', summary: 'The sheet with this code, as it lies on paper', params: codeParams, response: PaperSheet });

export const enterPaperSheet = contract({
  method: 'POST', path: '/api/paper-sheets/:code/entry', summary: 'Enter what the leader ticked by hand, in the name of who signed',
  params: codeParams,
  body: z.object({
    commandId: CommandId,
    recipients: z.array(z.object({ positionId: z.uuid(), leading: z.boolean().default(false) })).min(1).max(20),
    instructions: z.array(z.string().max(20)).max(10).default([]),
    note: z.string().trim().max(2000).default(''),
    dueOn: OfficeDate.nullable().default(null),
    signedByEmployeeId: z.uuid(),
    signedOn: OfficeDate,
    /** the scan of the signed sheet */
    fileIds: z.array(z.uuid()).max(10).default([]),
  }),
  response: z.object({ dispositionId: z.uuid(), letterId: z.uuid() }),
});
