import { Checkbox, Select, TextInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { giveDuty, listDuties } from '#shared/contracts/organization.contract.ts';
import { dutyRoles, roleWords, unitDuties, type DutyRole } from '#shared/domain/role.ts';
import { useAct } from '#web/lib/asking.ts';
import { useEmployeeChoices, useUnitChoices } from '#web/lib/choices.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { PickField, type Choice } from '#web/ui/form/pick-field.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './accounts.module.css';
import { roleHelp } from './role-words.ts';
import { accountsWords } from './words.ts';

/** Gives a role with its term and its letter; only a super administrator gives roles for the whole city. */
export function GiveRoleDialog({ mayEverywhere, onClose }: { mayEverywhere: boolean; onClose: () => void }) {
  const w = useWords(accountsWords);
  const language = useLanguage();
  const id = useId();
  const employees = useEmployeeChoices();
  const units = useUnitChoices();
  const [role, setRole] = useState<DutyRole>('registry-clerk');
  const [employee, setEmployee] = useState<Choice | null>(null);
  const [unit, setUnit] = useState<Choice | null>(null);
  const [fromOn, setFromOn] = useState<string | null>(officeToday());
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const [basis, setBasis] = useState({ number: '', date: null as string | null });
  const [scope, setScope] = useState('');
  const [includesSecret, setSecret] = useState(false);
  const [tried, setTried] = useState(false);
  const give = useAct(giveDuty, { renews: [listDuties], onDone: () => { toast(w.given); onClose(); } });
  const faults = give.error?.fieldFaults ?? {};
  const needsUnit = unitDuties.includes(role);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!employee || !fromOn || give.isPending) return;
    give.mutate({ body: { role, employeeId: employee.id, unitId: needsUnit ? (unit?.id ?? null) : null, fromOn, untilOn, basis: basis.number.trim() ? { number: basis.number.trim(), date: basis.date } : null, scope: scope.trim() || null, includesSecret } });
  };
  return (
    <Dialog open onClose={onClose} title={w.giveRole} width={560} foot={<><Button kind="primary" type="submit" form={id} busy={give.isPending && w.giving}>{w.giveRole}</Button><Button kind="quiet" data-leave onClick={onClose}>{w.cancel}</Button></>}>
      <Trouble problem={give.error} />
      <form id={id} className={css.form} onSubmit={submit} noValidate>
        <Select label={w.role} description={roleHelp[language][role]} value={role} allowDeselect={false} data={(mayEverywhere ? dutyRoles : unitDuties).map((value) => ({ value, label: roleWords[language][value] }))} onChange={(value) => setRole(dutyRoles.find((each) => each === value) ?? role)} />
        <PickField label={w.employee} placeholder={w.employeeHint} value={employee} fault={tried && !employee ? w.needEmployee : faults['employeeId']} onChange={setEmployee} {...employees} />
        {needsUnit ? <PickField label={w.forUnit} value={unit} fault={faults['unitId']} onChange={setUnit} {...units} /> : null}
        <div className={css.two}><DateField label={w.from} value={fromOn} fault={faults['fromOn']} onChange={setFromOn} /><DateField label={w.until} value={untilOn} help={w.untilHelp} fault={faults['untilOn']} onChange={setUntilOn} /></div>
        <div className={css.two}><TextInput label={w.basisNumber} value={basis.number} error={faults['basis.number']} maxLength={100} onChange={(event) => setBasis({ ...basis, number: event.currentTarget.value })} /><DateField label={w.basisDate} value={basis.date} onChange={(date) => setBasis({ ...basis, date })} /></div>
        {role === 'examiner' ? <TextInput label={w.scope} value={scope} maxLength={300} onChange={(event) => setScope(event.currentTarget.value)} /> : null}
        {role === 'examiner' ? <Checkbox label={w.secretToo} checked={includesSecret} onChange={(event) => setSecret(event.currentTarget.checked)} /> : null}
      </form>
    </Dialog>
  );
}
