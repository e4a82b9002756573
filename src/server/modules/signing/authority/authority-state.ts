import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '#server/platform/actor.ts';
import { runQuery, type QueryContext } from '#server/platform/query.ts';
import type { Services } from '#server/platform/services.ts';
import type { AuthorityState } from '#shared/contracts/signing.contract.ts';
import { houseKey, unseal } from '../house-key.ts';

const SOON_DAYS = 60;

/** Whether the authority can be opened, until when it lasts, and how many certificates stand behind it; for the health page and the command line. */
export async function readAuthority(services: Services, actor: Actor): Promise<AuthorityState> {
  const { rows, certificates } = await runQuery(services, findAuthority, { name: 'signing.authority', actor, input: null });
  const [root, issuing] = ['root', 'issuing'].map((level) => rows.find((row) => row.level === level));
  if (!root || !issuing) return { isCertified: false, certificates, authority: null };
  return {
    isCertified: false, certificates,
    authority: {
      name: issuing.name, rootNotAfter: root.notAfter.toISOString(), issuingNotAfter: issuing.notAfter.toISOString(),
      rootFingerprint: createHash('sha256').update(root.certificate).digest('hex'),
      // The keys folder of another installation opens nothing: that has to be seen before an official stands before it.
      opens: services.settings.sealKey !== undefined && unseal(issuing.sealedKey, issuing.id, houseKey(services.settings, 'authority')) !== null,
    },
  };
}

async function findAuthority(ctx: QueryContext) {
  const rows = await ctx.tx.selectFrom('signing.authority').select(['id', 'level', 'name', 'certificate', 'sealedKey', 'notAfter']).where('retiredAt', 'is', null).execute();
  const soon = new Date(ctx.now.getTime() + SOON_DAYS * 86_400_000);
  const { rows: counts } = await sql<AuthorityState['certificates']>`
    select count(*) filter (where revoked_at is null)::int as in_use, count(*) filter (where revoked_at is null and not_after < ${soon})::int as end_soon,
      count(*) filter (where revoked_at is not null)::int as revoked from signing.certificate`.execute(ctx.tx);
  return { rows, certificates: counts[0] ?? { inUse: 0, endSoon: 0, revoked: 0 } };
}
