import { z } from 'zod';
import { anyJson } from '../domain/any-json.ts';
import { letterBody } from '../domain/letter-body.ts';
import { authorityRefusals } from '../domain/authority-rules.ts';
import { assignmentKinds } from '../domain/assignment-kind.ts';
import { refuseDeep } from '../domain/depth.ts';
import { finishWays, outgoingActs, outgoingStates, relationKinds, versionCauses } from '../domain/outgoing.ts';
import { securityClasses } from '../domain/security-class.ts';
import { consignmentStates, consignmentWays } from '../domain/sending.ts';
import { urgencies } from '../domain/urgency.ts';
import { LetterRelation } from './letter-relations.contract.ts';
import { Promulgation } from './promulgation.contract.ts';
import { LetterEnd } from './replacement.contract.ts';
import { CommandId, contract, Instant, OfficeDate, Page, PageQuery } from './contract.ts';
import { shortestReason } from '#shared/domain/reason.ts';

// The outgoing letter: written as a draft, initialled, numbered, signed, sent. What an outgoing letter says is its content; the server
// keeps it whole, in versions, and cuts it into named parts that are hashed one by one (an initial belongs to the exact parts it was given for).

const line = z.string().trim().max(300);

/** Whom one line of "Yth." or of the copies means: a desk, the head of a unit, an address group or a known outside party; null: somebody the house does not know. */
const AddresseeRef = z.strictObject({ kind: z.enum(['position', 'unit', 'group', 'party']), id: z.uuid() });
export const DraftAddressee = z.strictObject({
  ref: AddresseeRef.nullable(),
  /** as it stands after "Yth." */
  name: line.min(1),
  attention: /** u.p. */ line.nullable().default(null),
  place: /** as it stands after "di" */ line.nullable().default(null),
  /** for letters that leave the house by mail */
  email: z.email().max(200).nullable().default(null),
  /** of a group among the receivers or the copies: the letter names its members, kept as they are when it is submitted. Nothing said: it goes to the group as such */
  membersListed: z.boolean().optional(),
});
export type DraftAddressee = z.infer<typeof DraftAddressee>;

/** Who is to sign and on whose authority, as `authority-rules.ts` offers it. The lines that stand on the page follow from it and from the assignments of the day. */
const SignerChoice = z.strictObject({
  positionId: z.uuid(),
  employeeId: z.uuid(),
  /** own name, a.n. (one level), u.b. (after an a.n. only) */
  way: z.enum(['own', 'an', 'ub']),
  /** whose authority it is; null in the own name */
  inNameOf: z.uuid().nullable(),
  /** u.b.: the position between; else null */
  through: z.uuid().nullable(),
});
export type SignerChoice = z.infer<typeof SignerChoice>;

const Coordination = z.strictObject({ positionId: z.uuid(), covers: z.array(z.string().max(20)).min(1).max(60).nullable() });

export const DraftContent = z.strictObject({
  subject: z.string().trim().max(500),
  urgency: z.enum(urgencies),
  securityClass: z.enum(securityClasses),
  /** why it is limited or secret; asked for T, R and SR before it goes into its route */
  classReason: line.nullable(),
  /** code of Permendagri 83/2022 */
  classification: z.string().trim().max(40).nullable(),
  /** place in front of the date */
  place: line,
  /** the fields of the type, as its `fields.ts` shapes them; may be unfinished while it is a draft */
  fields: z.record(z.string(), z.unknown()).superRefine(refuseDeep).pipe(z.record(z.string().max(80), anyJson)),
  body: letterBody,
  annexes: z.array(z.strictObject({ title: line, body: letterBody })).max(50),
  to: z.array(DraftAddressee).max(500),
  copies: z.array(DraftAddressee).max(100),
  signer: SignerChoice.nullable(),
  way: z.enum(finishWays).nullable(),
  /** positions that initial, in order; not part of what is initialled */
  route: z.array(z.uuid()).max(12),
  /** which of them initial as other units concerned, and for which parts; null: for all. The others are the line of command */
  coordination: z.array(Coordination).max(12).optional(),
  attachments: z.array(z.strictObject({ fileId: z.uuid(), title: line })).max(30),
  relations: z.array(z.strictObject({ kind: z.enum(relationKinds), letterId: z.uuid() })).max(20),
});
export type DraftContent = z.infer<typeof DraftContent>;

