import { auditTrailRoom } from './modules/audit-trail/index.ts';
import { dispositionsRoom } from './modules/dispositions/index.ts';
import { documentsRoom } from './modules/documents/index.ts';
import { lettersRoom } from './modules/letters/index.ts';
import { registersRoom } from './modules/registers/index.ts';
import type { Room } from './platform/room.ts';

/** The rooms of the house, in the order of the map: each may see those before it that the map lists for it. */
export const rooms: readonly Room[] = [
  registersRoom,
  documentsRoom,
  lettersRoom,
  dispositionsRoom,
  auditTrailRoom,
];
