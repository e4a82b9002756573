// The door of the search room. Nobody sees it but the composition.
import type { Room } from '#server/platform/room.ts';
import { indexContent } from './index-content.ts';
import { indexCopiedLetters, indexLetter, indexWritten, indexWrittenBefore } from './index-letter.ts';
import { searchRoutes } from './search.routes.ts';

export const searchRoom: Room = { name: 'search', routes: searchRoutes, jobs: [indexLetter, indexCopiedLetters, indexWritten, indexWrittenBefore, indexContent] };
