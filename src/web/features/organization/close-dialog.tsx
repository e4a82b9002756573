import { useState } from 'react';
import { closePosition, closeUnit } from '#shared/contracts/organization.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { DateField } from '#web/ui/form/date-field.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { FormDialog } from './form-dialog.tsx';
import { afterBuilding } from './queries.ts';
import { organizationWords } from './words.ts';

type Props = { what: 'unit' | 'position'; id: string; name: string; version: number; onClose: () => void };

/** Closes a unit or a position; nothing is deleted, its past letters keep naming it. */
export function CloseDialog({ what, id, name, version, onClose }: Props) {
  const w = useWords(organizationWords);
  const [closedOn, setClosedOn] = useState<string | null>(officeToday());
  const options = { renews: afterBuilding, onDone: () => { toast(w.saved); onClose(); } };
  const unit = useAct(closeUnit, options);
  const position = useAct(closePosition, options);
  const act = what === 'unit' ? unit : position;
  const submit = () => {
    if (!closedOn) return;
    if (what === 'unit') unit.mutate({ params: { unitId: id }, body: { version, closedOn } });
    else position.mutate({ params: { positionId: id }, body: { version, closedOn } });
  };
  return (
    <FormDialog strong title={`${what === 'unit' ? w.closeUnit : w.closePosition}: ${name}`} does={what === 'unit' ? w.closeUnit : w.closePosition} doing={w.closing} isDoing={act.isPending} problem={act.error} onSubmit={submit} onClose={onClose}>
      <p>{what === 'unit' ? w.closeUnitSay : w.closePositionSay}</p>
      <DateField label={w.closeDay} value={closedOn} onChange={setClosedOn} />
    </FormDialog>
  );
}
