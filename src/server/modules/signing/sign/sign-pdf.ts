import { createHash } from 'node:crypto';
import type { Actor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { assertSteppedUp } from '#server/platform/step-up.ts';
import { loadTrust } from '../authority/authority-store.ts';
import { readSigner, type Signer } from '../credentials/signer.ts';
import { certificateEnded, notVerified, signatureNotFound, signedJustNow } from '../signing.errors.ts';
import { verifyInThread } from '../threads.ts';
import type { FileReport } from '../verify/verify-bytes.ts';
import { builtIn } from './built-in-provider.ts';
import type { Opened, ProviderAnswer, SigningProvider } from './provider.ts';

/** @param subject what is signed: kind and id for the record, label (kind and number, never the subject line) for the signer's list */
export type SigningOrder = { pdf: Buffer; subject: { kind: string; id: string; label: string } };
/** The key of one person, opened once for one letter or for many; lives as long as the request and is written nowhere. */
export type OpenKey = { actor: Actor; opened: Opened; isCertified: boolean };
export type SignedPdf = {
  /** to be kept with `keepSignature` in the transaction that makes the file the letter's */
  signatureId: string;
  pdf: Buffer;
  sha256: string;
  size: number;
  pages: number;
  level: 'B-B';
  signedAt: Date;
  signerName: string;
  actingAs: string;
  isCertified: boolean;
};

const provider: SigningProvider = builtIn;

/**
 * Opens the key of who acts: everything a signature can fail for without a page. Asked before a number is taken.
 * @throws stepUpNeeded, noSeat, noCertificate, certificateEnded, certificateOfOther, wrongPassphrase, waitBeforeTrying
 */
export async function openKey(services: Services, actor: Actor, passphrase: string): Promise<OpenKey> {
  const at = services.clock();
  assertSteppedUp(actor, at);
  const opened = await provider.open(services, { actor, signer: await readSigner(services, actor), passphrase, at });
  return { actor, opened, isCertified: provider.isCertified };
}

/** Whether this page could be signed, without signing it. @throws draftUnfit, draftUnreadable */
export async function assertSignable(services: Services, key: OpenKey, pdf: Buffer): Promise<void> {
  await key.opened.assertFits({ signer: await readSigner(services, key.actor), pdf, at: services.clock() });
}

/**
 * Signs a whole PDF with a key that was opened, outside any transaction. What comes back has passed our own verifier, and its pages
 * are those of the file that was given; each use of the key is on the audit chain before it is answered.
 * @throws stepUpNeeded, noSeat, certificateEnded, certificateOfOther, draftUnfit, draftUnreadable, notVerified, signedJustNow
 */
export async function signPdf(services: Services, { actor, opened, isCertified }: OpenKey, order: SigningOrder): Promise<SignedPdf> {
  const at = services.clock();
  assertSteppedUp(actor, at);
  const signer = await readSigner(services, actor);
  const answer = await opened.sign({ signer, pdf: order.pdf, at });
  const pages = await assertVerified(services, { draft: order.pdf, answer, at });
  const sha256 = shaOf(answer.pdf);
  const made = { signatureId: newId(at), sha256, size: answer.pdf.length, pages, level: 'B-B' as const, signedAt: at };
  await runCommand(services, recordSignature, { name: 'signing.record-signature', actor, commandId: newId(), input: { made, draftSha256: shaOf(order.pdf), answer: withoutFile(answer), signer, subject: order.subject } });
  return { ...made, pdf: answer.pdf, signerName: signer.name, actingAs: signer.actingAs, isCertified };
}

const shaOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const withoutFile = ({ certificateId, algorithm }: ProviderAnswer) => ({ certificateId, algorithm });

/**
 * What a provider gives back is looked at as if a stranger had sent it: one new signature, by the certificate that was meant,
 * over the very pages that were given.
 * @returns pages. @throws notVerified
 */
async function assertVerified(services: Services, input: { draft: Buffer; answer: ProviderAnswer; at: Date }): Promise<number> {
  const { draft, answer, at } = input;
  const report = await verifyInThread({ pdf: answer.pdf, draft, trust: await loadTrust(services), now: at.toISOString() });
  const own = report.signatures.find((each) => each.fingerprint === answer.fingerprint && each.isWhole);
  if (report.verdict !== 'valid' || !own || report.pages === null) throw notVerified({ verdict: report.verdict, faults: faultsOf(report) });
  return report.pages;
}

function faultsOf(report: FileReport): string[] {
  return report.signatures.flatMap((each) => each.findings.flatMap((finding) => finding.fault ?? [])).concat(report.fault ?? []);
}

/** Signs the book has room for. */
const MOST_LABEL = 200;

type Record = {
  made: Omit<SignedPdf, 'pdf' | 'signerName' | 'actingAs' | 'isCertified'>;
  draftSha256: string;
  answer: { certificateId: string; algorithm: string };
  signer: Signer;
  subject: SigningOrder['subject'];
};

/**
 * A certificate that was revoked while the letter was being signed signs nothing. RSA gives equal bytes for the same page in the same
 * second: those are the signature of the press before, and its letter alone takes them.
 * @throws certificateEnded, signedJustNow
 */
async function recordSignature(ctx: CommandContext, { made, draftSha256, answer, signer, subject }: Record): Promise<null> {
  const { certificateId, algorithm } = answer;
  const live = await ctx.tx.selectFrom('signing.certificate').select('id').where('id', '=', certificateId).where('revokedAt', 'is', null).forShare().executeTakeFirst();
  if (!live) throw certificateEnded({ certificateId });
  const own = await ctx.tx.insertInto('signing.signature').values({
    id: made.signatureId, certificateId, employeeId: signer.employeeId, positionId: signer.actingPositionId, seat: signer.seat,
    subjectKind: subject.kind, subjectId: subject.id, label: [...subject.label].slice(0, MOST_LABEL).join(''), pages: made.pages, draftSha256, signedSha256: made.sha256, size: made.size,
    level: made.level, algorithm, signedAt: made.signedAt, keptAt: null,
  }).onConflict((c) => c.column('signedSha256').doNothing()).returning('id').executeTakeFirst();
  if (!own) throw signedJustNow({ subjectId: subject.id });
  ctx.record({ action: 'signature.made', subjectKind: subject.kind, subjectId: subject.id, details: { signatureId: made.signatureId, certificateId, draftSha256, signedSha256: made.sha256, level: made.level } });
  return null;
}

/**
 * Says in the transaction that stores the file that it is the letter's now: from then on equal bytes are genuine. What else was made for the
 * same letter and is kept by nobody is given up in the same breath, also where the program was killed before it could say so.
 * @throws signatureNotFound
 */
export async function keepSignature(ctx: CommandContext, input: { signatureId: string }): Promise<void> {
  const kept = await openSignatures(ctx).set({ keptAt: ctx.now }).where('id', '=', input.signatureId).returning(['subjectKind', 'subjectId']).executeTakeFirst();
  if (!kept) throw signatureNotFound(input);
  recordAbandoned(ctx, await openSignatures(ctx).set({ abandonedAt: ctx.now }).where('subjectKind', '=', kept.subjectKind).where('subjectId', '=', kept.subjectId).returning(['id', 'subjectKind', 'subjectId', 'signedSha256']).execute());
}

/** A signature whose letter did not take it, as that of the second of two presses, is told as given up. One that is kept stays kept. */
export async function abandonSignature(services: Services, actor: Actor, input: { signatureId: string }): Promise<void> {
  await runCommand(services, abandon, { name: 'signing.abandon-signature', actor, commandId: newId(), input });
}

async function abandon(ctx: CommandContext, { signatureId }: { signatureId: string }): Promise<null> {
  recordAbandoned(ctx, await openSignatures(ctx).set({ abandonedAt: ctx.now }).where('id', '=', signatureId).returning(['id', 'subjectKind', 'subjectId', 'signedSha256']).execute());
  return null;
}

/** Of which nothing was said yet. */
function openSignatures({ tx }: CommandContext) {
  return tx.updateTable('signing.signature').where('keptAt', 'is', null).where('abandonedAt', 'is', null);
}

function recordAbandoned(ctx: CommandContext, rows: readonly { id: string; subjectKind: string; subjectId: string; signedSha256: string }[]): void {
  for (const { id, subjectKind, subjectId, signedSha256 } of rows) ctx.record({ action: 'signature.abandoned', subjectKind, subjectId, details: { signatureId: id, signedSha256 } });
}
