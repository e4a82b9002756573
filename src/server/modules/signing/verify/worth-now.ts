import { sql } from 'kysely';
import type { CommandContext } from '#server/platform/command.ts';

/** What was found of the signatures of a file some time ago. `certificates`: SHA-256 of each signer's; `issuer`: SHA-256 of the root on the list */
type Found = { standing: 'own' | 'known'; certificates: readonly string[]; issuer: string | null; sha256: string };

/**
 * What a verdict of some time ago is worth now: a certificate may have been revoked since, an issuer taken off the list. As in `verifyPdf`, only
 * the archive proves that a signature is older than the revocation. Once unworthy, ever unworthy: what else was verified does not change.
 */
export async function worthNow({ tx, now }: Pick<CommandContext, 'tx' | 'now'>, found: Found): Promise<'same' | 'revoked' | 'unknown'> {
  const { rows } = await sql<{ revoked: boolean; listed: boolean }>`select
    exists (select from signing.certificate c where c.fingerprint = any (${found.certificates}) and c.revoked_at is not null
      and not exists (select from signing.signature s where s.signed_sha256 = ${found.sha256} and s.kept_at is not null and s.signed_at < c.revoked_at)) as revoked,
    exists (select from signing.known_issuer k where k.fingerprint = ${found.issuer} and k.removed_at is null and k.not_after > ${now}) as listed`.execute(tx);
  const { revoked = false, listed = false } = rows[0] ?? {};
  if (found.standing === 'own') return revoked ? 'revoked' : 'same';
  return listed ? 'same' : 'unknown';
}
