import { useState } from 'react';
import { flushSync } from 'react-dom';
import { exportAgenda, type AgendaRow } from '#shared/contracts/agenda.contract.ts';
import type { Book } from '#shared/contracts/registers.contract.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { takeFile } from '#web/lib/api.ts';
import { sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { gatherAgenda, queryOf, type BookFilter } from './queries.ts';
import { bookWords } from './words.ts';

/** The book on paper, all its lines gathered first and counted while they come; and as a spreadsheet, as the office writes it. */
export function useTakeAway({ book, filter }: { book: Book; filter: BookFilter }) {
  const w = useWords(bookWords);
  const [taking, setTaking] = useState<'print' | 'sheet' | null>(null);
  const [count, setCount] = useState(0);
  const [printed, setPrinted] = useState<AgendaRow[] | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const take = async (as: 'print' | 'sheet', work: () => Promise<void>) => {
    setTaking(as);
    setProblem(null);
    try {
      await work();
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught;
      setProblem(caught);
    } finally {
      setTaking(null);
    }
  };
  const print = () => void take('print', async () => {
    const rows = await gatherAgenda({ bookId: book.id, filter }, setCount);
    // The table must hold every line before the browser looks at it.
    flushSync(() => setPrinted(rows));
    window.print();
    setPrinted(null);
  });
  const sheet = () => void take('sheet', async () => save(await takeFile(exportAgenda, { params: { bookId: book.id }, query: queryOf(filter) })));
  return { print, printing: taking === 'print' && w.gathering(sayNumber(count)), sheet, writing: taking === 'sheet' && w.writing, printed, problem };
}

/** Hands a file to the browser as if its link had been followed. The address is kept until a slow disk has taken it. */
function save({ name, bytes }: { name: string; bytes: Blob }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
