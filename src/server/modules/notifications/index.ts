// The door of the notifications room. Nobody sees it but the composition.
import type { Room } from '#server/platform/room.ts';
import { notificationsRoutes } from './notifications.routes.ts';
import { ringBells } from './ring-bells.ts';

/** Proxies cut a silent line after 30 to 60 seconds. */
const BEAT_MS = 20_000;

export function openNotifications(options: { beatMs: number }): Room {
  return { name: 'notifications', routes: (house) => notificationsRoutes(house, options.beatMs), jobs: [ringBells] };
}
export const notificationsRoom: Room = openNotifications({ beatMs: BEAT_MS });
