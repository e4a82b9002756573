import type { Invitation } from '#shared/contracts/letters.contract.ts';

/** Pure: an event of one day ends after it begins, one of several days on a later day. */
export function endsAfterStart({ eventOn, endsOn, startsAt, endsAt }: Omit<Invitation, 'place' | 'note'>): boolean {
  if (endsOn === null || endsOn === eventOn) return endsAt === null || endsAt > startsAt;
  return endsOn > eventOn;
}
