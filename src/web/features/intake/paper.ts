import { DeliveryKind, receivedWays, ReceivedVia, type registerIncomingLetter, SecurityClass, Urgency } from '#shared/contracts/letters.contract.ts';
import type { BodyInput } from '#shared/contracts/contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { z } from 'zod';

const PaperFile = z.object({ fileId: z.string(), name: z.string(), role: z.enum(['main', 'attachment']) });
const PaperAddressee = z.object({ positionId: z.string(), title: z.string(), unitName: z.string(), kind: DeliveryKind });
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
});
export type Paper = z.infer<typeof Paper>;
export type PaperFile = z.infer<typeof PaperFile>;
export type PaperAddressee = z.infer<typeof PaperAddressee>;
export type PaperField = keyof Paper;
export const ways = receivedWays;

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
    attachmentNote: '', classification: '', replyDueOn: null, addressees: [], knowsOfSame: false,
  };
}

/** Nothing was typed and nothing sent: it may be thrown away without asking. */
export function isBlank(paper: Paper): boolean {
  const typed = [paper.senderName, paper.letterNumber, paper.subject, paper.summary, paper.attachmentNote, paper.classification];
  return paper.name === '' && paper.files.length === 0 && paper.addressees.length === 0 && typed.every((text) => text.trim() === '') && paper.letterDate === null;
}

export type PaperProblem = 'needFile' | 'needSender' | 'needSubject' | 'needReceived' | 'inFuture' | 'afterReceived' | 'needAddressee';

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
  return problems;
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
    knowsOfSame: paper.knowsOfSame,
  };
}
