import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { endAssignment, type Assignment } from '#shared/contracts/organization.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { DateField } from '#web/ui/form/date-field.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { FormDialog } from './form-dialog.tsx';
import { afterSeating } from './queries.ts';
import { organizationWords } from './words.ts';

export function EndAssignmentDialog({ assignment, onClose }: { assignment: Assignment; onClose: () => void }) {
  const w = useWords(organizationWords);
  const [how, setHow] = useState('now');
  const [lastOn, setLastOn] = useState<string | null>(officeToday());
  const [reason, setReason] = useState('');
  const end = useAct(endAssignment, { renews: afterSeating, onDone: () => { toast(w.ended); onClose(); } });
  const submit = () => end.mutate({ params: { assignmentId: assignment.id }, body: { lastOn: how === 'now' ? null : lastOn, reason: reason.trim() } });
  return (
    <FormDialog strong title={w.endTitle(assignment.employee.name)} does={w.end} doing={w.ending} isDoing={end.isPending} problem={end.error} onSubmit={submit} onClose={onClose}>
      <Radio.Group label={w.endHow} value={how} onChange={setHow}>
        <Radio value="now" label={w.endNow} description={w.endNowSay} /><Radio value="later" label={w.endLater} />
      </Radio.Group>
      {how === 'later' ? <DateField label={w.closeDay} value={lastOn} onChange={setLastOn} /> : null}
      <TextInput label={w.endWhy} value={reason} maxLength={300} error={end.error?.fieldFaults['reason']} onChange={(event) => setReason(event.currentTarget.value)} />
    </FormDialog>
  );
}
