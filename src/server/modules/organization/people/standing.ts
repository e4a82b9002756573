import { sql } from 'kysely';
import type { Hat, SeatKind } from '#server/platform/actor.ts';
import type { Database } from '#server/platform/database.ts';
import type { Role } from '#shared/domain/role.ts';
import { withoutSecret } from './secret-hold-rules.ts';

/** How a person stands at an instant, acting from one seat or from none: what identity needs to build the actor. */
export type Standing = {
  /** null when the seat asked for is not this person's (any more) */
  seat: { positionId: string; unitId: string; seat: SeatKind } | null;
  roles: Role[];
  hats: Hat[];
  /** units whose letters this person registers */
  registryUnitIds: string[];
};

/** The answer of `organization.stand_of`; only `readStanding` reads it. */
export type StandAnswer = {
  seat: { positionId: string; unitId: string; seat: SeatKind; includesSecret: boolean; leads: boolean } | null;
  duties: { role: Role; unitId: string | null; includesSecret: boolean }[];
  below: string[];
  /** 'unit of the order' 'unit with a registry below it' */
  examined: string[];
  /** a second person has to confirm this person's access to secret letters (ADR 35) */
  secretHeld: boolean;
};

/**
 * Reads seat, duties and the positions below in one statement, planned once a connection (as a bare statement planning took
 * 2 ms of 2.7); asked at each request, so that an ended assignment loses
 * its desk at once.
 */
export async function standOf(tx: Database, who: { employeeId: string; positionId: string | null; seat: string | null; at: Date }): Promise<Standing> {
  const { rows } = await sql<{ found: StandAnswer }>`select organization.stand_of(${who.employeeId}, ${who.positionId}, ${who.seat}, ${who.at}) as found`.execute(tx);
  return readStanding(who.employeeId, rows[0]?.found ?? null);
}

/** What `organization.stand_of` answered, as hats and roles; for a statement that asked it beside other things. */
export function readStanding(employeeId: string, answer: StandAnswer | null): Standing {
  const found = answer ?? { seat: null, duties: [], below: [], examined: [], secretHeld: false };
  const { seat, duties } = found;
  const registryUnitIds = [...new Set(unitsOf(found, ['operator', 'registry-clerk']))];
  const hats: Hat[] = [
    { grantee: 'employee', id: employeeId, via: 'self' },
    ...(seat ? [{ grantee: 'position', id: seat.positionId, via: viaOf(seat) } as const] : []),
    ...registryUnitIds.map((id): Hat => ({ grantee: 'registry', id, via: 'self' })),
    ...unitsOf(found, ['records-officer']).map((id): Hat => ({ grantee: 'records', id, via: 'self' })),
    ...duties.filter((duty) => duty.role === 'examiner').flatMap((duty) => examinerHats(duty, found)),
    ...found.below.map((id): Hat => ({ grantee: 'position', id, via: 'superior' })),
  ];
  return {
    seat: seat && { positionId: seat.positionId, unitId: seat.unitId, seat: seat.seat },
    roles: rolesOf(found),
    registryUnitIds,
    hats: found.secretHeld ? withoutSecret(hats) : hats,
  };
}

/** An examiner whose written order names no unit looks at the whole city. */
const WHOLE_CITY = '00000000-0000-0000-0000-000000000000';

function examinerHats(duty: StandAnswer['duties'][number], found: StandAnswer): Hat[] {
  const via = duty.includesSecret ? 'acting-secret' : 'self';
  if (duty.unitId === null) return [{ grantee: 'examiner', id: WHOLE_CITY, via }];
  return found.examined.map((pair) => pair.split(' ')).filter(([root]) => root === duty.unitId).map(([, id]): Hat => ({ grantee: 'examiner', id: id ?? WHOLE_CITY, via }));
}

function unitsOf(found: StandAnswer, roles: readonly Role[]): string[] {
  return found.duties.flatMap((duty) => (roles.includes(duty.role) && duty.unitId !== null ? [duty.unitId] : []));
}

function rolesOf(found: StandAnswer): Role[] {
  const roles = new Set<Role>(found.duties.map((duty) => duty.role));
  if (roles.has('operator')) roles.add('registry-clerk');
  if (found.seat?.seat === 'assistant') roles.add('assistant');
  else if (found.seat?.leads) roles.add('leader');
  return [...roles];
}

function viaOf(seat: { seat: SeatKind; includesSecret: boolean }): Hat['via'] {
  if (seat.seat === 'plt' || seat.seat === 'plh') return seat.includesSecret ? 'acting-secret' : 'acting';
  if (seat.seat === 'assistant') return seat.includesSecret ? 'assistant-secret' : 'assistant';
  return 'self';
}