export const LetterParams = z.object({ letterId: z.uuid() });
export const Reason = z.string().trim().min(shortestReason).max(500);
export const Changed = z.object({ letterId: z.uuid(), version: z.number().int() });
const Desk = z.object({ positionId: z.uuid().nullable(), title: z.string(), unitName: z.string(), employeeName: z.string().nullable() });

/** `name`: body, fields, addressees, attachments, annex:1 … annex:n; `hash`: SHA-256 of its canonical JSON. */
export const LetterPart = z.object({ name: z.string(), hash: z.string().regex(/^[0-9a-f]{64}$/u) });
export type LetterPart = z.infer<typeof LetterPart>;

/** Where a sent letter stands with one receiving unit, as far as a sender may know it (`hak-akses`: states only). */
export const LetterDispatch = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  /** `personName`: to whom an order is given; null where the desk is meant. `readAt`: when that desk first read it; never of a top secret letter */
  positions: z.array(z.object({ positionId: z.uuid(), title: z.string(), kind: z.enum(['to', 'copy']), personName: z.string().nullable(), readAt: Instant.nullable() })),
  /** waiting: not entered yet; received: lies in the receiver's book; then as its readers act */
  state: z.enum(['waiting', 'received', 'read', 'in_progress', 'closed', 'void']),
  sentAt: Instant,
  receivedAt: Instant.nullable(),
  readAt: Instant.nullable(),
});
export type LetterDispatch = z.infer<typeof LetterDispatch>;

/** Since when a letter waits at the registry, or since when and why it is back with its sender. */
export const Release = z.object({ at: Instant, givenBack: z.object({ byName: z.string(), reason: z.string().nullable() }).nullable() });

/** Fields are null where the reader may not see them (`sees`, `readsContent`). */
export const OutgoingDetail = z.object({
  id: z.uuid(),
  /** send it back with each act */
  version: z.number().int(),
  state: z.enum(outgoingStates),
  typeCode: z.string(),
  typeName: z.string(),
  urgency: z.enum(urgencies),
  securityClass: z.enum(securityClasses),
  sees: z.enum(['yes', 'cover', 'no']),
  readsContent: z.boolean(),
  subject: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
  drafter: Desk.nullable(),
  begunAt: Instant,
  /** what it says; null for who does not read its content */
  draft: z
    .object({
      content: DraftContent,
      /** send it back as `base` when saving */
      version: z.number().int(),
      savedAt: Instant,
      savedByName: z.string(),
      parts: z.array(LetterPart),
    })
    .nullable(),
  number: z.string().nullable(),
  letterDate: OfficeDate.nullable(),
  agenda: z.object({ bookId: z.uuid(), number: z.number().int(), voidReason: z.string().nullable() }).nullable(),
  /** the finished letter: typeset and approved or signed, or scanned */
  fileId: z.uuid().nullable(),
  finished: z.object({ way: z.enum(finishWays), at: Instant, by: Desk.extend({ /** null where nobody sat there by then */ seat: z.enum(assignmentKinds).nullable() }) }).nullable(),
  sentAt: Instant.nullable(),
  /** when its numbered page was first printed to be signed by hand */
  printedAt: Instant.nullable(),
  /** where the registry of the unit sends its letters: since when it waits there, or since when and why it is back with its sender */
  release: Release.nullable(),
  relations: z.array(LetterRelation),
  /** who ended it, when and why; null while it holds */
  ended: LetterEnd.nullable(),
  /** of a regulation: null until it is noted */
  promulgation: Promulgation.nullable(),
  mayPromulgate: z.boolean(),
  dispatches: z.array(LetterDispatch), /** whom it names and who was given a print, sitting at no desk when it went out; null before, and for who does not read it */ givenByHand: z.array(z.string()).nullable(),
  /** each addressee outside the house, to be counted; who and why is in the sending */
  consignments: z.array(z.object({ way: z.enum(consignmentWays), state: z.enum(consignmentStates) })),
  /** false: signed, and there is nobody to send it to */
  namesReceivers: z.boolean(),
  allowed: z.array(z.enum(outgoingActs)),
});
export type OutgoingDetail = z.infer<typeof OutgoingDetail>;

