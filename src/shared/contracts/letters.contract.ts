import { z } from 'zod';
import { securityClasses } from '../domain/security-class.ts';
import { urgencies } from '../domain/urgency.ts';
import { CommandId, contract, Instant, OfficeDate, Page, PageQuery } from './contract.ts';
import { PagesState, VirusCheck } from './documents.contract.ts';
import { LetterBonds } from './letter-relations.contract.ts';
import { bulkActs } from '#shared/domain/bulk-act.ts';
import { shortestReason } from '#shared/domain/reason.ts';

export const letterStates = ['registered', 'read', 'in_progress', 'closed', 'void'] as const;
export const LetterState = z.enum(letterStates);
export type LetterState = z.infer<typeof LetterState>;

export const Urgency = z.enum(urgencies);
export const SecurityClass = z.enum(securityClasses);

export const receivedWays = ['hand', 'post', 'courier', 'email', 'system', 'other'] as const;
export const ReceivedVia = z.enum(receivedWays);
export type ReceivedVia = z.infer<typeof ReceivedVia>;

/** What one may do to a letter now; the server says so in `allowed`, the web never works it out again. */
export const letterActs = ['read', 'dispose', 'prepare_disposition', 'open_sealed', 'correct', 'void', 'close', 'remind', 'download', 'schedule'] as const;
export const LetterAct = z.enum(letterActs);
export type LetterAct = z.infer<typeof LetterAct>;

/** cover: number, date, sender and addressee only; no: one knows that a letter waits, nothing more. */
const SeenMetadata = z.enum(['yes', 'cover', 'no']);

