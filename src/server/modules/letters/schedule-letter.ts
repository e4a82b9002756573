import type { CommandContext } from '#server/platform/command.ts';
import type { Invitation } from '#shared/contracts/letters.contract.ts';
import type { Changed } from './deliveries/read-letter.ts';
import { keepInvitation } from './invitation-store.ts';
import { assertMayAct } from './letter-rules.ts';
import { letterForUpdate, recordAction } from './letter-store.ts';

/** Says when and where an invitation is. By the registry, the addressee or their assistant; an event moves, so the last word counts. */
export async function scheduleLetter(ctx: CommandContext, input: { letterId: string; invitation: Invitation | null }): Promise<Changed> {
  const letter = await letterForUpdate(ctx, input);
  assertMayAct(letter, 'schedule');
  if (input.invitation) await keepInvitation(ctx, letter.id, input.invitation);
  else await ctx.tx.deleteFrom('letters.invitation').where('letterId', '=', letter.id).execute();
  const kind = input.invitation ? 'scheduled' : 'unscheduled';
  // The day is no word of the letter; place and note stay with the invitation, under its policy.
  const details = input.invitation ? { eventOn: input.invitation.eventOn, ...(input.invitation.endsOn ? { endsOn: input.invitation.endsOn } : {}) } : {};
  await recordAction(ctx, { letterId: letter.id, kind, details });
  ctx.record({ action: `letter.${kind}`, subjectKind: 'letter', subjectId: letter.id, details });
  ctx.emit({ name: 'letter.scheduled', payload: { letterId: letter.id, securityClass: letter.securityClass } });
  return { letterId: letter.id, version: letter.version };
}
