// The door of the audit-trail room. Other rooms import only from here.
import type { Room } from '#server/platform/room.ts';
import { auditTrailRoutes } from './audit-trail.routes.ts';

export { verifyChain } from './verify-chain.ts';
export const auditTrailRoom: Room = { name: 'audit-trail', routes: auditTrailRoutes };
