import type { CommandContext } from '#server/platform/command.ts';
import type { Invitation } from '#shared/contracts/letters.contract.ts';
import { endsBeforeStart } from './letters.errors.ts';

/** @throws endsBeforeStart */
export async function keepInvitation(ctx: CommandContext, letterId: string, invitation: Invitation): Promise<void> {
  if (invitation.endsAt !== null && invitation.endsAt <= invitation.startsAt) throw endsBeforeStart({ field: 'invitation.endsAt' });
  const kept = { ...invitation, note: invitation.note === '' ? null : invitation.note, changedAt: ctx.now };
  await ctx.tx.insertInto('letters.invitation').values({ letterId, ...kept }).onConflict((c) => c.column('letterId').doUpdateSet(kept)).execute();
}
