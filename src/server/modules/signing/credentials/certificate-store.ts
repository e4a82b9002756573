import type { CommandContext } from '#server/platform/command.ts';
import type { Certificate } from '#shared/contracts/signing.contract.ts';
import type { Database } from '#server/platform/database.ts';
import type { KeyKind } from '../authority/issue-certificate.ts';
import { certificateNotFound, hasCertificate } from '../signing.errors.ts';
import type { LockedKey } from './key-lock.ts';

export type CertificateRow = {
  id: string; employeeId: string; authorityId: string; positionId: string; signerName: string; signerTitle: string; serial: string; fingerprint: string; keyKind: KeyKind;
  certificate: Buffer; notBefore: Date; notAfter: Date; issuedAt: Date;
};

const columns = ['id', 'employeeId', 'authorityId', 'positionId', 'signerName', 'signerTitle', 'serial', 'fingerprint', 'keyKind', 'certificate', 'notBefore', 'notAfter', 'issuedAt'] as const;

/** The certificate a person signs with; undefined when there is none in use. */
export async function findCertificate(db: Database, employeeId: string): Promise<CertificateRow | undefined> {
  const row = await db.selectFrom('signing.certificate').select(columns).where('employeeId', '=', employeeId).where('revokedAt', 'is', null).executeTakeFirst();
  return row && { ...row, keyKind: row.keyKind as KeyKind };
}

export async function findLockedKey(db: Database, certificateId: string): Promise<LockedKey | undefined> {
  return db.selectFrom('signing.lockedKey').select(['sealed', 'salt', 'memoryKib', 'passes']).where('certificateId', '=', certificateId).executeTakeFirst();
}

export type RevocationReason = NonNullable<Certificate['revocationReason']>;

type NewCertificate = CertificateRow & { key: LockedKey; replaces: string | null };

/** @throws hasCertificate when another was made meanwhile */
export async function recordCertificate(ctx: CommandContext, { key, replaces, ...row }: NewCertificate): Promise<{ certificateId: string }> {
  if (replaces) await endCertificate(ctx, { certificateId: replaces, reason: 'replaced', note: null });
  const made = await ctx.tx.insertInto('signing.certificate').values(row).onConflict((c) => c.doNothing()).returning('id').executeTakeFirst();
  if (!made) throw hasCertificate();
  await ctx.tx.insertInto('signing.lockedKey').values({ certificateId: row.id, ...key, changedAt: ctx.now }).execute();
  ctx.record({ action: 'certificate.issued', subjectKind: 'certificate', subjectId: row.id, details: { employeeId: row.employeeId, serial: row.serial, keyKind: row.keyKind, until: row.notAfter.toISOString() } });
  return { certificateId: row.id };
}

/** Ends a certificate for good: its key is taken away, what was signed with it before stays. @throws certificateNotFound */
export async function endCertificate(ctx: CommandContext, input: { certificateId: string; reason: RevocationReason; note: string | null }): Promise<null> {
  const ended = await ctx.tx.updateTable('signing.certificate')
    .set({ revokedAt: ctx.now, revocationReason: input.reason, revocationNote: input.note, revokedBy: ctx.actor.employeeId })
    .where('id', '=', input.certificateId).where('revokedAt', 'is', null).returning(['serial', 'employeeId']).executeTakeFirst();
  if (!ended) throw certificateNotFound({ certificateId: input.certificateId });
  await ctx.tx.deleteFrom('signing.lockedKey').where('certificateId', '=', input.certificateId).execute();
  ctx.record({ action: 'certificate.revoked', subjectKind: 'certificate', subjectId: input.certificateId, details: { reason: input.reason, serial: ended.serial, employeeId: ended.employeeId } });
  return null;
}
