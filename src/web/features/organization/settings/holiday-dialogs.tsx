import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addHoliday, type holidayKinds, listHolidays, removeHoliday } from '#shared/contracts/organization-city.contract.ts';
import { longDateWithWeekday } from '#shared/domain/office-dates.ts';
import { useAct } from '#web/lib/asking.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { DateField } from '#web/ui/form/date-field.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { FormDialog } from '../form-dialog.tsx';
import { calendarWords } from './calendar-words.ts';
import type { Holiday } from './kinds.ts';

const kinds = ['local', 'joint_leave', 'national'] as const satisfies readonly (typeof holidayKinds)[number][];

export function AddHolidayDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const w = useWords(calendarWords);
  const today = officeToday();
  const [on, setOn] = useState<string | null>(today.startsWith(String(year)) ? today : `${year}-01-02`);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof kinds)[number]>('local');
  const [basis, setBasis] = useState('');
  const [tried, setTried] = useState(false);
  const add = useAct(addHoliday, { renews: [listHolidays], onDone: () => { toast(w.added); onClose(); } });
  const faults = add.error?.fieldFaults ?? {};
  const [isNamed, isBased] = [name.trim().length >= 3, basis.trim().length >= 3];
  const submit = () => {
    setTried(true);
    if (on && isNamed && isBased) add.mutate({ body: { on, name: name.trim(), kind, basis: basis.trim() } });
  };
  return (
    <FormDialog title={w.add} does={w.add} doing={w.adding} isDoing={add.isPending} problem={add.error} onSubmit={submit} onClose={onClose}>
      <DateField label={w.day} required value={on} fault={tried && !on ? w.needDay : faults['on']} onChange={setOn} />
      <TextInput label={w.name} required value={name} error={tried && !isNamed ? w.needName : faults['name']} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
      <Select label={w.kind} required value={kind} allowDeselect={false} data={kinds.map((value) => ({ value, label: w[value] }))} onChange={(value) => setKind(kinds.find((each) => each === value) ?? kind)} />
      <TextInput label={w.basis} required description={w.basisHelp} value={basis} error={tried && !isBased ? w.needBasis : faults['basis']} maxLength={200} onChange={(event) => setBasis(event.currentTarget.value)} />
    </FormDialog>
  );
}

export function RemoveHolidayDialog({ holiday, onClose }: { holiday: Holiday; onClose: () => void }) {
  const w = useWords(calendarWords);
  const language = useLanguage();
  const remove = useAct(removeHoliday, { renews: [listHolidays], onDone: () => { toast(w.removed); onClose(); } });
  return (
    <FormDialog title={w.removeTitle(holiday.name)} does={w.remove} doing={w.removing} strong isDoing={remove.isPending} problem={remove.error} onSubmit={() => remove.mutate({ params: { holidayId: holiday.id } })} onClose={onClose}>
      <p>{w.removeSay(longDateWithWeekday(holiday.on, language))}</p>
    </FormDialog>
  );
}
