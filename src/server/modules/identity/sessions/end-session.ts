import type { CommandContext } from '#server/platform/command.ts';
import { sessionNotFound } from '../identity.errors.ts';
import { endSessions } from './session-store.ts';

/** Signing out, or ending one of one's own sessions elsewhere. @throws sessionNotFound also for somebody else's */
export async function endSession(ctx: CommandContext, input: { sessionId: string; reason: 'signed_out' | 'revoked' }): Promise<{ sessionId: string }> {
  const [ended] = await endSessions(ctx.tx, { accountId: ctx.actor.accountId, only: input.sessionId, now: ctx.now, reason: input.reason });
  if (!ended) throw sessionNotFound();
  ctx.record({ action: input.reason === 'signed_out' ? 'session.signed_out' : 'session.revoked', subjectKind: 'account', subjectId: ctx.actor.accountId, details: { sessionId: ended } });
  return { sessionId: ended };
}

export async function endOtherSessions(ctx: CommandContext): Promise<{ ended: number }> {
  const ended = await endSessions(ctx.tx, { accountId: ctx.actor.accountId, except: ctx.actor.sessionId, now: ctx.now, reason: 'revoked' });
  if (ended.length > 0) ctx.record({ action: 'session.revoked', subjectKind: 'account', subjectId: ctx.actor.accountId, details: { sessionIds: ended } });
  return { ended: ended.length };
}
