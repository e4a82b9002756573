import { useEffect, useReducer } from 'react';
import { officeToday } from '#web/lib/dates.ts';
import { useKept } from '#web/lib/kept.ts';
import { isBlank } from './paper.ts';
import { changePile, Pile, startPile, type PileAct } from './pile.ts';

/** The pile of one clerk, kept on this device after every key. What an older version kept in another shape is left. */
export function usePile(accountId: string, unitId: string): { pile: Pile; dispatch: (act: PileAct) => void; wasKept: boolean } {
  const kept = useKept<unknown>(`intake.${accountId}`, null);
  const [{ pile, wasKept }, dispatch] = useReducer(
    (state: { pile: Pile; wasKept: boolean }, act: PileAct) => ({ ...state, pile: changePile(state.pile, act) }),
    null,
    () => {
      const read = Pile.safeParse(kept.value);
      if (!read.success) return { pile: startPile(unitId, officeToday()), wasKept: false };
      // A new sitting counts from the start; the papers stay.
      return { pile: { ...read.data, done: 0, seconds: 0, last: null, gone: [], storedIds: [] }, wasKept: read.data.papers.some((paper) => !isBlank(paper)) };
    },
  );
  const { keep } = kept;
  useEffect(() => keep(pile), [keep, pile]);
  return { pile, dispatch, wasKept };
}
