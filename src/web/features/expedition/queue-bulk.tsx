import { useCallback, useState } from 'react';
import { listRegistryQueue, type WaitingLetter } from '#shared/contracts/expedition.contract.ts';
import { countExpedition } from '#shared/contracts/release.contract.ts';
import { getSending, sendLetter } from '#shared/contracts/sending.contract.ts';
import { call, newCommandId } from '#web/lib/api.ts';
import { queryClient } from '#web/lib/asking.ts';
import { useBulk } from '#web/lib/bulk.ts';
import { useWords } from '#web/lib/words.ts';
import { BulkBar } from '#web/ui/list/bulk-bar.tsx';
import { BulkResults } from '#web/ui/list/bulk-results.tsx';
import { queueWords } from './queue-words.ts';
import { releaseOf } from './release-one.ts';


type Props = { rows: WaitingLetter[]; onAll: () => void; onClear: () => void };

/** Several of what waits to be sent leave in one go, each with its own answer and its own ten seconds. */
export function QueueBulk({ rows, onAll, onClear }: Props) {
  const w = useWords(queueWords);
  const [isSaid, say] = useState(false);
  const onEnd = useCallback(() => void Promise.all([listRegistryQueue, countExpedition].map((contract) => queryClient.invalidateQueries({ queryKey: [contract.path] }))), []);
  const bulk = useBulk(onEnd);
  const some = rows.filter((row) => row.state === 'to_release');
  const start = () => {
    say(true);
    void bulk.start(some.map((row) => {
      return { id: row.id, label: row.subject || w.untitled, run: releaseOf(row, { commandId: newCommandId(), read: (letterId) => call(getSending, { params: { letterId } }), send: (letterId, body) => call(sendLetter, { params: { letterId }, body }) }) };
    }));
  };
  const close = () => {
    say(false);
    if (bulk.lines.every((line) => line.state === 'done')) onClear();
  };
  return (
    <>
      {rows.length === 0 ? null : <BulkBar count={rows.length} acts={some.length === 0 ? [] : [{ id: 'send', label: w.bulkSend(some.length), run: start }]} onAll={onAll} onClear={onClear} />}
      {isSaid ? <BulkResults said={w.bulkSaid} lines={bulk.lines} isRunning={bulk.isRunning} onRetry={() => void bulk.retry()} onClose={close} /> : null}
    </>
  );
}
