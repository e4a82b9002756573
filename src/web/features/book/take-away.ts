import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { AgendaRow } from '#shared/contracts/letters.contract.ts';
import type { Book } from '#shared/contracts/registers.contract.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { officeDayOf, sayNumber, sayTime } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { csvOf } from './agenda-csv.ts';
import { stateWords, subjectOf, type Saying } from './agenda-columns.tsx';
import { gatherAgenda, type BookFilter } from './queries.ts';
import { bookWords } from './words.ts';

type Taking = 'print' | 'save' | null;

/** The book on paper or as a spreadsheet: all its lines are gathered first, and counted while they come. */
export function useTakeAway({ book, filter }: { book: Book; filter: BookFilter }) {
  const w = useWords(bookWords);
  const language = useLanguage();
  const [taking, setTaking] = useState<Taking>(null);
  const [count, setCount] = useState(0);
  const [printed, setPrinted] = useState<AgendaRow[] | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const take = async (how: 'print' | 'save', use: (rows: AgendaRow[]) => void) => {
    setTaking(how);
    setProblem(null);
    try {
      use(await gatherAgenda({ bookId: book.id, filter }, setCount));
    } catch (caught) {
      if (!(caught instanceof ApiProblem)) throw caught;
      setProblem(caught);
    } finally {
      setTaking(null);
    }
  };
  const print = () => void take('print', (rows) => {
    // The table must hold every line before the browser looks at it.
    flushSync(() => setPrinted(rows));
    window.print();
    setPrinted(null);
  });
  const save = () => void take('save', (rows) => download(`${w[book.kind]} ${book.unitName} ${book.year}.csv`, sheetOf(rows, { w, language })));
  const busy = (how: Taking) => taking === how && w.gathering(sayNumber(count));
  return { print, save, printing: busy('print'), saving: busy('save'), printed, problem };
}

function sheetOf(rows: AgendaRow[], saying: Saying): string {
  const { w } = saying;
  const heads = [w.number, w.day, w.time, w.sender, w.letterNumber, w.letterDate, w.subject, w.summary, w.attachments, w.classification, w.forwarded, w.state];
  return csvOf(heads, rows.map((row) => {
    const start = [row.number, officeDayOf(row.issuedAt), sayTime(row.issuedAt)];
    if (row.voidReason !== null) return [...start, '', '', '', `${w.void} ${row.voidReason}`, '', '', '', '', w.stateVoid];
    const letter = row.letter;
    return [...start, letter?.senderName, letter?.letterNumber, letter?.letterDate, subjectOf(row, saying), letter?.summary, letter?.attachmentNote, letter?.classification, letter?.addressees.join(', '), letter ? stateWords(w)[letter.state] : ''];
  }));
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
