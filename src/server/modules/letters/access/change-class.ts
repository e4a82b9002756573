import type { CommandContext } from '#server/platform/command.ts';
import { holderOf, loadCalendar } from '#server/modules/organization/index.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import { tellTopSecret } from '../class-changes.ts';
import { seatIsEmpty } from '../letters.errors.ts';
import { grantAccess } from './access-store.ts';

/**
 * Carries a new security class into the access rows. A letter that becomes SR is handed from positions to the persons who
 * hold them now, whoever had it by name before; one that is SR no longer goes to the positions it was delivered to as well.
 * @throws seatIsEmpty nobody sits where an SR letter would have to go
 */
export async function changeClass(ctx: CommandContext, letter: { id: string; securityClass: SecurityClass }, to: SecurityClass): Promise<void> {
  if (to === 'SR') await namePersons(ctx, letter.id);
  await ctx.tx.updateTable('letters.access').set({ securityClass: to }).where('letterId', '=', letter.id).execute();
  if (letter.securityClass === 'SR') await namePositions(ctx, letter.id, to);
  if (to === 'SR') await tellTopSecret(ctx, letter.id);
}

async function namePersons(ctx: CommandContext, letterId: string): Promise<void> {
  // Addressees first: who is one by one desk and has a disposition at another keeps it when that is taken back.
  const rows = await ctx.tx.selectFrom('letters.access').selectAll().where('letterId', '=', letterId).where('grantee', '=', 'position').orderBy('relation').execute();
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  await ctx.tx.deleteFrom('letters.access').where('letterId', '=', letterId).where('grantee', 'in', ['position', 'employee']).execute();
  for (const row of rows) {
    const holder = await holderOf(ctx.tx, row.granteeId, today);
    if (!holder) throw seatIsEmpty({ positionId: row.granteeId });
    // The delivery names whom the letter is for: a later correction or bell must not go to who sat there when it arrived.
    await ctx.tx.updateTable('letters.delivery').set({ employeeId: holder.employeeId }).where('letterId', '=', letterId).where('positionId', '=', row.granteeId).execute();
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
