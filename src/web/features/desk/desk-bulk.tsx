import { useState } from 'react';
import { useNavigate } from 'react-router';
import { getDesk, listSeatCounts, type DeskRow } from '#shared/contracts/desk.contract.ts';
import { acceptReport, cancelDisposition, confirmDisposition, readDisposition } from '#shared/contracts/dispositions.contract.ts';
import { readLetter } from '#shared/contracts/letters.contract.ts';
import { call, newCommandId } from '#web/lib/api.ts';
import { queryClient } from '#web/lib/asking.ts';
import { useBulk, type BulkTask } from '#web/lib/bulk.ts';
import { closeOne } from '#web/lib/close-one.ts';
import { subjectOr } from '#web/lib/letter-words.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { BulkBar } from '#web/ui/list/bulk-bar.tsx';
import { BulkResults } from '#web/ui/list/bulk-results.tsx';
import { deskBulkWords } from './bulk-words.ts';

type Props = { rows: DeskRow[]; assists: boolean; onAll: () => void; onClear: () => void };
type Act = { id: string; label: string; /** what became of those done, after their number */ said: string; fits: (row: DeskRow) => boolean; run: (row: DeskRow, commandId: string) => Promise<unknown> };

/** What can be done to a row of the desk without looking into the letter once more. An assistant decides nothing. */
function actsOf(w: Spoken<typeof deskBulkWords>, assists: boolean): Act[] {
  const read: Act = {
    id: 'read', label: w.read, said: w.saidRead, fits: (row) => row.unread && (row.act === 'read' || row.act === 'read_copy' || row.act === 'follow_up'),
    run: (row, commandId) => (row.recipientId ? call(readDisposition, { params: { recipientId: row.recipientId }, body: { commandId } }) : call(readLetter, { params: { letterId: row.letterId }, body: { commandId } })),
  };
  if (assists) return [];
  return [
    { id: 'confirm', label: w.confirm, said: w.saidConfirm, fits: (row) => row.act === 'confirm' && row.dispositionId !== null, run: (row, commandId) => call(confirmDisposition, { params: { dispositionId: row.dispositionId ?? '' }, body: { commandId } }) },
    { id: 'accept', label: w.accept, said: w.saidAccept, fits: (row) => row.act === 'accept' && row.recipientId !== null, run: (row, commandId) => call(acceptReport, { params: { recipientId: row.recipientId ?? '' }, body: { commandId } }) },
    read,
    { id: 'close', label: w.close, said: w.saidClose, fits: (row) => row.act === 'close', run: (row, commandId) => closeOne(row.letterId, commandId) },
  ];
}

const renew = () => void Promise.all([getDesk, listSeatCounts].map((contract) => queryClient.invalidateQueries({ queryKey: [contract.path] })));

/** Stays while letters are being picked: what was acted on leaves the list, its results do not. */
export function DeskBulk({ rows, assists, onAll, onClear }: Props) {
  const w = useWords(deskBulkWords);
  const navigate = useNavigate();
  const [shown, show] = useState<{ act: string; said: string; rows: DeskRow[] } | null>(null);
  const bulk = useBulk(renew);
  const start = (act: Act, some: DeskRow[]) => {
    const tasks: BulkTask[] = some.map((row) => {
      const commandId = newCommandId();
      return { id: row.key, label: subjectOr(row), run: () => act.run(row, commandId) };
    });
    show({ act: act.id, said: act.said, rows: some });
    void bulk.start(tasks);
  };
  const fitting = actsOf(w, assists).map((act) => ({ act, some: rows.filter(act.fits) })).filter(({ some }) => some.length > 0);
  const sheets = rows.filter((row) => row.act === 'dispose');
  const toSign = assists ? [] : rows.filter((row) => row.act === 'sign');
  const toInitial = assists ? [] : rows.filter((row) => row.act === 'initial');
  const acts = [
    ...fitting.map(({ act, some }) => ({ id: act.id, label: `${act.label} (${some.length})`, run: () => start(act, some) })),
    ...(toInitial.length > 0 ? [{ id: 'initial', label: `${w.initial} (${toInitial.length})`, run: () => void navigate(`/paraf?surat=${toInitial.map((row) => row.letterId).join(',')}`) }] : []),
    ...(toSign.length > 0 ? [{ id: 'sign', label: `${w.sign} (${toSign.length})`, run: () => void navigate(`/tanda-tangani?surat=${toSign.map((row) => row.letterId).join(',')}`) }] : []),
    ...(sheets.length > 0 ? [{ id: 'print', label: `${w.print} (${sheets.length})`, run: () => void navigate(`/cetak-lembar?surat=${sheets.map((row) => row.letterId).join(',')}`) }] : []),
  ];
  const takeBack = () => {
    const sent = (shown?.rows ?? []).filter((row) => bulk.lines.some((line) => line.id === row.key && line.state === 'done'));
    const cancel: Act = { id: 'cancel', label: w.takeBack, said: w.saidCancel, fits: () => true, run: (row, commandId) => call(cancelDisposition, { params: { dispositionId: row.dispositionId ?? '' }, body: { commandId } }) };
    start(cancel, sent);
  };
  const close = () => {
    show(null);
    if (bulk.lines.every((line) => line.state === 'done')) onClear();
  };
  const undo = shown?.act === 'confirm' && bulk.lines.some((line) => line.state === 'done') ? <Button onClick={takeBack}>{w.takeBack}</Button> : undefined;
  return (
    <>
      {rows.length === 0 ? null : <BulkBar count={rows.length} acts={acts} onAll={onAll} onClear={onClear}>{acts.length === 0 ? <span>{w.nothing}</span> : null}</BulkBar>}
      {shown ? <BulkResults said={shown.said} lines={bulk.lines} isRunning={bulk.isRunning} onRetry={() => void bulk.retry()} onClose={close} undo={undo} /> : null}
    </>
  );
}