export const OutgoingRow = z.object({
  id: z.uuid(),
  state: z.enum(outgoingStates),
  typeCode: z.string(),
  typeName: z.string(),
  urgency: z.enum(urgencies),
  securityClass: z.enum(securityClasses),
  sees: z.enum(['yes', 'cover', 'no']),
  subject: z.string().nullable(),
  number: z.string().nullable(),
  letterDate: OfficeDate.nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
  drafterName: z.string().nullable(),
  signerTitle: z.string().nullable(),
  /** first addressee, to be named in a list */
  addressee: z.string().nullable(), /** how many stand behind it */ moreAddressees: z.number().int(),
  begunAt: Instant,
  /** how it is finished, or will be; null: not chosen yet, or not to be known by the reader */
  way: z.enum(finishWays).nullable(),
  /** false: signed, and there is nobody to send it to */
  namesReceivers: z.boolean(),
});
export type OutgoingRow = z.infer<typeof OutgoingRow>;

export const listLetterTypes = contract({
  method: 'GET',
  path: '/api/letter-types',
  summary: 'The kinds of letters this city writes, by the names its regulation gives them, with the ways they may be finished',
  response: z.object({ types: z.array(z.object({ code: z.string(), name: z.string(), basis: z.string(), group: z.string(), /** one sentence, which tells it from its neighbours */ usedFor: z.string(), /** false: no source showed this page */ layoutSeen: z.boolean(), ways: z.array(z.enum(finishWays)) })), /** before the subject, where a kind prints it in a line of its head */ subjectWord: z.enum(['Hal', 'Perihal']) }),
});

export const beginDraft = contract({
  method: 'POST',
  path: '/api/letters/outgoing',
  summary: 'Begin a letter of one type; it is the drafter\'s until it goes into its route',
  body: z.object({
    commandId: CommandId,
    typeCode: z.string().regex(/^[A-Z]{2,30}$/u),
    /** a letter this one answers; its sender becomes the addressee */
    answers: z.uuid().nullable().default(null),
  }),
  response: Changed,
});

export const getOutgoing = contract({
  method: 'GET',
  path: '/api/letters/outgoing/:letterId',
  summary: 'One outgoing letter as far as one may see it, with what one may do now',
  params: LetterParams,
  response: OutgoingDetail,
});

export const listOutgoing = contract({
  method: 'GET',
  path: '/api/letters/outgoing',
  summary: 'Outgoing letters one may know of, newest first',
  query: PageQuery.extend({
    state: z.enum(outgoingStates).optional(),
    /** open: still being written or on its way to be sent */
    open: z.stringbool().optional(),
    /** own: I wrote it, initial it or sign it, or help at or stand in for the desk that does; not what I may read by an office or as a superior */
    own: z.stringbool().optional(),
    securityClass: z.enum(securityClasses).optional(),
    urgency: z.enum(urgencies).optional(),
    unitId: z.uuid().optional(),
    /** words within number, sender or subject, within title or name of the signer, or within the number of a letter it stands to */
    find: z.string().trim().min(2).max(100).optional(),
  }),
  response: Page(OutgoingRow),
});

export const saveDraft = contract({
  method: 'PATCH',
  path: '/api/letters/outgoing/:letterId/content',
  summary: 'Save what changed; made for every few seconds. 409 `outgoing.saved_meanwhile` gives the other\'s content in its details, nothing is lost',
  params: LetterParams,
  body: z.object({
    commandId: CommandId,
    /** `contentVersion` the change was made on */
    base: z.number().int(),
    change: DraftContent.partial(),
  }),
  response: z.object({ letterId: z.uuid(), version: z.number().int(), contentVersion: z.number().int(), savedAt: Instant, /** desks whose initials no longer stand */ touched: z.array(z.uuid()) }),
});

