import { useCallback, useState, type ReactNode } from 'react';
import { listRegistryQueue, type WaitingLetter } from '#shared/contracts/expedition.contract.ts';
import { countExpedition } from '#shared/contracts/release.contract.ts';
import { getSending, sendLetter } from '#shared/contracts/sending.contract.ts';
import { call, newCommandId } from '#web/lib/api.ts';
import { queryClient } from '#web/lib/asking.ts';
import { useBulk, type BulkLine } from '#web/lib/bulk.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { BulkBar } from '#web/ui/list/bulk-bar.tsx';
import { BulkResults } from '#web/ui/list/bulk-results.tsx';
import css from './expedition.module.css';
import { queueWords } from './queue-words.ts';
import { releaseOf, SeenAlone } from './release-one.ts';
import { useUnsend } from './unsend-many.ts';

type Props = { rows: WaitingLetter[]; onAll: () => void; onClear: () => void };

/** Several of what waits to be sent leave in one go, each with its own answer and its own ten seconds. */
export function QueueBulk({ rows, onAll, onClear }: Props) {
  const w = useWords(queueWords);
  const [isSaid, say] = useState(false);
  const [alone, setAlone] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const onEnd = useCallback(() => void Promise.all([listRegistryQueue, countExpedition].map((contract) => queryClient.invalidateQueries({ queryKey: [contract.path] }))), []);
  const bulk = useBulk(onEnd);
  const unsend = useUnsend(onEnd);
  const some = rows.filter((row) => row.state === 'to_release');
  const start = () => {
    say(true);
    setAlone(new Map());
    void bulk.start(some.map((row) => {
      const release = releaseOf(row, { commandId: newCommandId(), read: (letterId) => call(getSending, { params: { letterId } }), send: async (letterId, body) => unsend.began(letterId, (await call(sendLetter, { params: { letterId }, body })).version) });
      const noted = (problem: unknown) => {
        if (problem instanceof SeenAlone) setAlone((before) => new Map(before).set(row.id, problem.names));
        throw problem;
      };
      return { id: row.id, label: row.subject || w.untitled, run: () => release().catch(noted) };
    }));
  };
  const namesOf = ({ id, state }: Pick<BulkLine, 'id' | 'state'>) => (state === 'refused' ? alone.get(id) : undefined);
  const lines = bulk.lines.map((line) => {
    const names = namesOf(line);
    if (names) return { ...line, why: w.seenAlone(names.join(', ')) };
    return unsend.of(line.id)?.state === 'taken' ? { ...line, state: 'waiting' as const, why: w.taken } : line;
  });
  const after = ({ id, state }: BulkLine): ReactNode => {
    if (namesOf({ id, state })) return <ButtonLink to={`/kirim/${id}`}>{w.act_send}</ButtonLink>;
    const left = unsend.leftOf(id);
    const back = unsend.of(id);
    const why = back?.state === 'refused' || back?.state === 'lost' ? <small role="status">{back.why}</small> : null;
    return left > 0 ? <span className={css.takeBack}>{why}<Button size="sm" onClick={() => unsend.take(id)}>{w.takeBack(left)}</Button></span> : why;
  };
  const undo = unsend.open.length > 1 ? <Button onClick={unsend.takeAll}>{w.takeAllBack(unsend.open.length)}</Button> : undefined;
  const close = () => {
    say(false);
    if (lines.every((line) => line.state === 'done')) onClear();
  };
  return (
    <>
      {rows.length === 0 ? null : <BulkBar count={rows.length} acts={some.length === 0 ? [] : [{ id: 'send', label: w.bulkSend(some.length), run: start }]} onAll={onAll} onClear={onClear} />}
      {isSaid ? <BulkResults said={unsend.open.length > 0 ? w.bulkSaid : w.bulkGone} lines={lines} isRunning={bulk.isRunning} onRetry={() => void bulk.retry()} onClose={close} undo={undo} after={after} /> : null}
    </>
  );
}
