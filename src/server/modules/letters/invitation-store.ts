import type { CommandContext } from '#server/platform/command.ts';
import type { Invitation } from '#shared/contracts/letters.contract.ts';
import { endsAfterStart } from './invitation-rules.ts';
import { endsBeforeStart } from './letters.errors.ts';

/** @throws endsBeforeStart */
export async function keepInvitation(ctx: CommandContext, letterId: string, invitation: Invitation): Promise<void> {
  if (!endsAfterStart(invitation)) throw endsBeforeStart({ field: (invitation.endsOn ?? invitation.eventOn) === invitation.eventOn ? 'invitation.endsAt' : 'invitation.endsOn' });
  const endsOn = invitation.endsOn === invitation.eventOn ? null : invitation.endsOn;
  const kept = { ...invitation, endsOn, note: invitation.note === '' ? null : invitation.note, changedAt: ctx.now };
  await ctx.tx.insertInto('letters.invitation').values({ letterId, ...kept }).onConflict((c) => c.column('letterId').doUpdateSet(kept)).execute();
}
