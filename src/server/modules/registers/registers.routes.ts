import type { Room } from '#server/platform/room.ts';

export const registersRoom: Room = { name: 'registers' };
