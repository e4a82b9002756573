import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { createEmployee, editEmployee, type Employee } from '#shared/contracts/organization.contract.ts';
import { readNip } from '#shared/domain/nip.ts';
import { findRank } from '#shared/domain/rank.ts';
import { employmentStatusWords, nipProblemWords } from '#shared/domain/words.ts';
import { useAct } from '#web/lib/asking.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { toast } from '#web/ui/say/toast-store.ts';
import { FormDialog } from './form-dialog.tsx';
import { PositionPicker } from './pickers.tsx';
import { afterSeating } from './queries.ts';
import css from './structure.module.css';
import { organizationWords } from './words.ts';

type Status = Employee['status'];
type Fields = { name: string; status: Status; nip: string; rank: string; email: string; phone: string };
// As a person would see it; what a server accepts is proved by mailing a code.
const looksLikeMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const statuses: Status[] = ['pns', 'pppk', 'state_official', 'non_asn'];

function startOf(employee: Employee | undefined): Fields {
  if (!employee) return { name: '', status: 'pns', nip: '', rank: '', email: '', phone: '' };
  return { name: employee.name, status: employee.status, nip: employee.nip ?? '', rank: employee.rank ?? '', email: employee.email ?? '', phone: employee.phone ?? '' };
}

/** An employee's own facts; a new one may be seated at once. */
export function PersonDialog({ employee, needsSeat, onClose }: { employee: Employee | undefined; /** who administers an agency adds people to a position of it */ needsSeat: boolean; onClose: () => void }) {
  const w = useWords(organizationWords);
  const language = useLanguage();
  const [fields, setFields] = useState(() => startOf(employee));
  const [positionId, setPositionId] = useState<string | null>(null);
  const options = { renews: afterSeating, onDone: () => { toast(w.saved); onClose(); } };
  const create = useAct(createEmployee, options);
  const edit = useAct(editEmployee, options);
  const act = employee ? edit : create;
  const faults = act.error?.fieldFaults ?? {};
  const change = (changes: Partial<Fields>) => setFields({ ...fields, ...changes });
  const [tried, setTried] = useState(false);
  const needsNip = fields.status === 'pns' || fields.status === 'pppk';
  const reading = fields.nip.trim() === '' ? null : readNip(fields.nip, { ...(fields.status === 'pns' || fields.status === 'pppk' ? { status: fields.status } : {}), today: officeToday() });
  const nipFault = reading && !reading.ok ? nipProblemWords[language][reading.problem] : tried && needsNip && !reading ? w.needNip : faults['nip'];
  const rankFault = fields.rank.trim() !== '' && tried && !findRank(fields.rank) ? w.rankUnknown : faults['rank'];
  const mailFault = fields.email.trim() !== '' && tried && !looksLikeMail.test(fields.email.trim()) ? w.mailWrong : faults['email'];
  const lacksSeat = needsSeat && !employee && positionId === null;
  const isNamed = fields.name.trim().length >= 2;
  const submit = () => {
    setTried(true);
    const isWrong = !isNamed || lacksSeat || (reading ? !reading.ok : needsNip) || (fields.rank.trim() !== '' && !findRank(fields.rank)) || (fields.email.trim() !== '' && !looksLikeMail.test(fields.email.trim()));
    if (isWrong) return;
    const body = { name: fields.name.trim(), status: fields.status, nip: fields.nip.trim() || null, rank: fields.rank.trim() || null, email: fields.email.trim() || null, phone: fields.phone.trim() || null };
    if (employee) edit.mutate({ params: { employeeId: employee.id }, body: { ...body, version: employee.version } });
    else create.mutate({ body: { ...body, positionId, fromOn: positionId ? officeToday() : null } });
  };
  return (
    <FormDialog title={employee ? w.editPersonTitle : w.addPersonTitle} does={w.save} doing={w.saving} isDoing={act.isPending} problem={act.error} onSubmit={submit} onClose={onClose}>
      <TextInput label={w.name} required description={w.nameHelp} value={fields.name} error={tried && !isNamed ? w.needName : faults['name']} maxLength={200} data-autofocus onChange={(event) => change({ name: event.currentTarget.value })} />
      <div className={css.two}>
        <Select label={w.status} value={fields.status} allowDeselect={false} data={statuses.map((value) => ({ value, label: employmentStatusWords[language][value] }))} onChange={(value) => change({ status: statuses.find((each) => each === value) ?? fields.status })} />
        <TextInput label={w.rank} description={w.rankHelp} value={fields.rank} error={rankFault} maxLength={10} onChange={(event) => change({ rank: event.currentTarget.value })} />
      </div>
      <TextInput label={w.nip} required={needsNip} inputMode="numeric" value={fields.nip} error={nipFault} maxLength={30} autoComplete="off" onChange={(event) => change({ nip: event.currentTarget.value })} />
      <div className={css.two}>
        <TextInput label={w.email} type="email" value={fields.email} error={mailFault} maxLength={200} onChange={(event) => change({ email: event.currentTarget.value })} />
        <TextInput label={w.phone} type="tel" value={fields.phone} error={faults['phone']} maxLength={30} onChange={(event) => change({ phone: event.currentTarget.value })} />
      </div>
      {employee ? null : <PositionPicker label={w.position} required={needsSeat} fault={tried && lacksSeat ? w.needSeat : undefined} onPick={setPositionId} />}
    </FormDialog>
  );
}
