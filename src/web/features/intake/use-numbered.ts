import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { NumberedPaper } from '#web/lib/numbered-paper.ts';
import { blankPaper, type Paper } from './paper.ts';
import type { Pile, PileAct } from './pile.ts';

/** A letter that comes from the page of held numbers lies on the counter at once, with the number it was given; asked for twice, it is the same paper. */
export function useNumbered({ pile, dispatch, today }: { pile: Pile; dispatch: (act: PileAct) => void; today: string }): void {
  const { state, pathname } = useLocation();
  const navigate = useNavigate();
  const laid = useRef<unknown>(null);
  useEffect(() => {
    const asked = NumberedPaper.safeParse(state);
    if (!asked.success || laid.current === state) return;
    laid.current = state;
    const { unitId, receivedOn, held } = asked.data.numbered;
    const lies = held && pile.papers.find((paper) => paper.held?.reservationId === held.reservationId);
    const paper: Paper = lies ?? { ...blankPaper({ unitId, receivedOn: receivedOn ?? today }), held, backDated: held === null, subject: held?.heldFor ? held.purpose : '' };
    if (!lies) dispatch({ act: 'add', papers: [paper] });
    dispatch({ act: 'open', id: paper.id });
    // Reloading or coming back must not lay the same letter down again.
    void navigate(pathname, { replace: true, state: null });
  }, [state, pathname, navigate, pile.papers, dispatch, today]);
}
