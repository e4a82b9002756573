import { DeliveryKind, receivedWays, ReceivedVia, type registerIncomingLetter, SecurityClass, Urgency } from '#shared/contracts/letters.contract.ts';
import type { BodyInput } from '#shared/contracts/contract.ts';
import { Carried, PaperSource, Reading, RefusedFile, type PaperContent, type PaperRow } from '#shared/contracts/intake.contract.ts';
import { PagesState } from '#shared/contracts/documents.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { readTime } from '#web/lib/clock-times.ts';
import { HeldNumber } from '#web/lib/numbered-paper.ts';
import { z } from 'zod';

const PaperFile = z.object({ fileId: z.string(), name: z.string(), size: z.number().default(0), role: z.enum(['main', 'attachment']), pageCount: z.number().default(1), pagesState: PagesState.default('waiting') });
const PaperAddressee = z.object({ positionId: z.string(), title: z.string(), unitName: z.string(), kind: DeliveryKind });
/** When and where, as typed so far. */
const EventTyped = z.object({ eventOn: z.string().nullable(), endsOn: z.string().nullable().default(null), startsAt: z.string(), endsAt: z.string(), place: z.string() });
export const blankEvent: z.infer<typeof EventTyped> = { eventOn: null, endsOn: null, startsAt: '', endsAt: '', place: '' };
/** A paper in the clerk's hand: what was typed so far and the files that are stored already. */
export const Paper = z.object({
  id: z.string(),
  /** of its registration; kept with the draft, so that sending it again after a lost answer gives no second number */
  commandId: z.string(),
  name: z.string(),
  files: z.array(PaperFile),
  /** a unit, or `byAddressee` */
  unitId: z.string(),
  partyId: z.string().nullable(), senderName: z.string(),
  letterNumber: z.string(), letterDate: z.string().nullable(),
  receivedOn: z.string().nullable(), receivedVia: ReceivedVia,
  subject: z.string(), summary: z.string(),
  urgency: Urgency, securityClass: SecurityClass,
  attachmentNote: z.string(), classification: z.string(), replyDueOn: z.string().nullable(),
  addressees: z.array(PaperAddressee),
  knowsOfSame: z.boolean(),
  /** of an invitation */
  invitation: EventTyped.nullable().default(null),
  /** the agenda number it was given before it was entered */
  held: HeldNumber.nullable().default(null),
  /** numbered as of the day it came in */
  backDated: z.boolean().default(false),
  /** as the tray has it; 0: the tray does not know of it yet */
  version: z.number().default(0),
  /** what the tray keeps of the typing, as text to be compared with */
  saved: z.string().default(''),
  /** the colleague who has it in hand */
  heldBy: z.string().nullable().default(null),
  source: PaperSource.default('counter'),
  /** where it lies in the tray; 0: not known */
  place: z.number().default(0),
  /** what a reader found on its pages */
  readings: z.array(Reading).default([]),
  /** what a letter of Lontar among its files says of itself */
  carried: Carried.nullable().default(null),
  /** files sent for it that were not taken, as the tray keeps them */
  refused: z.array(RefusedFile.extend({ size: z.number().default(0) })).default([]),
});
export type Paper = z.infer<typeof Paper>;
export type PaperFile = z.infer<typeof PaperFile>;
export type PaperAddressee = z.infer<typeof PaperAddressee>;
export type PaperField = keyof Paper | keyof typeof blankEvent;
export const ways = receivedWays;

/** Files of one name and size are taken for the same: a phone calls every photo image.jpg. */
export function fileKey({ name, size }: { name: string; size: number }): string {
  return `${size} ${name}`;
}

/** A unit whose book the person keeps. */
export type Unit = { id: string; name: string };

/** A counter with several books lets the addressee decide which one. */
export const byAddressee = 'by-addressee';
type Start = { unitId: string; receivedOn: string; like?: Paper | undefined };

/** A blank paper. Unit, day and way go over from the one before: a pile comes from one messenger. */
export function blankPaper({ unitId, receivedOn, like }: Start): Paper {
  return {
    id: crypto.randomUUID(), commandId: crypto.randomUUID(), name: '', files: [],
    unitId: like?.unitId ?? unitId, receivedOn: like?.receivedOn ?? receivedOn, receivedVia: like?.receivedVia ?? 'hand',
    partyId: null, senderName: '', letterNumber: '', letterDate: null, subject: '', summary: '', urgency: 'normal', securityClass: 'B',
    attachmentNote: '', classification: '', replyDueOn: null, addressees: [], knowsOfSame: false, invitation: null, held: null, backDated: false,
    version: 0, saved: '', heldBy: null, source: 'counter', place: 0, readings: [], carried: null, refused: [],
  };
}