const DraftVersion = z.object({ n: z.number().int(), contentVersion: z.number().int(), cause: z.enum(versionCauses), at: Instant, byName: z.string(), parts: z.array(LetterPart) });

export const listVersions = contract({
  method: 'GET',
  path: '/api/letters/outgoing/:letterId/versions',
  summary: 'Versions kept of what the letter says, newest first',
  params: LetterParams,
  query: PageQuery,
  response: Page(DraftVersion),
});

export const compareVersions = contract({
  method: 'GET',
  path: '/api/letters/outgoing/:letterId/compare',
  summary: 'Two versions side by side and which parts differ; `to` left out is the letter as it stands now',
  params: LetterParams,
  query: z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1).optional() }),
  response: z.object({
    from: DraftVersion.extend({ content: DraftContent }),
    to: DraftVersion.extend({ n: z.number().int().nullable(), content: DraftContent }),
    /** per part that differs: the words before and after, as runs */
    changes: z.array(z.object({ part: z.string(), runs: z.array(z.object({ kind: z.enum(['same', 'gone', 'new']), text: z.string() })) })),
  }),
});

export const discardDraft = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/discard',
  summary: 'Put a letter away that has no number yet; it stays readable for its drafter',
  params: LetterParams,
  body: z.object({ commandId: CommandId, version: z.number().int(), reason: Reason }),
  response: Changed,
});

/** The block under the letter as it would stand, for one choice of signer, and why it is open. */
const SignerOption = SignerChoice.extend({
  title: z.string(),
  /** "a.n. Wali Kota", "u.b. Sekretaris Daerah, a.n. Wali Kota"; null for who signs in their own name */
  inName: z.string().nullable(),
  lines: z.array(z.string()),
  name: z.string(),
  rank: z.string().nullable(),
  nip: z.string().nullable(),
  seat: z.enum(assignmentKinds),
  /** the unit in whose book it is numbered then, and whose registry sends it */
  bookOf: z.string(),
  /** a sentence with its articles */
  reason: z.string(),
  cautions: z.array(z.string()),
});
export type SignerOption = z.infer<typeof SignerOption>;

export const listSigners = contract({
  method: 'GET',
  path: '/api/letters/outgoing/:letterId/signers',
  summary: 'Who may sign this letter today and on whose authority, up the line of its drafter or for one position; and why others may not',
  params: LetterParams,
  query: z.object({ positionId: z.uuid().optional() }),
  response: z.object({
    options: z.array(SignerOption),
    refusals: z.array(z.object({ positionId: z.uuid(), title: z.string(), way: SignerChoice.shape.way, code: z.enum(authorityRefusals), reason: z.string() })),
    /** desks that initial between drafter and the first option's signer, nearest to the signer last */
    route: z.array(z.object({ positionId: z.uuid(), title: z.string() })),
  }),
});

export const previewOutgoing = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/preview',
  summary: 'The pages as they will be printed, as SVG, of what is written now; nothing is stored',
  params: LetterParams,
  body: z.object({
    /** null: what is stored */
    content: DraftContent.nullable().default(null),
    /** keys of pages shown already: these come back without their drawing */
    known: z.array(z.string().max(100)).max(500).default([]),
  }),
  response: z.object({ pages: z.array(z.object({ key: z.string(), svg: z.string().nullable() })) }),
});

export const submitLetter = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/submit',
  summary: 'Send a letter into its route of initials; without any it lies with its signer at once',
  params: LetterParams,
  body: z.object({ commandId: CommandId, version: z.number().int(), base: z.number().int() }),
  response: Changed.extend({ state: z.enum(['in_route', 'approved']) }),
});

export const withdrawLetter = contract({
  method: 'POST',
  path: '/api/letters/outgoing/:letterId/withdraw',
  summary: 'Take a sent letter back with a reason; its receivers are told',
  params: LetterParams,
  body: z.object({ commandId: CommandId, version: z.number().int(), reason: Reason }),
  response: Changed,
});
