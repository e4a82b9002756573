import { createHash } from 'node:crypto';
import type { Actor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import type { Services } from '#server/platform/services.ts';
import { newId } from '#server/platform/ids.ts';
import { openIssuing } from '../authority/authority-store.ts';
import { issueToPerson, type KeyKind } from '../authority/issue-certificate.ts';
import { readCertificate } from '../cms/certificate-facts.ts';
import { certificateEnded, certificateNotFound, hasCertificate, noCertificate, samePassphrase, weakPassphrase } from '../signing.errors.ts';
import { endCertificate, findCertificate, recordCertificate, type CertificateRow, type RevocationReason } from './certificate-store.ts';
import { lockKey } from './key-lock.ts';
import { passphraseProblems } from './passphrase-rules.ts';
import { readSigner, type Signer } from './signer.ts';
import { assertMayEnd } from '../signing.policy.ts';
import { unlock } from './unlock.ts';

const USUAL_KIND: KeyKind = 'p-256';
/** From this many days before its end a certificate may be followed by a new one. */
const RENEW_DAYS = 60;

/**
 * Makes a key pair and a certificate for who asks, with the key under their passphrase. Keys are made outside any transaction.
 * @throws noSeat, weakPassphrase with what is wrong, hasCertificate
 */
export async function makeCertificate(services: Services, actor: Actor, input: { commandId: string; passphrase: string }): Promise<{ certificateId: string }> {
  const signer = await readSigner(services, actor);
  assertStrong(input.passphrase, signer);
  const present = await findCertificate(services.db, signer.employeeId);
  if (present && !mayReplace(present, signer, services.clock())) throw hasCertificate({ certificateId: present.id });
  const issuing = await openIssuing(services);
  const kind = services.settings.signingKey ?? USUAL_KIND;
  const made = await issueToPerson({ name: signer.name, title: signer.position.title, unit: signer.position.unit, city: signer.city }, kind, { issuing, now: services.clock() });
  const id = newId(services.clock());
  const key = await lockKey(made.key, { passphrase: input.passphrase, about: id, settings: services.settings });
  const row: CertificateRow = {
    id, employeeId: signer.employeeId, authorityId: issuing.id, positionId: signer.position.id, signerName: signer.name, signerTitle: signer.position.title, keyKind: kind,
    serial: serialOf(made.certificate), fingerprint: createHash('sha256').update(made.certificate).digest('hex'), certificate: made.certificate,
    notBefore: made.notBefore, notAfter: made.notAfter, issuedAt: services.clock(),
  };
  // Neither key nor passphrase belongs to the stored input.
  const record = (ctx: CommandContext) => recordCertificate(ctx, { ...row, key, replaces: present?.id ?? null });
  return runCommand(services, record, { name: 'signing.make-certificate', actor, commandId: input.commandId, input: { employeeId: signer.employeeId } });
}

/** A certificate that ends soon, or names a position its person does not hold any more, is followed without being revoked first. */
export function mayReplace(present: Pick<CertificateRow, 'notAfter' | 'positionId'>, signer: Pick<Signer, 'held'>, now: Date): boolean {
  return present.notAfter.getTime() - now.getTime() < RENEW_DAYS * 86_400_000 || !signer.held.includes(present.positionId);
}

function assertStrong(passphrase: string, signer: Pick<Signer, 'name'>): void {
  const problems = passphraseProblems(passphrase, [signer.name]);
  if (problems.length > 0) throw weakPassphrase({ field: 'passphrase', problems });
}

function serialOf(certificate: Buffer): string {
  return readCertificate(certificate).serial.subarray(2).toString('hex').toUpperCase();
}

/** @throws noCertificate, wrongPassphrase, weakPassphrase, samePassphrase */
export async function changePassphrase(services: Services, actor: Actor, input: { commandId: string; present: string; next: string }): Promise<{ certificateId: string }> {
  const certificate = actor.employeeId ? await findCertificate(services.db, actor.employeeId) : undefined;
  if (!certificate) throw noCertificate();
  if (input.present.normalize('NFC') === input.next.normalize('NFC')) throw samePassphrase({ field: 'next' });
  assertStrong(input.next, { name: certificate.signerName });
  const { pkcs8 } = await unlock(services, actor, { certificate, passphrase: input.present });
  const locked = await lockKey(pkcs8, { passphrase: input.next, about: certificate.id, settings: services.settings });
  const change = async (ctx: CommandContext): Promise<{ certificateId: string }> => {
    const changed = await ctx.tx.updateTable('signing.lockedKey').set({ ...locked, changedAt: ctx.now }).where('certificateId', '=', certificate.id).returning('certificateId').executeTakeFirst();
    if (!changed) throw certificateEnded({ certificateId: certificate.id });
    ctx.record({ action: 'certificate.passphrase_changed', subjectKind: 'certificate', subjectId: certificate.id });
    return { certificateId: certificate.id };
  };
  return runCommand(services, change, { name: 'signing.change-passphrase', actor, commandId: input.commandId, input: { certificateId: certificate.id } });
}

/** One's own, at once and for good. @throws noCertificate */
export async function revokeOwn(ctx: CommandContext, input: { certificateId: string; reason: RevocationReason; note: string | null }): Promise<{ ok: true }> {
  const own = await ctx.tx.selectFrom('signing.certificate').select('id').where('id', '=', input.certificateId).where('employeeId', '=', ctx.actor.employeeId).executeTakeFirst();
  if (!own) throw noCertificate();
  await endCertificate(ctx, input);
  return { ok: true };
}

type OfOther = { employeeId: string; certificateId: string; reason: RevocationReason; note: string };

/** Somebody else's, by who administers them: at once and for good; the person is told. @throws certificateOutsideReach, certificateNotFound */
export async function revokeOfOther(ctx: CommandContext, input: OfOther): Promise<{ ok: true }> {
  const { employeeId, certificateId, reason, note } = input;
  await assertMayEnd(ctx, employeeId);
  const named = await ctx.tx.selectFrom('signing.certificate').select('id').where('id', '=', certificateId).where('employeeId', '=', employeeId).executeTakeFirst();
  if (!named) throw certificateNotFound({ certificateId });
  await endCertificate(ctx, { certificateId, reason, note });
  ctx.emit({ name: 'certificate.revoked_by_other', payload: { eventId: ctx.newId(), employeeId } });
  return { ok: true };
}
