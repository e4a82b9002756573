import type { Hat } from '#server/platform/actor.ts';

/** How somebody stands to access that waits for a second person. */
export type Deciding = {
  employeeId: string | null;
  askedBy: string | null;
  seatedId: string;
  /** has the right to administer the unit */
  administers: boolean;
  /** holds the position, or the one above it, in the own right */
  leads: boolean;
};

export type NotDeciding = 'asked_it' | 'gets_it' | 'no_right';

/**
 * Two people open secret letters to a third: whoever asked does not confirm, nor who would get them. The second one
 * administers the unit too, or is the leader whose desk it is.
 */
export function mayNotDecide(who: Deciding): NotDeciding | null {
  if (who.employeeId === null) return 'no_right';
  if (who.employeeId === who.askedBy) return 'asked_it';
  if (who.employeeId === who.seatedId) return 'gets_it';
  return who.administers || who.leads ? null : 'no_right';
}

/** The leader in the own right: a Plh., and a leader whose own access still waits, are not the second person. */
export function leadsFrom(hats: readonly Hat[], positionIds: readonly (string | null)[]): boolean {
  return hats.some((hat) => hat.grantee === 'position' && hat.via === 'self' && positionIds.includes(hat.id));
}

/** What is left of the hats while a second person has to confirm: the desk, without its secret letters. */
export function withoutSecret(hats: readonly Hat[]): Hat[] {
  return hats.map((hat) => {
    if (hat.via === 'assistant-secret') return { ...hat, via: 'assistant' };
    if (hat.grantee === 'examiner') return { ...hat, via: 'self' };
    const isPersonal = hat.grantee === 'position' || hat.grantee === 'employee';
    if (isPersonal && (hat.via === 'self' || hat.via === 'acting-secret')) return { ...hat, via: 'acting' };
    return hat;
  });
}
