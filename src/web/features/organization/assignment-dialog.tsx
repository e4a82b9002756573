import { Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { checkAssignment, createAssignment, delegationReasons, type Position } from '#shared/contracts/organization.contract.ts';
import { assignmentKinds, type AssignmentKind } from '#shared/domain/assignment-kind.ts';
import { assignmentKindWords } from '#shared/domain/words.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { DateField } from '#web/ui/form/date-field.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { BasisFields, basisOf, noBasis } from './basis-fields.tsx';
import { Conflicts } from './conflicts.tsx';
import { FormDialog } from './form-dialog.tsx';
import { NoAccountNote } from './no-account-note.tsx';
import { EmployeePicker } from './pickers.tsx';
import { afterSeating } from './queries.ts';
import css from './structure.module.css';
import { organizationWords } from './words.ts';

type Reason = (typeof delegationReasons)[number];
type Props = { position: Pick<Position, 'id' | 'title'>; /** a Plh. asks for who, from, until; any other seat also for how */ asPlh: boolean; onClose: () => void };

/** Seats a person. What stands against it is shown while the days are chosen. */
export function AssignmentDialog({ position, asPlh, onClose }: Props) {
  const w = useWords(organizationWords);
  const language = useLanguage();
  const [employeeId, setEmployeeId] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<AssignmentKind>(asPlh ? 'plh' : 'definitive');
  const [fromOn, setFromOn] = useState<string | null>(officeToday());
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const [reason, setReason] = useState<Reason | null>(null);
  const [basis, setBasis] = useState(noBasis);
  const [includesSecret, setIncludesSecret] = useState(false);
  const isReady = employeeId !== null && fromOn !== null && (kind !== 'plh' || untilOn !== null);
  // A Plh. is looked at from the first day on, before the last one is known: who sits there today is said while it can still be changed.
  const until = untilOn ?? (kind === 'plh' ? fromOn : null);
  const mayCheck = employeeId !== null && fromOn !== null;
  const check = useAsk(checkAssignment, { query: { employeeId: employeeId ?? '', positionId: position.id, kind, fromOn: fromOn ?? '', ...(until ? { untilOn: until } : {}) } }, { enabled: mayCheck });
  const isBlocked = check.data?.conflicts.some((conflict) => conflict.blocks) ?? false;
  const create = useAct(createAssignment, { renews: afterSeating, onDone: () => { toast(w.saved); onClose(); } });
  const faults = create.error?.fieldFaults ?? {};
  const isActing = kind === 'plh' || kind === 'plt';
  const [tried, setTried] = useState(false);
  const [isWarned, setWarned] = useState(false);
  const isBare = !isActing && basisOf(basis) === null;
  const isMissing = !isReady || (isActing && basisOf(basis) === null);
  const submit = () => {
    setTried(true);
    if (isMissing || !employeeId || !fromOn) return;
    // A seat without its decree is rare enough to be asked about, and common enough at the beginning to be let through.
    if (isBare && !isWarned) {
      setWarned(true);
      return;
    }
    create.mutate({ body: { employeeId, positionId: position.id, kind, fromOn, untilOn, basis: basisOf(basis), reason, includesSecret: isActing && includesSecret } });
  };
  return (
    <FormDialog title={asPlh ? w.plhTitle(position.title) : w.seatTitle(position.title)} does={isWarned && isBare ? w.appointBare : w.appoint} doing={w.appointing} isDoing={create.isPending} problem={create.error ?? check.error} off={isBlocked ? w.blocked : undefined} onSubmit={submit} onClose={onClose}>
      <EmployeePicker label={w.who} required placeholder={w.whoHint} fault={tried && !employeeId ? w.needWho : faults['employeeId']} onPick={(id, name) => { setEmployeeId(id); setName(name); }} />
      {employeeId ? <NoAccountNote employee={{ id: employeeId, name }} /> : null}
      {asPlh ? null : <Select label={w.how} required value={kind} allowDeselect={false} data={assignmentKinds.map((value) => ({ value, label: assignmentKindWords[language][value] }))} onChange={(value) => setKind(assignmentKinds.find((each) => each === value) ?? kind)} />}
      <div className={css.two}>
        <DateField label={w.from} required value={fromOn} fault={tried && !fromOn ? w.needFrom : faults['fromOn']} onChange={setFromOn} />
        <DateField label={w.to} required={kind === 'plh'} value={untilOn} help={kind === 'plh' ? w.toHelp : w.toOpen} fault={tried && kind === 'plh' && !untilOn ? w.needUntil : faults['untilOn']} onChange={setUntilOn} />
      </div>
      <Conflicts conflicts={mayCheck && !create.error && (isReady || isBlocked) ? check.data?.conflicts : undefined} isChecking={isReady && check.isFetching} />
      <BasisFields value={basis} required={isActing} fault={tried && isActing && basisOf(basis) === null ? w.needBasis : (faults['basis'] ?? faults['basis.number'])} onChange={setBasis} />
      {isWarned && isBare ? <Notice title={w.bareTitle}>{w.bareSay}</Notice> : null}
      {isActing ? <Select label={w.reason} value={reason} clearable data={delegationReasons.map((value) => ({ value, label: w[value] }))} onChange={(value) => setReason(delegationReasons.find((each) => each === value) ?? null)} /> : null}
      {isActing ? <Checkbox label={w.includesSecret} description={w.includesSecretHelp} checked={includesSecret} onChange={(event) => setIncludesSecret(event.currentTarget.checked)} /> : null}
    </FormDialog>
  );
}
