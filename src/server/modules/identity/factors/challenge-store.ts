import { runCommand, type CommandContext } from '#server/platform/command.ts';
import type { Actor } from '#server/platform/actor.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { challengeOver } from '../identity.errors.ts';

type Purpose = 'sign-in' | 'add-passkey';
const MINUTES = 5;

export async function keepChallenge(services: Services, actor: Actor, input: { purpose: Purpose; challenge: string; accountId: string | null }): Promise<string> {
  const keep = async (ctx: CommandContext, kept: typeof input): Promise<{ id: string }> => {
    const id = ctx.newId();
    await ctx.tx.insertInto('identity.challenge').values({ id, ...kept, madeAt: ctx.now }).execute();
    return { id };
  };
  return (await runCommand(services, keep, { name: 'identity.keep-challenge', actor, commandId: newId(), input })).id;
}

/** Takes a challenge for good, also when the answer turns out wrong. @throws challengeOver */
export async function takeChallenge(services: Services, actor: Actor, input: { id: string; purpose: Purpose; accountId: string | null }): Promise<string> {
  const take = async (ctx: CommandContext): Promise<{ challenge: string | null }> => {
    const since = new Date(ctx.now.getTime() - MINUTES * 60_000);
    const taken = await ctx.tx.updateTable('identity.challenge').set({ usedAt: ctx.now })
      .where('id', '=', input.id).where('purpose', '=', input.purpose).where('accountId', 'is not distinct from', input.accountId).where('usedAt', 'is', null).where('madeAt', '>', since)
      .returning('challenge').executeTakeFirst();
    return { challenge: taken?.challenge ?? null };
  };
  const { challenge } = await runCommand(services, take, { name: 'identity.take-challenge', actor, commandId: newId(), input });
  if (challenge === null) throw challengeOver();
  return challenge;
}
