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

export type NotDeciding = 'asked_it' | 'gets_it' | 'own_access_waits' | 'no_right';

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

/** Somebody who might confirm: an administrator with the units of the own reach, or who leads a position in the own right. */
export type Candidate = { id: string; name: string; as: 'administrator' | 'leader'; title: string | null; positionId: string | null; everywhere: boolean; unitIds: string[] };
/** What waits, or would wait: whose it is, who asked, the units and leaders it concerns. */
export type Waiting = { seatedId: string; askedBy: string | null; unitIds: readonly string[]; wholeCity: boolean; leaderIds: readonly string[] };

/** The same rule seen from the other side: everybody who may confirm, each once. */
export function confirmersOf(waiting: Waiting, candidates: readonly Candidate[]): Candidate[] {
  const may = candidates.filter((each) => {
    const administers = each.everywhere || (!waiting.wholeCity && waiting.unitIds.length > 0 && waiting.unitIds.every((id) => each.unitIds.includes(id)));
    const leads = each.positionId !== null && waiting.leaderIds.includes(each.positionId);
    return mayNotDecide({ employeeId: each.id, askedBy: waiting.askedBy, seatedId: waiting.seatedId, administers: each.as === 'administrator' && administers, leads }) === null;
  });
  return may.filter((each, index) => may.findIndex((other) => other.id === each.id) === index);
}

/** Does the person sit at the desk that leads here, whatever stands in the way of confirming? */
export function sitsAbove(hats: readonly Hat[], positionIds: readonly (string | null)[]): boolean {
  return hats.some((hat) => hat.grantee === 'position' && (hat.via === 'self' || hat.via === 'acting') && positionIds.includes(hat.id));
}
