import { useState } from 'react';
import { useEmployeeChoices, usePositionChoices, useUnitChoices } from '#web/lib/choices.ts';
import { PickField, type Choice } from '#web/ui/form/pick-field.tsx';

type Props = { label: string; placeholder?: string; help?: string; fault?: string | undefined; required?: boolean; start?: Choice | null; onPick: (id: string | null, name: string) => void };

/** One field per kind of thing to choose; it remembers the words of what was chosen. */
export function EmployeePicker({ onPick, start = null, ...field }: Props) {
  const found = useEmployeeChoices();
  const [chosen, setChosen] = useState<Choice | null>(start);
  return <PickField {...field} {...found} value={chosen} onChange={(choice) => { setChosen(choice); onPick(choice?.id ?? null, choice?.label ?? ''); }} />;
}

export function PositionPicker({ onPick, start = null, unitId, ...field }: Props & { unitId?: string }) {
  const found = usePositionChoices(unitId);
  const [chosen, setChosen] = useState<Choice | null>(start);
  return <PickField {...field} {...found} value={chosen} onChange={(choice) => { setChosen(choice); onPick(choice?.id ?? null, choice?.label ?? ''); }} />;
}

export function UnitPicker({ onPick, start = null, ...field }: Props) {
  const found = useUnitChoices();
  const [chosen, setChosen] = useState<Choice | null>(start);
  return <PickField {...field} {...found} value={chosen} onChange={(choice) => { setChosen(choice); onPick(choice?.id ?? null, choice?.label ?? ''); }} />;
}
