import { TextInput } from '@mantine/core';
import { useWords } from '#web/lib/words.ts';
import { DateField } from '#web/ui/form/date-field.tsx';
import css from './structure.module.css';
import { organizationWords } from './words.ts';

export type Basis = { number: string; date: string | null };
export const noBasis: Basis = { number: '', date: null };

/** The letter an act rests on; nothing when no number was written. */
export function basisOf(basis: Basis): { number: string; date: string | null } | null {
  const number = basis.number.trim();
  return number === '' ? null : { number, date: basis.date };
}

export function BasisFields({ value, fault, required = false, labels, onChange }: { value: Basis; fault?: string | undefined; required?: boolean; labels?: { number: string; date: string }; onChange: (basis: Basis) => void }) {
  const w = useWords(organizationWords);
  return (
    <div className={css.two}>
      <TextInput label={labels?.number ?? w.basisNumber} required={required} value={value.number} error={fault} maxLength={100} onChange={(event) => onChange({ ...value, number: event.currentTarget.value })} />
      <DateField label={labels?.date ?? w.basisDate} value={value.date} onChange={(date) => onChange({ ...value, date })} />
    </div>
  );
}
