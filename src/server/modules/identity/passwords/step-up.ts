import type { Actor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { OfficeError } from '#server/platform/errors.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { stepUpEnd } from '#server/platform/step-up.ts';
import { useCode } from '../factors/totp-store.ts';
import { stepUpFailed } from '../identity.errors.ts';
import { noteFailure } from '../sign-in/note-failure.ts';
import { provePassword, takeOwnTry } from './prove-password.ts';
import { forgiveTries } from './throttle-store.ts';

type Proof = { kind: 'password' | 'totp'; secret: string };

/** Proves again who sits there, for acts that demand it. @throws waitBeforeTrying, stepUpFailed */
export async function stepUp(services: Services, actor: Actor, proof: Proof): Promise<{ until: Date }> {
  const key = proof.kind === 'password' ? await provePassword(services, actor, proof.secret) : await takeOwnTry(services, actor);
  if (!key) throw stepUpFailed();
  // What is secret stays out of the stored input.
  const mark = (ctx: CommandContext) => markStepUp(ctx, { proof, key, settings: services.settings });
  try {
    const { at } = await runCommand(services, mark, { name: 'identity.step-up', actor, commandId: newId(), input: { kind: proof.kind } });
    return { until: stepUpEnd(new Date(at)) };
  } catch (error) {
    if (!(error instanceof OfficeError) || error.code !== 'identity.wrong_code') throw error;
    await noteFailure(services, actor, { accountId: actor.accountId, reason: 'wrong_second_factor' });
    throw stepUpFailed();
  }
}

async function markStepUp(ctx: CommandContext, input: { proof: Proof; key: string; settings: Services['settings'] }): Promise<{ at: string }> {
  const { accountId, sessionId } = ctx.actor;
  if (input.proof.kind === 'totp') await useCode(ctx, { accountId, code: input.proof.secret, settings: input.settings, confirmed: true });
  await ctx.tx.updateTable('identity.session').set({ stepUpAt: ctx.now }).where('id', '=', sessionId).execute();
  await forgiveTries(ctx.tx, [input.key]);
  ctx.record({ action: 'session.stepped_up', subjectKind: 'account', subjectId: accountId, details: { kind: input.proof.kind } });
  return { at: ctx.now.toISOString() };
}
