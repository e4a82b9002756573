// The door of the desk room. Nobody sees it but the composition.
import type { Room } from '#server/platform/room.ts';
import { deskRoutes } from './desk.routes.ts';

export const deskRoom: Room = { name: 'desk', routes: deskRoutes };
