import { useNavigate } from 'react-router';
import type { NumberedPaper } from '#web/lib/numbered-paper.ts';

/** Opens the counter with a letter that has its number already: there it is entered like any other, with every field and its scan. */
export function useEnter(): (numbered: NumberedPaper['numbered']) => void {
  const navigate = useNavigate();
  return (numbered) => void navigate('/agendakan', { state: { numbered } satisfies NumberedPaper });
}
