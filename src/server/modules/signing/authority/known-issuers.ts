import { X509Certificate } from 'node:crypto';
import type { Actor } from '#server/platform/actor.ts';
import type { CommandContext } from '#server/platform/command.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { Body, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/signing.contract.ts';
import { assertRoot, fingerprintOf, organizationOf } from '../verify/known-issuer-rules.ts';
import { authorityNotYours, fingerprintDiffers, issuerIsOurs, issuerKnown, issuerNotFound, notARoot } from '../signing.errors.ts';

type Added = Omit<Body<typeof contracts.addKnownIssuer>, 'commandId'>;
type Removed = { issuerId: string; reason: string };

/** The list of authorities outside belongs to who looks after the system. @throws authorityNotYours */
function assertKeeps(actor: Actor): void {
  if (!actor.roles.includes('super-administrator')) throw authorityNotYours();
}

/**
 * Takes the root of another installation on the list. The fingerprint was told by another way than the file: whoever could change the file
 * on its way could not change both.
 * @throws notARoot, fingerprintDiffers, issuerIsOurs, issuerKnown
 */
export async function addKnownIssuer(ctx: CommandContext, input: Added): Promise<{ issuerId: string }> {
  assertKeeps(ctx.actor);
  const certificate = readRoot(input.certificate, ctx.now);
  const fingerprint = fingerprintOf(certificate.raw);
  if (input.fingerprint !== fingerprint) throw fingerprintDiffers({ field: 'fingerprint' });
  const ours = await ctx.tx.selectFrom('signing.authority').select('certificate').execute();
  if (ours.some((row) => row.certificate.equals(certificate.raw))) throw issuerIsOurs();
  const id = ctx.newId();
  const row = await ctx.tx.insertInto('signing.knownIssuer')
    .values({
      id, name: nameOf(certificate), organization: organizationOf(certificate.raw) ?? nameOf(certificate), fingerprint, certificate: certificate.raw, notAfter: new Date(certificate.validTo),
      addedAt: ctx.now, addedBy: ctx.actor.employeeId, addedByName: ctx.actor.name, reason: input.reason,
    })
    .onConflict((c) => c.doNothing()).returning('id').executeTakeFirst();
  if (!row) throw issuerKnown({ fingerprint });
  ctx.record({ action: 'known_issuer.added', subjectKind: 'known_issuer', subjectId: id, details: { fingerprint, reason: input.reason } });
  return { issuerId: id };
}

/** Letters that came before keep what was found of them then; later ones, and those still in a tray, are of an unknown issuer again. */
export async function removeKnownIssuer(ctx: CommandContext, { issuerId, reason }: Removed): Promise<{ issuerId: string }> {
  assertKeeps(ctx.actor);
  const row = await ctx.tx.updateTable('signing.knownIssuer').set({ removedAt: ctx.now, removedBy: ctx.actor.employeeId, removedByName: ctx.actor.name, removalReason: reason })
    .where('id', '=', issuerId).where('removedAt', 'is', null).returning('fingerprint').executeTakeFirst();
  if (!row) throw issuerNotFound({ issuerId });
  ctx.record({ action: 'known_issuer.removed', subjectKind: 'known_issuer', subjectId: issuerId, details: { fingerprint: row.fingerprint, reason } });
  ctx.emit({ name: 'known_issuer.removed', payload: { fingerprint: row.fingerprint } });
  return { issuerId };
}

/** Those on the list first, then the removed ones, newest first. */
export async function listKnownIssuers(ctx: QueryContext): Promise<Reply<typeof contracts.listKnownIssuers>> {
  assertKeeps(ctx.actor);
  const rows = await ctx.tx.selectFrom('signing.knownIssuer')
    .select(['id', 'name', 'organization', 'fingerprint', 'notAfter', 'addedAt', 'addedByName', 'reason', 'removedAt', 'removedByName', 'removalReason'])
    .orderBy((e) => e('removedAt', 'is not', null)).orderBy('addedAt', 'desc').limit(500).execute();
  return { rows: rows.map((row) => ({ ...row, notAfter: row.notAfter.toISOString(), addedAt: row.addedAt.toISOString(), removedAt: row.removedAt?.toISOString() ?? null })) };
}

/** What a file of a certificate holds, DER or PEM. @throws notARoot also for what is no certificate at all */
function readRoot(base64: string, now: Date): X509Certificate {
  try {
    const certificate = new X509Certificate(Buffer.from(base64, 'base64'));
    assertRoot(certificate.raw, now);
    return certificate;
  } catch {
    throw notARoot({ field: 'certificate' });
  }
}

function nameOf(certificate: X509Certificate): string {
  const subject = certificate.toLegacyObject().subject as unknown as Record<string, string | undefined>;
  return subject['CN'] ?? certificate.subject;
}