export const DeliveryKind = z.enum(['to', 'copy']);
export const Delivery = z.object({
  id: z.uuid(),
  kind: DeliveryKind,
  positionId: z.uuid(),
  positionTitle: z.string(),
  unitName: z.string(),
  /** who held the position when the letter was delivered */
  employeeName: z.string().nullable(),
  state: z.enum(['unread', 'read']),
  readAt: Instant.nullable(),
  /** when and by whom this desk ended its part; of a letter others still have it is not closed yet */
  closedAt: Instant.nullable(),
  closedByName: z.string().nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

const LetterFile = z.object({
  fileId: z.uuid(),
  role: z.enum(['main', 'attachment']),
  name: z.string(),
  pageCount: z.number().int(),
  pagesState: PagesState,
  virusCheck: VirusCheck,
  virusName: z.string().nullable(),
});
type LetterFile = z.infer<typeof LetterFile>;

const Agenda = z.object({
  bookId: z.uuid(),
  number: z.number().int(),
  text: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  voidReason: z.string().nullable(),
});
type Agenda = z.infer<typeof Agenda>;

/** Clock time of the city: '09:00'. */
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** When and where an invitation asks its addressees to be. `endsOn`: the last day, null: the same day. `endsAt`, of the last day; null: until it is over ("sampai selesai"). */
export const Invitation = z.object({
  eventOn: OfficeDate,
  endsOn: OfficeDate.nullable().default(null),
  startsAt: ClockTime,
  endsAt: ClockTime.nullable(),
  place: z.string().trim().min(2).max(300),
  note: z.string().trim().max(1000).nullable(),
});
export type Invitation = z.infer<typeof Invitation>;

/** Fields are null where the reader may not see them (`sees`) or where the paper says nothing. A null subject with a secret class is shown as the class. */
export const LetterDetail = z.object({
  id: z.uuid(),
  /** send it back with each command: a letter somebody else changed meanwhile answers 409 */
  version: z.number().int(),
  state: LetterState,
  urgency: Urgency,
  securityClass: SecurityClass,
  sees: SeenMetadata,
  readsContent: z.boolean(),
  /** secret and registered by its cover: the addressee has not opened it yet */
  sealed: z.boolean(),
  subject: z.string().nullable(),
  summary: z.string().nullable(),
  senderName: z.string().nullable(),
  partyId: z.uuid().nullable(),
  letterNumber: z.string().nullable(),
  letterDate: OfficeDate.nullable(),
  receivedOn: OfficeDate,
  receivedVia: ReceivedVia,
  registeredAt: Instant,
  firstReadAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  attachmentNote: z.string().nullable(),
  classification: z.string().nullable(),
  replyDueOn: OfficeDate.nullable(),
  agenda: Agenda,
  deliveries: z.array(Delivery),
  files: z.array(LetterFile),
  /** null for a letter that is no invitation */
  invitation: Invitation.nullable(),
  ...LetterBonds.shape,
  allowed: z.array(LetterAct),
});
export type LetterDetail = z.infer<typeof LetterDetail>;

export const LetterRow = z.object({
  id: z.uuid(),
  state: LetterState,
  urgency: Urgency,
  securityClass: SecurityClass,
  sees: SeenMetadata,
  agendaNumber: z.number().int(),
  agendaText: z.string(),
  subject: z.string().nullable(),
  senderName: z.string().nullable(),
  letterNumber: z.string().nullable(),
  letterDate: OfficeDate.nullable(),
  receivedOn: OfficeDate, registeredAt: Instant,
  replyDueOn: OfficeDate.nullable(),
  unitId: z.uuid(),
  /** first addressee, to be named in a list; whether the sender took the letter back */
  addressee: z.string().nullable(),
  takenBack: z.boolean(),
});
export type LetterRow = z.infer<typeof LetterRow>;
export const IncomingRow = LetterRow.extend({ allowed: z.array(z.enum(bulkActs)) });
export type IncomingRow = z.infer<typeof IncomingRow>;

export const ActionRow = z.object({
  id: z.uuid(),
  kind: z.string(),
  actorName: z.string(),
  positionTitle: z.string().nullable(),
  seat: z.string().nullable(),
  at: Instant,
  note: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  /** fields before and after a correction; null for who may not see them */
  change: z.object({ before: z.record(z.string(), z.unknown()), after: z.record(z.string(), z.unknown()) }).nullable(),
});
export type ActionRow = z.infer<typeof ActionRow>;

const LetterParams = z.object({ letterId: z.uuid() });
const Subject = z.string().trim().min(3).max(500);
const Note = z.string().trim().max(2000);
const Reason = z.string().trim().min(shortestReason).max(500);
const FileInput = z.object({ fileId: z.uuid(), role: z.enum(['main', 'attachment']) });

const Addressees = z.array(z.object({ positionId: z.uuid(), kind: DeliveryKind })).min(1).max(100);

const LetterFields = z.object({
  partyId: z.uuid().nullable().default(null),
  senderName: z.string().trim().min(2).max(300),
  letterNumber: z.string().trim().min(1).max(120).nullable(),
  letterDate: OfficeDate.nullable(),
  receivedOn: OfficeDate,
  receivedVia: ReceivedVia,
  urgency: Urgency,
  attachmentNote: z.string().trim().max(200).nullable().default(null),
  classification: z.string().trim().max(40).nullable().default(null),
  replyDueOn: OfficeDate.nullable().default(null),
});

export const registerIncomingLetter = contract({
  method: 'POST',
  path: '/api/letters/incoming',
  summary: 'Register a paper letter: it gets its agenda number at once and lies on the desks of its addressees',
  body: LetterFields.extend({
    commandId: CommandId,
    /** the unit whose book it is entered in; one keeps its registry. null: the book of the registry of the first addressee */
    unitId: z.uuid().nullable(),
    securityClass: SecurityClass,
    /** null for R and SR: these are registered by their cover, the addressee opens them */
    subject: Subject.nullable(),
    summary: Note.nullable().default(null),
    files: z.array(FileInput).max(20).default([]),
    /** for an invitation; may also be set later */
    invitation: Invitation.nullable().default(null),
    addressees: Addressees,
    /** true after the clerk saw the same letter in `findSameLetters` and registers it all the same */
    knowsOfSame: z.boolean().default(false),
    /** true: numbered as of `receivedOn`, by the rule of the book for back-dating, instead of as of today */
    backDated: z.boolean().optional(),
    /** a number held before (for somebody, or on a printed sheet) that this letter was given */
    reservationId: z.uuid().nullish(),
  }),
  response: z.object({ letterId: z.uuid(), version: z.number().int(), agenda: z.object({ bookId: z.uuid(), number: z.number().int(), text: z.string() }) }),
});

export const findBookUnit = contract({
  method: 'GET',
  path: '/api/letters/incoming/book-unit',
  summary: 'Whose book a letter to this position would enter, said before it is registered',
  query: z.object({ positionId: z.uuid() }),
  /** `isTheirs`: the person asking keeps that book; null while nobody keeps letters of that position. `unopened`: the addressee's own unit, where no book of it is open and the counter's usual one is taken */
  response: z.object({ unitId: z.uuid().nullable(), unitName: z.string().nullable(), isTheirs: z.boolean(), unopened: z.string().nullable() }),
});

export const findSameLetters = contract({
  method: 'GET',
  path: '/api/letters/same',
  summary: 'Letters of the same sender and number, to be shown before one is registered twice',
  query: z.object({ senderName: z.string().trim().min(2).max(300), letterNumber: z.string().trim().min(1).max(120) }),
  response: z.object({ letters: z.array(LetterRow) }),
});

const IncomingFilter = z.object({
  state: LetterState.optional(),
  urgency: Urgency.optional(),
  securityClass: SecurityClass.optional(),
  unitId: z.uuid().optional(),
  receivedFrom: OfficeDate.optional(),
  receivedTo: OfficeDate.optional(),
  /** words within number, sender or subject */
  find: z.string().trim().min(2).max(100).optional(),
});

export const listIncomingLetters = contract({
  method: 'GET',
  path: '/api/letters/incoming',
  summary: 'Incoming letters one may know of, newest first',
  query: PageQuery.extend(IncomingFilter.shape),
  response: Page(IncomingRow),
});

export const exportIncomingLetters = contract({
  method: 'GET',
  path: '/api/letters/incoming/export',
  summary: 'The present list of incoming letters as a spreadsheet; logged',
  query: IncomingFilter.extend({ format: z.enum(['xlsx', 'csv']) }),
  response: z.unknown(),
  download: true,
  perMinute: 10,
});

export const getLetter = contract({
  method: 'GET',
  path: '/api/letters/:letterId',
  summary: 'One letter as far as one may see it, with what one may do now',
  params: LetterParams,
  response: LetterDetail,
});

export const listLetterActions = contract({
  method: 'GET',
  path: '/api/letters/:letterId/actions',
  summary: 'Everything that happened to a letter, oldest first',
  params: LetterParams,
  query: PageQuery,
  response: Page(ActionRow),
});

const Changed = z.object({ letterId: z.uuid(), version: z.number().int() });

export const readLetter = contract({
  method: 'POST',
  path: '/api/letters/:letterId/read',
  summary: 'The letter was opened by an addressee; the first reading starts the clock, a repeat changes nothing',
  params: LetterParams,
  body: z.object({ commandId: CommandId }),
  response: Changed,
});

export const openSealedLetter = contract({
  method: 'POST',
  path: '/api/letters/:letterId/open-sealed',
  summary: 'The addressee, or an assistant named for secret letters, opens a letter registered by its cover',
  params: LetterParams,
  body: z.object({
    commandId: CommandId,
    version: z.number().int(),
    subject: Subject,
    summary: Note.nullable().default(null),
    files: z.array(FileInput).max(20).default([]),
  }),
  response: Changed,
});

export const correctLetter = contract({
  method: 'POST',
  path: '/api/letters/:letterId/correct',
  summary: 'Correct what was registered, with a reason; the earlier words are kept',
  params: LetterParams,
  body: z.object({
    commandId: CommandId,
    version: z.number().int(),
    reason: Reason,
    changes: z.object({
      ...LetterFields.partial().shape,
      partyId: z.uuid().nullable().optional(),
      attachmentNote: z.string().trim().max(200).nullable().optional(),
      classification: z.string().trim().max(40).nullable().optional(),
      replyDueOn: OfficeDate.nullable().optional(),
      securityClass: SecurityClass.optional(),
      subject: Subject.optional(),
      summary: Note.nullable().optional(),
    }),
    addFiles: z.array(FileInput).max(20).default([]),
    /** whom it is addressed to from now on; left out: as it was. Who has read it stays */
    addressees: Addressees.optional(),
  }),
  response: Changed,
});

export const voidRegistration = contract({
  method: 'POST',
  path: '/api/letters/:letterId/void',
  summary: 'Void a wrong registration; its number stays in the book, void, with the reason',
  params: LetterParams,
  body: z.object({ commandId: CommandId, version: z.number().int(), reason: Reason }),
  response: Changed,
});

export const remindOfLetter = contract({
  method: 'POST',
  path: '/api/letters/:letterId/remind',
  summary: 'The superior of those who handle a letter reminds them; no more than that',
  params: LetterParams,
  body: z.object({ commandId: CommandId, note: Note.nullable().default(null) }),
  response: Changed,
});

export const closeLetter = contract({
  method: 'POST',
  path: '/api/letters/:letterId/close',
  summary: 'Close a letter whose handling is finished',
  params: LetterParams,
  body: z.object({ commandId: CommandId, version: z.number().int(), note: Note.nullable().default(null) }),
  response: Changed,
});

export const scheduleLetter = contract({
  method: 'POST', path: '/api/letters/:letterId/invitation',
  summary: 'Say when and where an invitation is, or null that the letter is none after all',
  params: LetterParams,
  body: z.object({ commandId: CommandId, invitation: Invitation.nullable() }),
  response: Changed,
});
