import type { Actor } from '#server/platform/actor.ts';
import { stepUpNeeded } from '../identity.errors.ts';

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

/** @throws stepUpNeeded when the person has not proved lately who they are */
export function assertSteppedUp(actor: Actor, now: Date): void {
  if (!stepUpUntil(actor.stepUpAt, now)) throw stepUpNeeded();
}
