import { getDesk, listSeatCounts } from '#shared/contracts/desk.contract.ts';
import { getDispositionSheet, listDispositions } from '#shared/contracts/dispositions.contract.ts';
import { getLetter, listLetterActions } from '#shared/contracts/letters.contract.ts';
import { getLetterPath } from '#shared/contracts/tracking.contract.ts';

/** Every act on a disposition moves the letter: what was read of it is no longer true. */
export const movedByAct = [listDispositions, getLetter, getLetterPath, listLetterActions, getDispositionSheet, getDesk, listSeatCounts];
