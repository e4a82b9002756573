import type { Room } from '#server/platform/room.ts';

/** Who the city is, what stands under what, who sits where. Everybody looks at it, it looks at nobody. */
export const organizationRoom: Room = { name: 'organization' };
