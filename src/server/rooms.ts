import { approvalsRoom } from './modules/approvals/index.ts';
import { auditTrailRoom } from './modules/audit-trail/index.ts';
import { calendarRoom } from './modules/calendar/index.ts';
import { deskRoom } from './modules/desk/index.ts';
import { dispositionsRoom } from './modules/dispositions/index.ts';
import { documentsRoom } from './modules/documents/index.ts';
import { identityRoom } from './modules/identity/index.ts';
import { intakeRoom } from './modules/intake/index.ts';
import { lettersRoom } from './modules/letters/index.ts';
import { notificationsRoom } from './modules/notifications/index.ts';
import { organizationRoom } from './modules/organization/index.ts';
import { portalRoom } from './modules/portal/index.ts';
import { registersRoom } from './modules/registers/index.ts';
import { searchRoom } from './modules/search/index.ts';
import { signingRoom } from './modules/signing/index.ts';
import { trackingRoom } from './modules/tracking/index.ts';
import type { Room } from './platform/room.ts';
import { systemRoom } from './platform/system.ts';

/** The rooms of the house, in the order of the map: each may see those before it that the map lists for it. */
export const rooms: readonly Room[] = [
  organizationRoom,
  identityRoom,
  registersRoom,
  documentsRoom,
  approvalsRoom,
  signingRoom,
  lettersRoom,
  dispositionsRoom,
  intakeRoom,
  trackingRoom,
  deskRoom,
  calendarRoom,
  notificationsRoom,
  searchRoom,
  auditTrailRoom,
  portalRoom,
  systemRoom,
];
