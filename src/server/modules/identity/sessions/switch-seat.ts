import type { Body } from '#shared/contracts/contract.ts';
import type { switchSeat as switchSeatContract } from '#shared/contracts/identity.contract.ts';
import type { CommandContext } from '#server/platform/command.ts';
import { listSeats } from '../../organization/index.ts';
import { notYourSeat } from '../identity.errors.ts';

/** Takes another of one's own seats, or leaves all of them. Kept for the next sign-in. @throws notYourSeat */
export async function switchSeat(ctx: CommandContext, input: Body<typeof switchSeatContract>): Promise<{ ok: true }> {
  const { accountId, employeeId, sessionId } = ctx.actor;
  const { positionId, seat } = input;
  if (positionId !== null || seat !== null) {
    const seats = employeeId === null ? [] : await listSeats(ctx.tx, employeeId, ctx.now);
    if (!seats.some((each) => each.positionId === positionId && each.seat === seat)) throw notYourSeat({ positionId, seat });
  }
  await ctx.tx.updateTable('identity.session').set({ seatPositionId: positionId, seat }).where('id', '=', sessionId).execute();
  await ctx.tx.updateTable('identity.account').set({ lastSeatPositionId: positionId, lastSeat: seat }).where('id', '=', accountId).execute();
  ctx.record({ action: 'seat.taken', subjectKind: 'account', subjectId: accountId, details: { positionId, seat } });
  return { ok: true };
}
