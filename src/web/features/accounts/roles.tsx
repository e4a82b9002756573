import { Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { endDuty, listDuties } from '#shared/contracts/organization.contract.ts';
import { dutyRoles, roleWords } from '#shared/domain/role.ts';
import { useAct, useAskPages } from '#web/lib/asking.ts';
import { useUnitChoices } from '#web/lib/choices.ts';
import { sayDay } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { PickField, type Choice } from '#web/ui/form/pick-field.tsx';
import { Filters } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import { GiveRoleDialog } from './give-role-dialog.tsx';
import { accountsWords } from './words.ts';

/** Who has which role, for what, until when, by which letter. */
export function Roles({ mayEverywhere }: { mayEverywhere: boolean }) {
  const w = useWords(accountsWords);
  const language = useLanguage();
  const url = useUrlState();
  const role = dutyRoles.find((each) => each === url.of('peran'));
  const units = useUnitChoices();
  const [unit, setUnit] = useState<Choice | null>(null);
  const [giving, setGiving] = useState(false);
  const asked = useAskPages(listDuties, { query: { limit: 50, ...(role ? { role } : {}), ...(unit ? { unitId: unit.id } : {}) } }, { keepOld: true });
  const end = useAct(endDuty, { renews: [listDuties], onDone: () => { toast(w.taken); } });
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? [];
  const heads = [w.holder, w.role, w.forUnit, w.term, w.basis, <span key="act" className="sr">{w.act}</span>];
  return (
    <>
      <Filters end={<Button icon={<IconPlus size={18} stroke={1.75} />} onClick={() => setGiving(true)}>{w.giveRole}</Button>}>
        <Select label={w.role} value={role ?? ''} allowDeselect={false} data={[{ value: '', label: w.anyRole }, ...dutyRoles.map((value) => ({ value, label: roleWords[language][value] }))]} onChange={(peran) => url.set({ peran })} />
        <PickField label={w.unit} value={unit} onChange={setUnit} {...units} />
      </Filters>
      <Trouble problem={asked.error ?? end.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && !asked.error ? <TableSkeleton label={w.loading} /> : null}
      {asked.data && rows.length === 0 ? <EmptyState title={w.noRoles}>{w.noRolesSay}</EmptyState> : null}
      {rows.length > 0 ? (
        <PlainTable caption={w.roles} heads={heads}>
          {rows.map((row) => (
            <PlainRow key={row.id} heads={heads} cells={[
              row.employee.name, roleWords[language][row.role], row.unit?.name ?? w.wholeCity, row.untilOn ? w.span(sayDay(row.fromOn), sayDay(row.untilOn)) : w.since(sayDay(row.fromOn)), row.basis?.number ?? '',
              row.mayEnd ? <Button key="act" kind="quiet" size="sm" busy={end.isPending && end.variables.params?.dutyId === row.id && w.taking} onClick={() => end.mutate({ params: { dutyId: row.id } })}>{w.takeRole}<span className="sr"> {row.employee.name}</span></Button> : '',
            ]} />
          ))}
        </PlainTable>
      ) : null}
      {asked.hasNextPage ? <Button kind="quiet" busy={asked.isFetchingNextPage && w.loading} onClick={() => void asked.fetchNextPage()}>{w.more}</Button> : null}
      {giving ? <GiveRoleDialog mayEverywhere={mayEverywhere} onClose={() => setGiving(false)} /> : null}
    </>
  );
}
