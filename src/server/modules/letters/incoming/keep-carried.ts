import type { CommandContext } from '#server/platform/command.ts';
import type { LetterData } from '#shared/domain/letter-data.ts';

/** What the tray found a letter to say of itself. */
export type CarriedIn = {
  letterId: string; fileId: string; standing: string; reason: string | null; data: unknown; accepted: boolean | null; decidedBy: string | null;
  organization: string | null; fingerprint: string | null; signerName: string | null; signerTitle: string | null; claimedAt: Date | null; readAt: Date;
};

/** Keeps with a letter just registered what its signature was found to be, and what its data says of other letters where it was taken. */
export async function keepCarried(ctx: CommandContext, carried: CarriedIn): Promise<void> {
  const { letterId, fileId, standing, reason, organization, fingerprint, signerName, signerTitle, claimedAt, accepted, decidedBy } = carried;
  const data = accepted === false ? null : (carried.data as LetterData | null);
  await ctx.tx.insertInto('letters.carried')
    .values({
      letterId, fileId, standing, reason, organization, fingerprint, signerName, signerTitle, claimedAt, accepted, decidedBy, checkedAt: carried.readAt,
      letterNumber: data?.number ?? null, relations: JSON.stringify(data?.relations ?? []),
    })
    .execute();
  if ((data?.relations.length ?? 0) > 0) ctx.emit({ name: 'letter.carried', payload: { letterId } });
}
