// The door of the calendar room. Nobody sees it but the composition.
import type { Room } from '#server/platform/room.ts';
import { calendarRoutes } from './calendar.routes.ts';
import { placeEvents } from './place-events.ts';

export const calendarRoom: Room = { name: 'calendar', routes: calendarRoutes, jobs: [placeEvents] };