/** What the tray keeps of a paper: everything typed, nothing of this browser. */
export function contentOf(paper: Paper): PaperContent {
  const { unitId, partyId, senderName, letterNumber, letterDate, receivedOn, receivedVia, subject, summary, urgency, securityClass, attachmentNote, classification, replyDueOn, addressees, knowsOfSame, invitation, held, backDated } = paper;
  const book = unitId === byAddressee ? null : unitId;
  return { unitId: book, partyId, senderName, letterNumber, letterDate, receivedOn, receivedVia, subject, summary, urgency, securityClass, attachmentNote, classification, replyDueOn, addressees, knowsOfSame, invitation, held, backDated };
}

function typedOf(content: PaperContent): Partial<Paper> {
  return { ...content, unitId: content.unitId ?? byAddressee };
}

function filesOf(row: PaperRow): PaperFile[] {
  return row.files.map((file, index) => ({ ...file, role: index === 0 ? 'main' : 'attachment' }));
}

/** A paper of the tray that this browser did not know. */
export function paperOf(row: PaperRow, blank: Paper): Paper {
  const paper: Paper = { ...blank, id: row.id, place: row.place, name: row.name, source: row.source, version: row.version, files: filesOf(row), readings: row.readings, carried: row.carried, refused: row.refused, heldBy: colleagueOf(row), ...(row.content ? typedOf(row.content) : {}) };
  return { ...paper, saved: JSON.stringify(contentOf(paper)) };
}

/** A paper both know: files and hands are the tray's word; of the typing each field that was changed here stays, the others are the newest. */
export function renewPaper(paper: Paper, row: PaperRow): Paper {
  const renewed = { ...paper, place: row.place, files: filesOf(row), readings: row.readings, carried: row.carried, refused: row.refused, heldBy: colleagueOf(row), source: row.source };
  if (row.version <= paper.version || !row.content) return { ...renewed, version: Math.max(row.version, paper.version) };
  const mine = contentOf(paper);
  const base = readSaved(paper.saved);
  const theirs = row.content;
  const changedHere = (field: keyof PaperContent) => base !== null && JSON.stringify(mine[field]) !== JSON.stringify(base[field]);
  const fields = (Object.keys(mine) as (keyof PaperContent)[]).filter(changedHere);
  const kept = Object.fromEntries(fields.map((field) => [field, mine[field]]));
  return { ...renewed, ...typedOf({ ...theirs, ...kept }), version: row.version, saved: JSON.stringify(theirs) };
}

function readSaved(saved: string): PaperContent | null {
  return saved === '' ? null : (JSON.parse(saved) as PaperContent);
}

function colleagueOf(row: PaperRow): string | null {
  return row.heldBy && !row.heldBy.mine ? row.heldBy.name : null;
}

/** Something here is not in the tray yet. A paper in a colleague's hand is theirs to write. */
export function needsSaving(paper: Paper): boolean {
  if (paper.heldBy !== null) return false;
  if (paper.version === 0) return !isBlank(paper);
  return JSON.stringify(contentOf(paper)) !== paper.saved;
}

/** What may go over to the next paper of a pile, as the clerk chooses. */
export const carryFields = ['unitId', 'receivedOn', 'receivedVia', 'senderName', 'classification', 'addressees'] as const;
export type CarryField = (typeof carryFields)[number];

/** Carried values are written only on a paper nobody has typed on. */
export function carryOver(from: Paper, to: Paper, fields: readonly CarryField[]): Paper {
  // A number given before has its book and its day.
  if (to.held || to.backDated || to.senderName !== '' || to.letterNumber !== '' || to.subject !== '' || to.addressees.length > 0) return to;
  const values = Object.fromEntries(fields.filter((field) => field !== 'unitId' || !(from.held || from.backDated)).map((field) => [field, from[field]]));
  return { ...to, ...values, ...(fields.includes('senderName') ? { partyId: from.partyId } : {}) };
}

/** A person wrote something of the letter; the name of a file that is not here is none of their words. */
export function isTyped(paper: Paper): boolean {
  const typed = [paper.senderName, paper.letterNumber, paper.subject, paper.summary, paper.attachmentNote, paper.classification];
  return paper.addressees.length > 0 || typed.some((text) => text.trim() !== '') || paper.letterDate !== null || paper.held !== null || paper.backDated;
}

