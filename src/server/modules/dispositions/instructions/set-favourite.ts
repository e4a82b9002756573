import type { CommandContext } from '#server/platform/command.ts';
import { listOwnLine } from '#server/modules/organization/index.ts';
import { mayNotDispose, outsideOwnLine } from '../dispositions.errors.ts';

/** Keeps a desk at the head of the sheet of the acting seat, or lets it go; the leader and the assistant share it. */
export async function setFavourite(ctx: CommandContext, input: { positionId: string; favourite: boolean }): Promise<{ favourite: boolean }> {
  const { positionId } = ctx.actor;
  if (!positionId) throw mayNotDispose({ positionId });
  if (!input.favourite) {
    await ctx.tx.deleteFrom('dispositions.favourite').where('positionId', '=', positionId).where('deskId', '=', input.positionId).execute();
    return { favourite: false };
  }
  const line = await listOwnLine(ctx.tx, positionId);
  if (!line.some((desk) => desk.id === input.positionId)) throw outsideOwnLine({ positionId: input.positionId });
  await ctx.tx.insertInto('dispositions.favourite').values({ positionId, deskId: input.positionId, addedAt: ctx.now }).onConflict((c) => c.doNothing()).execute();
  return { favourite: true };
}
