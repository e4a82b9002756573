// The door of the organization room. Other rooms import only from here.
export { organizationRoom } from './room.ts';
export { loadCalendar } from './city/calendar.ts';
export type { OfficeCalendar } from './city/calendar.ts';
export { findCity } from './city/city-store.ts';
export { foundCity } from './city/found-city.ts';
export { loadAuthorityLadder } from './positions/authority-ladder.ts';
export { findPositions } from './positions/position-store.ts';
export type { Position } from './positions/position-store.ts';
export { listOwnLine } from './positions/own-line.ts';
export { getUnit, registryUnitOf } from './units/unit-store.ts';
export { readCounterFacts } from './people/addressees.ts';
export type { CounterFacts } from './people/addressees.ts';
export { holderOf, listSeats } from './people/seats.ts';
export { accountSecrets } from './people/account-secrets.ts';
export { readStanding, standOf } from './people/standing.ts';
export type { StandAnswer } from './people/standing.ts';
export { seedOrganization } from './seed/seed-organization.ts';
export type { OrganizationSeed, SeededOrganization } from './seed/seed-organization.ts';
