import type { Room } from '#server/platform/room.ts';

export const lettersRoom: Room = { name: 'letters' };
