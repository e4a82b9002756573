import type { CommandContext } from '#server/platform/command.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import { grantAccess } from '../access/access-store.ts';
import { ownerOfTopSecret } from './outgoing.errors.ts';
import type { Outgoing } from './outgoing-store.ts';

/**
 * Carries a new class of a draft into the letter and its access rows, before its route hears of the change: whoever it comes to next gets
 * it in the class it has now. Top secret belongs to the very person who began it; off its route nobody else holds a row that would have
 * to be named (`assertClassStays`).
 * @throws ownerOfTopSecret
 */
export async function changeOutgoingClass(ctx: CommandContext, letter: Outgoing, to: SecurityClass): Promise<void> {
  const before = letter.securityClass;
  const owner = { positionId: letter.drafterPositionId, employeeId: letter.drafterEmployeeId };
  if (to === 'SR' && ctx.actor.employeeId !== letter.drafterEmployeeId) throw ownerOfTopSecret({ letterId: letter.id });
  if (to === 'SR') {
    await grantAccess(ctx, { letterId: letter.id, relation: 'drafter', seats: [owner], securityClass: 'SR' });
    await ctx.tx.deleteFrom('letters.access').where('letterId', '=', letter.id).where('grantee', '=', 'position').execute();
  }
  await ctx.tx.updateTable('letters.letter').set({ securityClass: to }).where('id', '=', letter.id).execute();
  letter.securityClass = to;
  await ctx.tx.updateTable('letters.access').set({ securityClass: to }).where('letterId', '=', letter.id).execute();
  if (before === 'SR') await grantAccess(ctx, { letterId: letter.id, relation: 'drafter', seats: [owner], securityClass: to });
}
