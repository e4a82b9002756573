import type { Room } from '#server/platform/room.ts';

export const documentsRoom: Room = { name: 'documents' };
