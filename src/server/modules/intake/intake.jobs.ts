import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';

const DAY_MS = 86_400_000;
/** Long enough that a clerk finds out the next morning; what was thrown away a month. */
const KEPT_DAYS = { registered: 2, removed: 30 };

/** A registered paper is a letter now and its row only remembers that. The files are the letter's and stay. */
async function clearTrays(ctx: CommandContext): Promise<{ cleared: number }> {
  let cleared = 0;
  for (const [state, days] of Object.entries(KEPT_DAYS)) {
    const before = new Date(ctx.now.getTime() - days * DAY_MS);
    const gone = await ctx.tx.deleteFrom('intake.paper').where('state', '=', state).where('settledAt', '<', before).executeTakeFirst();
    cleared += Number(gone.numDeletedRows);
  }
  return { cleared };
}

export const intakeJobs: readonly Job[] = [
  {
    name: 'intake.clear-trays',
    cron: '10 2 * * *',
    run: async (services) => {
      await runCommand(services, clearTrays, { name: 'intake.clear-trays', actor: systemActor('intake.clear-trays'), commandId: newId(), input: {} });
    },
  },
];
