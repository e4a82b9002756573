import { Checkbox } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';
import { createAccount, listAccounts, listWithoutAccount } from '#shared/contracts/identity.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { call, newCommandId } from '#web/lib/api.ts';
import { queryClient, useAskPages } from '#web/lib/asking.ts';
import { useBulk, type BulkTask } from '#web/lib/bulk.ts';
import { useUnitChoices } from '#web/lib/choices.ts';
import { useRested, useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { FindField } from '#web/ui/form/find-field.tsx';
import { PickField, type Choice } from '#web/ui/form/pick-field.tsx';
import { Filters, Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import css from './many.module.css';
import { manyWords } from './many-words.ts';
import { PasswordSlips, type Slip } from './password-slips.tsx';

type Row = Reply<typeof listWithoutAccount>['rows'][number];
const restMs = 250;

/** Accounts for a whole unit: tick, make, print. Each is an act of its own, so one refusal stops no other. */
export function ManyAccounts({ office, onBack }: { office: string; onBack: () => void }) {
  const w = useWords(manyWords);
  const [slips, setSlips] = useState<Slip[]>([]);
  const onEnd = useCallback(() => { for (const stale of [listAccounts, listWithoutAccount]) void queryClient.invalidateQueries({ queryKey: [stale.path] }); }, []);
  const bulk = useBulk(onEnd);
  useTitle(w.many);
  const start = (rows: Row[]) => {
    setSlips([]);
    void bulk.start(rows.map((row): BulkTask => {
      const commandId = newCommandId();
      return {
        id: row.employee.id, label: row.employee.name,
        run: async () => {
          const { username, firstPassword } = await call(createAccount, { body: { commandId, employeeId: row.employee.id, username: row.username } });
          setSlips((before) => [...before, { id: row.employee.id, name: row.employee.name, seat: row.seatTitle, unit: row.unitName, username, firstPassword }]);
        },
      };
    }));
  };
  if (bulk.lines.length > 0 && !bulk.isRunning) return <PasswordSlips office={office} slips={slips} refused={bulk.lines.filter((line) => line.state === 'refused')} onRetry={() => void bulk.retry()} onDone={onBack} />;
  const done = bulk.lines.filter((line) => line.state === 'done' || line.state === 'refused').length;
  return <Choosing busy={bulk.isRunning ? w.making(done, bulk.lines.length) : false} share={bulk.isRunning ? done / bulk.lines.length : undefined} onMake={start} onBack={onBack} />;
}

type ChoosingProps = { busy: string | false; share: number | undefined; onMake: (rows: Row[]) => void; onBack: () => void };

function Choosing({ busy, share, onMake, onBack }: ChoosingProps) {
  const w = useWords(manyWords);
  const units = useUnitChoices();
  const [unit, setUnit] = useState<Choice | null>(null);
  const [typed, setTyped] = useState('');
  const find = useRested(typed.trim(), restMs);
  const asked = useAskPages(listWithoutAccount, { query: { limit: 100, ...(find ? { find } : {}), ...(unit ? { unitId: unit.id } : {}) } }, { keepOld: true });
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? [];
  const [picked, setPicked] = useState<ReadonlyMap<string, Row>>(new Map());
  const pick = (some: Row[], on: boolean) => setPicked((before) => {
    const next = new Map(before);
    for (const row of some) if (on) next.set(row.employee.id, row); else next.delete(row.employee.id);
    return next;
  });
  const heads = [w.name, w.seat, w.username];
  const make = <Button kind="primary" busy={busy} {...(share === undefined ? {} : { share })} off={picked.size === 0 ? w.needOne : undefined} onClick={() => onMake([...picked.values()])}>{w.make(picked.size)}</Button>;
  return (
    <Page>
      <PageHead title={w.many} under={w.lede}>{make}<Button icon={<IconArrowLeft size={18} stroke={1.75} />} onClick={onBack}>{w.back}</Button></PageHead>
      <Filters active={unit !== null}>
        <FindField label={w.find} placeholder={w.findHint} value={typed} onChange={(value) => setTyped(value ?? '')} />
        <PickField label={w.unit} value={unit} onChange={setUnit} {...units} />
      </Filters>
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && !asked.error ? <TableSkeleton label={w.loading} /> : null}
      {asked.data && rows.length === 0 ? <EmptyState title={w.nobody}>{w.nobodySay}</EmptyState> : null}
      {rows.length > 0 ? (
        <>
          <div className={css.tools}><Button size="sm" onClick={() => pick(rows, true)}>{w.all}</Button>{picked.size > 0 ? <Button size="sm" kind="quiet" onClick={() => setPicked(new Map())}>{w.none}</Button> : null}</div>
          <PlainTable caption={w.many} heads={heads}>{rows.map((row) => <MissingRow key={row.employee.id} row={row} heads={heads} on={picked.has(row.employee.id)} onPick={(on) => pick([row], on)} />)}</PlainTable>
        </>
      ) : null}
      {asked.hasNextPage ? <Button kind="quiet" busy={asked.isFetchingNextPage && w.loading} onClick={() => void asked.fetchNextPage()}>{w.more}</Button> : null}
    </Page>
  );
}

function MissingRow({ row, heads, on, onPick }: { row: Row; heads: ReactNode[]; on: boolean; onPick: (on: boolean) => void }) {
  const w = useWords(manyWords);
  return (
    <PlainRow heads={heads} on={on} cells={[
      <label key="name" className={css.pick}><Checkbox aria-label={w.picked(row.employee.name)} checked={on} onChange={(event) => onPick(event.currentTarget.checked)} />{row.employee.name}</label>,
      <div key="seat">{row.seatTitle ?? <span className="muted">{w.noSeat}</span>}{row.unitName ? <small>{row.unitName}</small> : null}</div>,
      <div key="username">{row.username}{row.leads ? <small>{w.waits}</small> : null}</div>,
    ]} />
  );
}
