import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { getDesk, listSeatCounts } from '#shared/contracts/desk.contract.ts';
import { listIncomingLetters, readLetter, remindOfLetter, type LetterRow } from '#shared/contracts/letters.contract.ts';
import { call, newCommandId } from '#web/lib/api.ts';
import { queryClient } from '#web/lib/asking.ts';
import { useBulk, type BulkTask } from '#web/lib/bulk.ts';
import { closeOne } from '#web/lib/close-one.ts';
import { useWords } from '#web/lib/words.ts';
import { BulkBar } from '#web/ui/list/bulk-bar.tsx';
import { BulkResults } from '#web/ui/list/bulk-results.tsx';
import { lettersListWords } from './words.ts';

type Props = { rows: LetterRow[]; onAll: () => void; onClear: () => void; /** a letter as the list names it */ nameOf: (row: LetterRow) => string };
const renewed = [listIncomingLetters, getDesk, listSeatCounts];

/** Acts on the picked letters, one after the other; the server decides on each. */
export function ListBulk({ rows, onAll, onClear, nameOf }: Props) {
  const w = useWords(lettersListWords);
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const onEnd = useCallback(() => void Promise.all(renewed.map((contract) => queryClient.invalidateQueries({ queryKey: [contract.path] }))), []);
  const bulk = useBulk(onEnd);
  const start = (act: (letterId: string, commandId: string) => Promise<unknown>) => {
    const tasks: BulkTask[] = rows.map((row) => {
      const commandId = newCommandId();
      return { id: row.id, label: nameOf(row), run: () => act(row.id, commandId) };
    });
    setOpen(true);
    void bulk.start(tasks);
  };
  const acts = [
    { id: 'read', label: w.bulkRead, run: () => start((letterId, commandId) => call(readLetter, { params: { letterId }, body: { commandId } })) },
    { id: 'remind', label: w.bulkRemind, run: () => start((letterId, commandId) => call(remindOfLetter, { params: { letterId }, body: { commandId, note: null } })) },
    { id: 'close', label: w.bulkClose, run: () => start((letterId, commandId) => closeOne(letterId, commandId)) },
    { id: 'print', label: w.bulkPrint, run: () => void navigate(`/cetak-lembar?surat=${rows.map((row) => row.id).join(',')}`) },
  ];
  const close = () => {
    setOpen(false);
    if (bulk.lines.every((line) => line.state === 'done')) onClear();
  };
  return (
    <>
      {rows.length === 0 ? null : <BulkBar count={rows.length} acts={acts} onAll={onAll} onClear={onClear} />}
      {open ? <BulkResults lines={bulk.lines} isRunning={bulk.isRunning} onRetry={() => void bulk.retry()} onClose={close} /> : null}
    </>
  );
}
