import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { AgendaRow } from '#shared/contracts/letters.contract.ts';
import type { Book } from '#shared/contracts/registers.contract.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { gatherAgenda, type BookFilter } from './queries.ts';
import { bookWords } from './words.ts';

/** The book on paper: all its lines are gathered first, and counted while they come. */
export function useTakeAway({ book, filter }: { book: Book; filter: BookFilter }) {
  const w = useWords(bookWords);
  const [taking, setTaking] = useState(false);
  const [count, setCount] = useState(0);
  const [printed, setPrinted] = useState<AgendaRow[] | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const take = async (use: (rows: AgendaRow[]) => void) => {
    setTaking(true);
    setProblem(null);
    try {
      use(await gatherAgenda({ bookId: book.id, filter }, setCount));
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught;
      setProblem(caught);
    } finally {
      setTaking(false);
    }
  };
  const print = () => void take((rows) => {
    // The table must hold every line before the browser looks at it.
    flushSync(() => setPrinted(rows));
    window.print();
    setPrinted(null);
  });
  return { print, printing: taking && w.gathering(sayNumber(count)), printed, problem };
}
