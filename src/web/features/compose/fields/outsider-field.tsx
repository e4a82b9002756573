import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '#web/lib/words.ts';
import { isPerson, writtenOutsider } from './field-form.ts';
import css from './fields.module.css';
import { fieldsWords } from './fields-words.ts';
import { useFieldWords, type FieldProps } from './use-field-words.ts';

/** Somebody of another institution stands in no register of the city: name and office are written, and stay as they are typed. */
export function OutsiderField({ field, value, onChange, fault }: FieldProps) {
  const w = useWords(fieldsWords);
  const { label, required } = useFieldWords(field);
  const stored = isPerson(value) ? value : null;
  const [typed, setTyped] = useState({ name: stored?.name ?? '', position: stored?.position ?? '' });
  // A version brought back changes the value under what was typed.
  const isOurs = JSON.stringify(writtenOutsider(typed, stored) ?? null) === JSON.stringify(stored && (writtenOutsider({ name: stored.name, position: stored.position ?? '' }, stored) ?? null));
  const shown = isOurs ? typed : { name: stored?.name ?? '', position: stored?.position ?? '' };
  const write = (change: Partial<typeof typed>) => {
    const next = { ...shown, ...change };
    const person = writtenOutsider(next, stored);
    setTyped(next);
    onChange(person ? { ...person } : undefined);
  };
  const isNameless = shown.name.trim() === '' && shown.position.trim() !== '';
  return (
    <div className={css.fields} role="group" aria-label={label}>
      <TextInput className={css.half ?? ''} label={`${label}, ${w.personName.toLowerCase()}`} required={required} value={shown.name} maxLength={200} autoComplete="off" error={isNameless ? w.nameToo : fault} onChange={(event) => write({ name: event.currentTarget.value })} />
      <TextInput className={css.half ?? ''} label={w.personPosition} value={shown.position} maxLength={300} autoComplete="off" onChange={(event) => write({ position: event.currentTarget.value })} />
    </div>
  );
}
