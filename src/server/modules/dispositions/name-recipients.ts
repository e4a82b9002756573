import type { CommandContext } from '#server/platform/command.ts';
import { holderOf, loadCalendar } from '#server/modules/organization/index.ts';
import { openBranches } from './disposition-rules.ts';
import { loadTree } from './disposition-store.ts';

/**
 * A letter that becomes top secret on its way is for who sits at each desk now: nobody who sits there later acts on it, and what is
 * taken back is taken from that person. A sheet that is only prepared may name an empty desk: it is refused when it is sent.
 */
export async function nameRecipients(ctx: CommandContext, letterId: string): Promise<void> {
  const today = (await loadCalendar(ctx.tx)).dayOf(ctx.now);
  for (const branch of openBranches(await loadTree(ctx.tx, letterId))) {
    const holder = await holderOf(ctx.tx, branch.positionId, today);
    await ctx.tx.updateTable('dispositions.recipient').set({ employeeId: holder?.employeeId ?? null }).where('id', '=', branch.id).execute();
  }
}
