// The door of the tracking room. Other rooms import only from here.
import type { Room } from '#server/platform/room.ts';
import { trackingRoutes } from './tracking.routes.ts';

export { findDesksNow, listLetterPaths } from './letter-paths.ts';
export const trackingRoom: Room = { name: 'tracking', routes: trackingRoutes };
