import { sql } from 'kysely';
import type { Query, Reply } from '#shared/contracts/contract.ts';
import type * as contracts from '#shared/contracts/signing.contract.ts';
import { readCursor, toPage } from '#server/platform/keyset.ts';
import type { QueryContext } from '#server/platform/query.ts';
import type { RevocationReason } from './credentials/certificate-store.ts';
import type { KeyKind } from './authority/issue-certificate.ts';
import { assertAdministers, mayEnd } from './signing.policy.ts';

type CertificateRow = {
  id: string; signerName: string; signerTitle: string; serial: string; fingerprint: string; keyKind: string; issuedAt: Date; notAfter: Date;
  revokedAt: Date | null; revocationReason: string | null; revocationNote: string | null; revokedByName: string | null;
};

export function presentCertificate(row: CertificateRow): contracts.Certificate {
  return {
    id: row.id, signerName: row.signerName, signerTitle: row.signerTitle, serial: row.serial, fingerprint: row.fingerprint, keyKind: row.keyKind as KeyKind, issuedAt: row.issuedAt.toISOString(),
    notAfter: row.notAfter.toISOString(), revokedAt: row.revokedAt?.toISOString() ?? null, revocationReason: row.revocationReason as RevocationReason | null, revocationNote: row.revocationNote, revokedByName: row.revokedByName,
  };
}

const MOST_EARLIER = 20;

/** A person's certificates, the one in use first, and how long they must wait for another try. */
export async function findMine(ctx: QueryContext, input: { employeeId: string }): Promise<{ rows: (CertificateRow & { positionId: string })[]; blockedUntil: Date | null }> {
  const rows = await ofEmployee(ctx, input).orderBy(sql`c.revoked_at is not null`).orderBy('c.issuedAt', 'desc').limit(MOST_EARLIER).execute();
  const tried = await ctx.tx.selectFrom('signing.wrongTry').select('blockedUntil').where('employeeId', '=', input.employeeId).executeTakeFirst();
  return { rows, blockedUntil: tried?.blockedUntil ?? null };
}

function ofEmployee(ctx: QueryContext, { employeeId }: { employeeId: string }) {
  return ctx.tx.selectFrom('signing.certificate as c').leftJoin('organization.employeeCard as e', (join) => join.onRef('e.id', '=', 'c.revokedBy').onRef('c.revokedBy', '<>', 'c.employeeId'))
    .select(['c.id', 'c.positionId', 'c.signerName', 'c.signerTitle', 'c.serial', 'c.fingerprint', 'c.keyKind', 'c.issuedAt', 'c.notAfter', 'c.revokedAt', 'c.revocationReason', 'c.revocationNote', 'e.name as revokedByName'])
    .where('c.employeeId', '=', employeeId);
}

/** The certificate in use of somebody else, as far as the actor may end it. @throws certificateOutsideReach for who administers nobody */
export async function findCertificateOf(ctx: QueryContext, input: { employeeId: string }): Promise<Reply<typeof contracts.getCertificateOf>> {
  assertAdministers(ctx.actor);
  if (!(await mayEnd(ctx, input.employeeId))) return { certificate: null };
  const row = await ofEmployee(ctx, input).where('c.revokedAt', 'is', null).executeTakeFirst();
  return { certificate: row ? presentCertificate(row) : null };
}

type SignatureRow = { id: string; signedAt: Date; label: string; subjectKind: string; subjectId: string; pages: number; positionTitle: string; serial: string; signedSha256: string; isKept: boolean };

/** Everything a person's key was used for, the newest first. */
export async function listMySignatures(ctx: QueryContext, input: Query<typeof contracts.listMySignatures>): Promise<Reply<typeof contracts.listMySignatures>> {
  const [after = null] = readCursor(input.after, 1) ?? [];
  const { rows } = await sql<SignatureRow>`
    select s.id, s.signed_at, s.label, s.subject_kind, s.subject_id, s.pages, p.title as position_title, c.serial, s.signed_sha256, s.kept_at is not null as is_kept
    from signing.signature s join signing.certificate c on c.id = s.certificate_id join organization.position_card p on p.id = s.position_id
    where s.employee_id = ${ctx.actor.employeeId} and (${after}::uuid is null or s.id < ${after}::uuid)
    order by s.id desc limit ${input.limit + 1}`.execute(ctx.tx);
  return toPage(rows, input.limit, { row: (row) => ({ ...row, signedAt: row.signedAt.toISOString() }), key: (row) => [row.id] });
}
