import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { endAssistant, listAssistants, nameAssistant } from '#shared/contracts/organization.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { officeToday, sayDay } from '#web/lib/dates.ts';
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

/** Those who prepare for a leader with an own account, never with the leader's password. */
export function Assistants({ positionId, mayName }: { positionId: string; mayName: boolean }) {
  const w = useWords(organizationWords);
  const asked = useAsk(listAssistants, { query: { positionId } });
  const [naming, setNaming] = useState(false);
  const end = useAct(endAssistant, { renews: afterSeating, onDone: () => { toast(w.ended); } });
  const rows = asked.data?.rows ?? [];
  return (
    <Block title={w.assistants} side={mayName ? <Button size="sm" onClick={() => setNaming(true)}>{w.nameAssistant}</Button> : null}>
      <Trouble problem={asked.error ?? end.error} />
      {asked.data && rows.length === 0 ? <p className={css.empty}>{w.noAssistants}</p> : null}
      <ul className={css.seats}>
        {rows.map((row) => (
          <li key={row.id}>
            <span className={css.who}><b>{row.employee.name}</b><small>{[row.untilOn ? w.span(sayDay(row.fromOn), sayDay(row.untilOn)) : w.since(sayDay(row.fromOn)), row.namedForSecret ? w.secretToo : null].filter(Boolean).join(' · ')}</small></span>
            {row.mayEnd ? <Button kind="quiet" size="sm" aria-label={w.endOf(row.employee.name)} busy={end.isPending && end.variables.params?.assistantId === row.id && w.ending} onClick={() => end.mutate({ params: { assistantId: row.id } })}>{w.end}</Button> : null}
          </li>
        ))}
      </ul>
      {naming ? <NameDialog positionId={positionId} onClose={() => setNaming(false)} /> : null}
    </Block>
  );
}

function NameDialog({ positionId, onClose }: { positionId: string; onClose: () => void }) {
  const w = useWords(organizationWords);
  const [employeeId, setEmployeeId] = useState<string | null>(null);
  const [fromOn, setFromOn] = useState<string | null>(officeToday());
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const [basis, setBasis] = useState(noBasis);
  const [namedForSecret, setNamedForSecret] = useState(false);
  const name = useAct(nameAssistant, { renews: afterSeating, onDone: () => { toast(w.saved); onClose(); } });
  const submit = () => { if (employeeId && fromOn) name.mutate({ body: { positionId, employeeId, namedForSecret, fromOn, untilOn, basis: basisOf(basis) } }); };
  return (
    <FormDialog title={w.assistantTitle} does={w.nameAssistant} doing={w.appointing} isDoing={name.isPending} problem={name.error} onSubmit={submit} onClose={onClose}>
      <p className="meta">{w.assistantSay}</p>
      <EmployeePicker label={w.who} placeholder={w.whoHint} fault={name.error?.fieldFaults['employeeId']} onPick={setEmployeeId} />
      <div className={css.two}><DateField label={w.from} value={fromOn} onChange={setFromOn} /><DateField label={w.to} value={untilOn} help={w.toOpen} onChange={setUntilOn} /></div>
      <BasisFields value={basis} onChange={setBasis} />
      <Checkbox label={w.namedForSecret} checked={namedForSecret} onChange={(event) => setNamedForSecret(event.currentTarget.checked)} />
    </FormDialog>
  );
}
