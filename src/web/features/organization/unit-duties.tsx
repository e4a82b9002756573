import { Select } from '@mantine/core';
import { useState } from 'react';
import { endDuty, giveDuty, listDuties } from '#shared/contracts/organization.contract.ts';
import { roleWords, unitDuties, type DutyRole } from '#shared/domain/role.ts';
import { useAct, useAskPages } from '#web/lib/asking.ts';
import { officeToday, sayDay } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { Block } from '#web/ui/page.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { BasisFields, basisOf, noBasis } from './basis-fields.tsx';
import { FormDialog } from './form-dialog.tsx';
import { EmployeePicker } from './pickers.tsx';
import { afterSeating } from './queries.ts';
import css from './structure.module.css';
import { organizationWords } from './words.ts';

/** Operator, registry clerk and the other roles that stand for one unit. */
export function UnitDuties({ unitId, mayGive }: { unitId: string; mayGive: boolean }) {
  const w = useWords(organizationWords);
  const language = useLanguage();
  const asked = useAskPages(listDuties, { query: { unitId, limit: 50 } });
  const [giving, setGiving] = useState(false);
  const end = useAct(endDuty, { renews: afterSeating, onDone: () => { toast(w.ended); } });
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Block title={w.duties} side={mayGive ? <Button size="sm" onClick={() => setGiving(true)}>{w.giveDuty}</Button> : null}>
      <Trouble problem={asked.error ?? end.error} />
      {asked.data && rows.length === 0 ? <p className={css.empty}>{w.noDuties}</p> : null}
      <ul className={css.seats}>
        {rows.map((row) => (
          <li key={row.id}>
            <span className={css.who}><b>{roleWords[language][row.role]}</b><small>{row.employee.name} · {row.untilOn ? w.span(sayDay(row.fromOn), sayDay(row.untilOn)) : w.since(sayDay(row.fromOn))}</small></span>
            {row.mayEnd ? <Button kind="quiet" size="sm" aria-label={w.endOf(row.employee.name)} busy={end.isPending && end.variables.params?.dutyId === row.id && w.ending} onClick={() => end.mutate({ params: { dutyId: row.id } })}>{w.end}</Button> : null}
          </li>
        ))}
      </ul>
      {giving ? <GiveDialog unitId={unitId} onClose={() => setGiving(false)} /> : null}
    </Block>
  );
}

function GiveDialog({ unitId, onClose }: { unitId: string; onClose: () => void }) {
  const w = useWords(organizationWords);
  const language = useLanguage();
  const [role, setRole] = useState<DutyRole>('operator');
  const [employeeId, setEmployeeId] = useState<string | null>(null);
  const [fromOn, setFromOn] = useState<string | null>(officeToday());
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const [basis, setBasis] = useState(noBasis);
  const give = useAct(giveDuty, { renews: afterSeating, onDone: () => { toast(w.saved); onClose(); } });
  const submit = () => { if (employeeId && fromOn) give.mutate({ body: { role, employeeId, unitId, fromOn, untilOn, basis: basisOf(basis) } }); };
  return (
    <FormDialog title={w.giveDutyTitle} does={w.give} doing={w.appointing} isDoing={give.isPending} problem={give.error} onSubmit={submit} onClose={onClose}>
      <Select label={w.role} description={role === 'operator' ? w.operatorSay : undefined} value={role} allowDeselect={false} data={unitDuties.map((value) => ({ value, label: roleWords[language][value] }))} onChange={(value) => setRole(unitDuties.find((each) => each === value) ?? role)} />
      <EmployeePicker label={w.who} placeholder={w.whoHint} fault={give.error?.fieldFaults['employeeId']} onPick={setEmployeeId} />
      <div className={css.two}><DateField label={w.from} value={fromOn} onChange={setFromOn} /><DateField label={w.to} value={untilOn} help={w.toOpen} onChange={setUntilOn} /></div>
      <BasisFields value={basis} onChange={setBasis} />
    </FormDialog>
  );
}
