import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import { takeNationalHolidays } from './city/take-holidays.ts';

const DAY_MS = 86_400_000;

/** A dry run holds names and NIP of a whole city; after two days nobody may apply it and nobody needs it. */
async function forgetOldImports(ctx: CommandContext): Promise<{ forgotten: number }> {
  const gone = await ctx.tx.deleteFrom('organization.import').where('madeAt', '<', new Date(ctx.now.getTime() - 2 * DAY_MS)).executeTakeFirst();
  return { forgotten: Number(gone.numDeletedRows) };
}

export const organizationJobs: readonly Job[] = [
  {
    name: 'organization.take-holidays',
    cron: '40 1 * * *',
    run: async (services) => {
      await runCommand(services, takeNationalHolidays, { name: 'holiday.take-decree', actor: systemActor('organization.take-holidays'), commandId: newId(), input: null });
    },
  },
  {
    name: 'organization.forget-old-imports',
    cron: '45 1 * * *',
    run: async (services) => {
      await runCommand(services, forgetOldImports, { name: 'import.forget', actor: systemActor('organization.forget-old-imports'), commandId: newId(), input: null });
    },
  },
];