/** Nothing was typed and nothing sent: it may be thrown away without asking. */
export function isBlank(paper: Paper): boolean {
  return paper.name === '' && paper.files.length === 0 && !isTyped(paper);
}

/** A ticket laid down with "Tambah surat" that waits for everything: the first letter sent belongs to it. */
export function isEmptyTicket(paper: Paper): boolean {
  return !isBlank(paper) && !isTyped(paper) && paper.heldBy === null && paper.files.length === 0 && paper.refused.length === 0 && !isSecret(paper.securityClass);
}

/** A letter typed before its scan came: what is sent next belongs to it. One whose scan was refused waits for nothing. */
export function waitsForScan(paper: Paper): boolean {
  return paper.heldBy === null && isTyped(paper) && paper.files.length === 0 && paper.refused.length === 0 && !isSecret(paper.securityClass);
}

export type PaperProblem = 'needDay' | 'needTime' | 'needPlace' | 'needFile' | 'needSender' | 'needSubject' | 'needReceived' | 'inFuture' | 'afterReceived' | 'needAddressee';

/** What the browser can see by itself is missing or impossible; the server decides everything again. */
export function problemsOf(paper: Paper, today: string): Partial<Record<PaperField, PaperProblem>> {
  const problems: Partial<Record<PaperField, PaperProblem>> = {};
  if (paper.senderName.trim().length < 2) problems.senderName = 'needSender';
  if (!isSecret(paper.securityClass) && paper.subject.trim().length < 3) problems.subject = 'needSubject';
  if (!paper.receivedOn) problems.receivedOn = 'needReceived';
  else if (paper.receivedOn > today) problems.receivedOn = 'inFuture';
  if (paper.letterDate && paper.letterDate > today) problems.letterDate = 'inFuture';
  else if (paper.letterDate && paper.receivedOn && paper.letterDate > paper.receivedOn) problems.letterDate = 'afterReceived';
  // A secret letter is not scanned: it is registered by its cover.
  if (!isSecret(paper.securityClass) && paper.files.length === 0) problems.files = 'needFile';
  if (!paper.addressees.some((addressee) => addressee.kind === 'to')) problems.addressees = 'needAddressee';
  return { ...problems, ...problemsOfEvent(paper) };
}

function problemsOfEvent({ invitation, securityClass }: Paper): Partial<Record<PaperField, PaperProblem>> {
  if (invitation === null || isSecret(securityClass)) return {};
  const problems: Partial<Record<PaperField, PaperProblem>> = {};
  if (!invitation.eventOn) problems.eventOn = 'needDay';
  if (readTime(invitation.startsAt) === null) problems.startsAt = 'needTime';
  if (invitation.endsAt.trim() !== '' && readTime(invitation.endsAt) === null) problems.endsAt = 'needTime';
  if (invitation.place.trim().length < 2) problems.place = 'needPlace';
  return problems;
}

function eventOf({ invitation }: Paper): BodyInput<typeof registerIncomingLetter>['invitation'] {
  const startsAt = readTime(invitation?.startsAt ?? '');
  if (!invitation?.eventOn || startsAt === null) return null;
  return { eventOn: invitation.eventOn, endsOn: invitation.endsOn, startsAt, endsAt: readTime(invitation.endsAt), place: invitation.place.trim(), note: null };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

export function bodyOf(paper: Paper): BodyInput<typeof registerIncomingLetter> {
  const secret = isSecret(paper.securityClass);
  return {
    commandId: paper.commandId, unitId: paper.unitId === byAddressee ? null : paper.unitId, partyId: paper.partyId, senderName: paper.senderName.trim(),
    letterNumber: orNull(paper.letterNumber), letterDate: paper.letterDate, receivedOn: paper.receivedOn ?? '', receivedVia: paper.receivedVia,
    urgency: paper.urgency, securityClass: paper.securityClass,
    subject: secret ? null : orNull(paper.subject), summary: secret ? null : orNull(paper.summary),
    attachmentNote: orNull(paper.attachmentNote), classification: orNull(paper.classification), replyDueOn: paper.replyDueOn,
    files: secret ? [] : paper.files.map(({ fileId, role }) => ({ fileId, role })),
    addressees: paper.addressees.map(({ positionId, kind }) => ({ positionId, kind })),
    knowsOfSame: paper.knowsOfSame, invitation: secret ? null : eventOf(paper),
    ...(paper.held ? { reservationId: paper.held.reservationId } : paper.backDated ? { backDated: true } : {}),
  };
}
