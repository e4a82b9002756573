import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';

const HOUR_MS = 3_600_000;
/** A browser not seen for a year is a stranger again; its cookie is gone by then too. */
const DEVICE_DAYS = 365;

/** Every night: tries of yesterday, answered challenges and browsers long unseen are forgotten. Sessions stay, they are evidence. */
async function forgetOldTries(ctx: CommandContext): Promise<{ tries: number; challenges: number; devices: number }> {
  const before = (hours: number) => new Date(ctx.now.getTime() - hours * HOUR_MS);
  const tries = await ctx.tx.deleteFrom('identity.throttle').where('lastFailedAt', '<', before(24)).executeTakeFirst();
  const challenges = await ctx.tx.deleteFrom('identity.challenge').where('madeAt', '<', before(1)).executeTakeFirst();
  const devices = await ctx.tx.deleteFrom('identity.knownDevice').where('lastSeenAt', '<', before(DEVICE_DAYS * 24)).executeTakeFirst();
  return { tries: Number(tries.numDeletedRows), challenges: Number(challenges.numDeletedRows), devices: Number(devices.numDeletedRows) };
}

export const identityJobs: readonly Job[] = [{
  name: 'identity.forget-old-tries',
  cron: '20 2 * * *',
  run: async (services) => {
    await runCommand(services, forgetOldTries, { name: 'identity.forget-old-tries', actor: systemActor('identity.forget-old-tries'), commandId: newId(), input: {} });
  },
}];
