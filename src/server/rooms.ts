import { auditTrailRoom } from './modules/audit-trail/index.ts';
import { dispositionsRoom } from './modules/dispositions/index.ts';
import type { Room } from './platform/room.ts';

/** The rooms of the house, in the order of the map: each may see those before it that the map lists for it. */
export const rooms: readonly Room[] = [
  dispositionsRoom,
  auditTrailRoom,
];
