import type { Actor } from './actor.ts';
import { defineError } from './errors.ts';

const stepUpNeeded = defineError('auth.step_up_needed', 403, { message: 'Prove again that it is you', audited: false });

/** A proof given again counts this long. */
const STEP_UP_MINUTES = 10;

/** Until when a proof counts; null when it does not count any more. Signing in is a proof too. */
export function stepUpUntil(stepUpAt: Date | null, now: Date): Date | null {
  if (!stepUpAt) return null;
  const until = stepUpEnd(stepUpAt);
  return until > now ? until : null;
}

export function stepUpEnd(stepUpAt: Date): Date {
  return new Date(stepUpAt.getTime() + STEP_UP_MINUTES * 60_000);
}

/** For acts that demand it by what they carry; a contract with `stepUp` demands it for all. @throws stepUpNeeded */
export function assertSteppedUp(actor: Actor, now: Date): void {
  if (!actor.roles.includes('system') && !stepUpUntil(actor.stepUpAt, now)) throw stepUpNeeded();
}
