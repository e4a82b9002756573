import { z } from 'zod';
import { anyJson } from '../domain/any-json.ts';
import { carriedRefusals } from '../domain/carried-refusal.ts';
import { CommandId, contract, Instant, OfficeDate, Page, PageQuery } from './contract.ts';
import { PagesState } from './documents.contract.ts';
import { DeliveryKind, LetterRow, ReceivedVia, registerIncomingLetter, SecurityClass, Urgency } from './letters.contract.ts';

/** Where a paper came from: a clerk's own upload, the scanner's folder, the scan-to-mail address, or split from another paper. */
export const paperSources = ['counter', 'folder', 'mail', 'split'] as const;
export const PaperSource = z.enum(paperSources);

/** The page of the registers a held number was taken from; never an address outside the house. */
export const HeldFrom = z.string().regex(/^\/buku\/[a-z0-9/?=-]{1,120}$/u);

/** What a clerk typed so far, half finished as it may be; the registration decides whether it can stand. */
export const PaperContent = z.object({
  /** the book asked for; null: that of the addressee's registry */
  unitId: z.uuid().nullable(),
  partyId: z.uuid().nullable(),
  senderName: z.string().max(300),
  letterNumber: z.string().max(120),
  letterDate: OfficeDate.nullable(),
  receivedOn: OfficeDate.nullable(),
  receivedVia: ReceivedVia,
  subject: z.string().max(500),
  summary: z.string().max(2000),
  urgency: Urgency,
  securityClass: SecurityClass,
  attachmentNote: z.string().max(200),
  classification: z.string().max(40),
  replyDueOn: OfficeDate.nullable(),
  addressees: z.array(z.object({ positionId: z.uuid(), title: z.string().max(300), unitName: z.string().max(300), kind: DeliveryKind })).max(100),
  knowsOfSame: z.boolean(),
  /** of an invitation, as far as it was typed */
  invitation: z.object({ eventOn: OfficeDate.nullable(), endsOn: OfficeDate.nullable().default(null), startsAt: z.string().max(8), endsAt: z.string().max(8), place: z.string().max(300) }).nullable().default(null),
  /** an agenda number it was given before it was entered: held for somebody, or written from a printed sheet */
  held: z.object({ reservationId: z.uuid(), number: z.number().int(), heldFor: z.string().max(200), purpose: z.string().max(300), backTo: HeldFrom }).nullable().default(null),
  /** numbered as of the day it came in */
  backDated: z.boolean().default(false),
});
export type PaperContent = z.infer<typeof PaperContent>;

const PaperFile = z.object({ fileId: z.uuid(), name: z.string(), size: z.number().int(), pageCount: z.number().int(), pagesState: PagesState });
type PaperFile = z.infer<typeof PaperFile>;

/** What a reader found on a page, offered beside its field and never taken by itself. No reader is built in yet; the place is kept. */
export const Reading = z.object({
  field: z.enum(['senderName', 'letterNumber', 'letterDate', 'subject', 'summary', 'urgency', 'securityClass', 'attachmentNote', 'classification', 'replyDueOn']),
  value: z.string(),
  confidence: z.number().min(0).max(1),
  page: z.number().int().min(1),
  /** left, top, width, height on the page, each from 0 to 1 */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
});
export type Reading = z.infer<typeof Reading>;

// ── a letter of Lontar that carries its own data (docs/letter-data.md) ──

/** own: signed in this house; known: by an issuer on the list; unknown: nobody vouches for the issuer, the clerk decides; refused: kept as a scan. */
const carriedStandings = ['own', 'known', 'unknown', 'refused'] as const;

/** A field of the form that was filled in, with what, and the page it was found on again; null: the signed data alone says it. */
export const CarriedField = z.object({ field: z.string(), page: z.number().int().min(1).nullable(), value: anyJson });
export type CarriedField = z.infer<typeof CarriedField>;

export const Carried = z.object({
  fileId: z.uuid(),
  standing: z.enum(carriedStandings),
  reason: z.enum(carriedRefusals).nullable(),
  /** of a refusal: the fields that do not agree */
  wrong: z.array(z.string()),
  fields: z.array(CarriedField),
  signerName: z.string().nullable(),
  signerTitle: z.string().nullable(),
  /** the signer's own word */
  claimedAt: Instant.nullable(),
  /** the government the issuer's certificate names */
  organization: z.string().nullable(),
  /** SHA-256 of the certificate of the issuer */
  fingerprint: z.string().nullable(),
  /** of an unknown issuer: what the clerk decided; null while they have not */
  accepted: z.boolean().nullable(),
});
export type Carried = z.infer<typeof Carried>;

export const RefusedFile = z.object({ name: z.string(), size: z.number().int().describe('bytes; a phone gives many photos one name'), code: z.string() });

