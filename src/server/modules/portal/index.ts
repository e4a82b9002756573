// The door of the portal room: what the office tells the public.
import type { Room } from '#server/platform/room.ts';
import { portalRoutes } from './portal.routes.ts';

export const portalRoom: Room = { name: 'portal', routes: portalRoutes };
