import { findFiles } from '#server/modules/documents/index.ts';
import { worthNow } from '#server/modules/signing/index.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { issuerNotAccepted, signatureWorthLess } from '../intake.errors.ts';

type Found = { fileId: string; standing: string; certificates: string[]; fingerprint: string | null };

/**
 * What a letter of the tray said of itself, as its registration takes it over.
 * @throws issuerNotAccepted; signatureWorthLess when a certificate was revoked or an issuer taken off the list since the file was read
 */
export async function takeCarried(ctx: CommandContext, input: { paperId: string; fileIds: readonly string[] }) {
  const row = await ctx.tx.selectFrom('intake.carried').selectAll().where('paperId', '=', input.paperId).executeTakeFirst();
  if (!row) return null;
  // Both also of a file that does not come along into the letter, since what it filled in does.
  if (row.standing === 'unknown' && row.accepted === null) throw issuerNotAccepted({ paperId: input.paperId });
  if ((await worthOf(ctx, row)) !== 'same') throw signatureWorthLess({ paperId: input.paperId });
  return input.fileIds.includes(row.fileId) ? row : null;
}

/** What its signature was found to be, asked again. An unknown issuer has no list to be taken off. */
export async function worthOf(ctx: CommandContext, { fileId, standing, certificates, fingerprint }: Found): Promise<'same' | 'revoked' | 'unknown'> {
  if (standing !== 'own' && standing !== 'known') return 'same';
  const [file] = await findFiles(ctx.tx, [fileId]);
  return worthNow(ctx, { standing, certificates, issuer: fingerprint, sha256: file?.sha256 ?? '' });
}