export const PaperRow = z.object({
  id: z.uuid(),
  /** whose tray it lies in */
  unitId: z.uuid(),
  source: PaperSource,
  /** grows in the order they came */
  place: z.number().int(),
  /** name of its first file, until somebody types the sender */
  name: z.string(),
  /** null while nobody typed */
  content: PaperContent.nullable(),
  /** of what was typed; send it back when saving */
  version: z.number().int(),
  /** the first is the letter itself, the others its attachments */
  files: z.array(PaperFile),
  readings: z.array(Reading),
  /** what a letter of Lontar among its files says of itself */
  carried: Carried.nullable(),
  /** files that were sent for it and not taken, until a clerk has seen why; the sentence of a code stands with all others */
  refused: z.array(RefusedFile),
  /** who has it in hand at this moment */
  heldBy: z.object({ name: z.string(), mine: z.boolean(), since: Instant }).nullable(),
  addedAt: Instant,
});
export type PaperRow = z.infer<typeof PaperRow>;

const PaperParams = z.object({ paperId: z.uuid() });

export const listPapers = contract({
  method: 'GET', path: '/api/intake/papers', summary: 'Papers waiting in the trays one keeps, in the order they came',
  query: PageQuery.extend({ limit: z.coerce.number().int().min(1).max(200).default(200) }), response: Page(PaperRow),
});

export const addPapers = contract({
  method: 'POST', path: '/api/intake/papers', summary: 'Put papers into a tray; ids are made by the caller, so that files may follow them at once',
  body: z.object({
    commandId: CommandId,
    /** null: the tray of the first unit whose registry one keeps */
    unitId: z.uuid().nullable().default(null),
    papers: z.array(z.object({ id: z.uuid(), name: z.string().trim().max(200), content: PaperContent.nullable().default(null) })).min(1).max(100),
  }),
  response: z.object({ papers: z.array(z.object({ id: z.uuid(), version: z.number().int() })) }),
});

export const savePaper = contract({
  method: 'PUT', path: '/api/intake/papers/:paperId', summary: 'Keep what was typed so far; takes the paper in hand',
  params: PaperParams, body: z.object({ commandId: CommandId, version: z.number().int(), content: PaperContent }), response: z.object({ version: z.number().int() }),
});

export const takePaper = contract({
  method: 'POST', path: '/api/intake/papers/:paperId/take', summary: 'Take a paper in hand; the one held before goes back to the tray',
  params: PaperParams, body: z.object({ commandId: CommandId, fromOther: z.boolean().default(false).describe('take it out of the hands of a colleague') }), response: z.object({ paperId: z.uuid() }),
});

export const releasePaper = contract({
  method: 'POST', path: '/api/intake/papers/:paperId/release', summary: 'Lay a paper back into the tray', params: PaperParams, body: z.object({ commandId: CommandId }), response: z.object({ paperId: z.uuid() }),
});

export const removePaper = contract({
  method: 'POST', path: '/api/intake/papers/:paperId/remove', summary: 'Throw a paper away; it can be brought back for thirty days',
  params: PaperParams, body: z.object({ commandId: CommandId }), response: z.object({ paperId: z.uuid() }),
});

export const restorePaper = contract({
  method: 'POST', path: '/api/intake/papers/:paperId/restore', summary: 'Bring back a paper that was thrown away', params: PaperParams, body: z.object({ commandId: CommandId }), response: z.object({ paperId: z.uuid() }),
});

export const takeFileOff = contract({
  method: 'POST', path: '/api/intake/papers/:paperId/files/:fileId/take-off', summary: 'Take a file off a paper; the next one takes its place',
  params: PaperParams.extend({ fileId: z.uuid() }), body: z.object({ commandId: CommandId }), response: z.object({ paperId: z.uuid() }),
});

export const dismissPaperRefusal = contract({
  method: 'POST', path: '/api/intake/papers/:paperId/refusals/dismiss', summary: 'A clerk has seen why a file sent for a paper was not taken',
  params: PaperParams, body: z.object({ commandId: CommandId, name: z.string().min(1).max(200), size: z.number().int().min(0) }), response: z.object({ paperId: z.uuid() }),
});

export const registerPaper = contract({
  method: 'POST', path: '/api/intake/papers/:paperId/register', summary: 'Register the paper as a letter: the tray lets go of it in the same moment',
  params: PaperParams, body: registerIncomingLetter.body, response: registerIncomingLetter.response,
});

export const decideCarried = contract({
  method: 'POST', path: '/api/intake/papers/:paperId/carried/decide', summary: 'A clerk takes the data of a letter of an unknown issuer, or leaves it a scan and empties what was filled in',
  params: PaperParams, body: z.object({ commandId: CommandId, accept: z.boolean() }), response: z.object({ paperId: z.uuid(), version: z.number().int() }),
});

export const findSameFile = contract({
  method: 'GET', path: '/api/intake/papers/:paperId/same-file', summary: 'Letters that carry a file of this paper already, bit for bit, as far as one may know of them',
  params: PaperParams, response: z.object({ letters: z.array(LetterRow.pick({ id: true, agendaText: true, receivedOn: true, subject: true, senderName: true })) }),
});

