import type { CommandContext } from '#server/platform/command.ts';
import { holderOf, loadCalendar } from '#server/modules/organization/index.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import { seatIsEmpty } from '../letters.errors.ts';
import { grantAccess } from './access-store.ts';

/**
 * Carries a new security class into the access rows. A letter that becomes SR is handed from positions to the persons who
 * hold them now; one that is SR no longer goes to the positions it was delivered to as well.
 * @throws seatIsEmpty nobody sits where an SR letter would have to go
 */
export async function changeClass(ctx: CommandContext, letter: { id: string; securityClass: SecurityClass }, to: SecurityClass): Promise<void> {
  if (to === 'SR') await namePersons(ctx, letter.id);
  await ctx.tx.updateTable('letters.access').set({ securityClass: to }).where('letterId', '=', letter.id).execute();
  if (letter.securityClass === 'SR') await namePositions(ctx, letter.id, to);
}

async function namePersons(ctx: CommandContext, letterId: string): Promise<void> {
  const rows = await ctx.tx.selectFrom('letters.access').selectAll().where('letterId', '=', letterId).where('grantee', '=', 'position').execute();
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  await ctx.tx.deleteFrom('letters.access').where('letterId', '=', letterId).where('grantee', '=', 'position').execute();
  for (const row of rows) {
    const holder = await holderOf(ctx.tx, row.granteeId, today);
    if (!holder) throw seatIsEmpty({ positionId: row.granteeId });
    await ctx.tx
      .insertInto('letters.access')
      .values({ ...row, grantee: 'employee', granteeId: holder.employeeId, securityClass: 'SR' })
      .onConflict((c) => c.columns(['letterId', 'grantee', 'granteeId']).doNothing())
      .execute();
  }
}

async function namePositions(ctx: CommandContext, letterId: string, to: SecurityClass): Promise<void> {
  const deliveries = await ctx.tx.selectFrom('letters.delivery').select(['positionId', 'employeeId']).where('letterId', '=', letterId).execute();
  await grantAccess(ctx, { letterId, relation: 'addressee', seats: deliveries, securityClass: to });
}
