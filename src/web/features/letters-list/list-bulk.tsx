import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { getDesk, listSeatCounts } from '#shared/contracts/desk.contract.ts';
import { listIncomingLetters, readLetter, remindOfLetter, type IncomingRow } from '#shared/contracts/letters.contract.ts';
import { call, newCommandId } from '#web/lib/api.ts';
import { queryClient } from '#web/lib/asking.ts';
import { useBulk, type BulkTask } from '#web/lib/bulk.ts';
import { closeOne } from '#web/lib/close-one.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { BulkBar } from '#web/ui/list/bulk-bar.tsx';
import { BulkResults } from '#web/ui/list/bulk-results.tsx';
import { lettersListWords } from './words.ts';

type Props = { rows: IncomingRow[]; onAll: () => void; onClear: () => void; /** a letter as the list names it */ nameOf: (row: IncomingRow) => string };
const renewed = [listIncomingLetters, getDesk, listSeatCounts];

type Act = { id: IncomingRow['allowed'][number]; label: string; /** what became of those done, after their number */ said: string; run: (letterId: string, commandId: string) => Promise<unknown> };

function actsOf(w: Spoken<typeof lettersListWords>): Act[] {
  return [
    { id: 'read', label: w.bulkRead, said: w.bulkSaidRead, run: (letterId, commandId) => call(readLetter, { params: { letterId }, body: { commandId } }) },
    { id: 'remind', label: w.bulkRemind, said: w.bulkSaidRemind, run: (letterId, commandId) => call(remindOfLetter, { params: { letterId }, body: { commandId, note: null } }) },
    { id: 'close', label: w.bulkClose, said: w.bulkSaidClose, run: (letterId, commandId) => closeOne(letterId, commandId) },
  ];
}

/** Acts on the picked letters, each with the number of those it may be done to; the server decides on each once more. */
export function ListBulk({ rows, onAll, onClear, nameOf }: Props) {
  const w = useWords(lettersListWords);
  const navigate = useNavigate();
  const [said, say] = useState<string | null>(null);
  const onEnd = useCallback(() => void Promise.all(renewed.map((contract) => queryClient.invalidateQueries({ queryKey: [contract.path] }))), []);
  const bulk = useBulk(onEnd);
  const start = (act: Act, some: IncomingRow[]) => {
    const tasks: BulkTask[] = some.map((row) => {
      const commandId = newCommandId();
      return { id: row.id, label: nameOf(row), run: () => act.run(row.id, commandId) };
    });
    say(act.said);
    void bulk.start(tasks);
  };
  const fitting = actsOf(w).map((act) => ({ act, some: rows.filter((row) => row.allowed.includes(act.id)) })).filter(({ some }) => some.length > 0);
  const acts = [
    ...fitting.map(({ act, some }) => ({ id: act.id as string, label: `${act.label} (${some.length})`, run: () => start(act, some) })),
    { id: 'print', label: `${w.bulkPrint} (${rows.length})`, run: () => void navigate(`/cetak-lembar?surat=${rows.map((row) => row.id).join(',')}`) },
  ];
  const close = () => {
    say(null);
    if (bulk.lines.every((line) => line.state === 'done')) onClear();
  };
  return (
    <>
      {rows.length === 0 ? null : <BulkBar count={rows.length} acts={acts} onAll={onAll} onClear={onClear} />}
      {said ? <BulkResults said={said} lines={bulk.lines} isRunning={bulk.isRunning} onRetry={() => void bulk.retry()} onClose={close} /> : null}
    </>
  );
}