const Share = z.number().min(0).max(1);
const PagePoint = z.object({ x: Share, y: Share });
export const ArrangedPage = z.object({
  fileId: z.uuid(),
  page: z.number().int().min(1),
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).default(0),
  /** the corners of the sheet on the upright page, from the top left clockwise; null: the page as it is */
  corners: z.tuple([PagePoint, PagePoint, PagePoint, PagePoint]).nullable().default(null),
  whiten: z.boolean().default(false),
});
export type ArrangedPage = z.infer<typeof ArrangedPage>;

export const arrangePages = contract({
  method: 'POST', path: '/api/intake/papers/:paperId/arrange',
  summary: 'Turn, cut, reorder, drop, split and merge pages before registration: new files are made, the originals stay as they came and are linked',
  params: PaperParams,
  body: z.object({
    commandId: CommandId,
    /** files of the paper whose place the new one takes; the others stay attachments */
    replaces: z.array(z.uuid()).min(1).max(50),
    /** papers of the same tray that are merged into this one and leave the tray */
    merges: z.array(z.uuid()).max(20).default([]),
    /** the first are the pages of this paper, each further group becomes a paper of its own */
    groups: z.array(z.array(ArrangedPage).min(1).max(300)).min(1).max(50),
  }),
  response: z.object({ papers: z.array(z.object({ paperId: z.uuid(), fileId: z.uuid() })) }),
});

// ── what the scanner or a mail brought and the tray did not take ──

const RefusedScan = z.object({ id: z.uuid(), source: z.enum(['folder', 'mail']), name: z.string(), code: z.string().describe('of the refusal; its sentence stands with all others'), at: Instant });
export const listRefusedScans = contract({
  method: 'GET', path: '/api/intake/refused-scans', summary: 'Files of the scanner or of mails that are no papers, until a clerk has seen them', response: z.object({ rows: z.array(RefusedScan) }),
});
export const dismissRefusedScan = contract({
  method: 'POST', path: '/api/intake/refused-scans/:refusalId/dismiss', summary: 'A clerk has seen why a file was not taken',
  params: z.object({ refusalId: z.uuid() }), body: z.object({ commandId: CommandId }), response: z.object({ refusalId: z.uuid() }),
});

// ── senders ──

export const SenderRow = z.object({
  /** used: as a clerk of this counter wrote it lately; party: an outside party on record; unit: of the house */
  kind: z.enum(['used', 'party', 'unit']),
  partyId: z.uuid().nullable(),
  label: z.string(),
  /** address of a party, abbreviation of a unit */
  detail: z.string(),
});
export type SenderRow = z.infer<typeof SenderRow>;
export const findSenders = contract({
  method: 'GET', path: '/api/intake/senders', summary: 'Senders by a word: written lately at this counter, outside parties on record, units of the house; typeahead of the sender',
  query: z.object({ find: z.string().trim().max(300).default('') }),
  response: z.object({ rows: z.array(SenderRow), /** these very words name a party on record, the city, or a unit of the house with or without its city */ isOnRecord: z.boolean() }),
});

// ── classification ──

export const ClassificationRow = z.object({ code: z.string(), name: z.string(), /** names of the codes above it, from the top */ above: z.array(z.string()), isFavourite: z.boolean() });
export type ClassificationRow = z.infer<typeof ClassificationRow>;
export const findClassification = contract({
  method: 'GET', path: '/api/classification', summary: 'Classification codes by code and word; without words the favourites and those used lately',
  query: z.object({ find: z.string().trim().max(80).default('') }), response: z.object({ rows: z.array(ClassificationRow) }),
});
export const useClassification = contract({
  method: 'POST', path: '/api/classification/:code/use', summary: 'Remember a code as used, or as a favourite',
  params: z.object({ code: z.string().max(40) }), body: z.object({ commandId: CommandId, isFavourite: z.boolean().nullable().default(null).describe('null: used, the star stays as it is') }), response: z.object({ code: z.string() }),
});

// ── label and receipt to print ──

const LetterSlip = z.object({
  letterId: z.uuid(),
  agendaText: z.string(),
  unitName: z.string(),
  receivedOn: OfficeDate,
  registeredAt: Instant,
  senderName: z.string().nullable(),
  letterNumber: z.string().nullable(),
  letterDate: OfficeDate.nullable(),
  /** null for a secret letter, which is registered by its cover */
  subject: z.string().nullable(),
  securityClass: SecurityClass,
  /** titles of who it is addressed to */
  to: z.array(z.string()),
  /** opens the letter inside the house: side in squares, dark squares as an SVG path */
  qr: z.object({ size: z.number().int(), path: z.string() }),
});
export type LetterSlip = z.infer<typeof LetterSlip>;
export const listSlips = contract({
  method: 'GET', path: '/api/intake/slips', summary: 'What stands on the label and the receipt of registered letters, in the order asked for',
  query: z.object({ letterIds: z.string().regex(/^[0-9a-f-]{36}(?:,[0-9a-f-]{36}){0,47}$/u) }),
  response: z.object({ city: z.string(), office: z.string(), clerk: z.string(), rows: z.array(LetterSlip) }),
});
