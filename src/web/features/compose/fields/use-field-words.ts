import { useLanguage } from '#web/lib/language.ts';
import type { FieldChange, FieldForm, FieldValue } from './field-form.ts';

export type FieldProps = { field: FieldForm; value: FieldValue; onChange: (change: FieldChange) => void; fault?: string | undefined };

/** Label and help of a field as every control of the kit takes them. */
export function useFieldWords(field: FieldForm) {
  const language = useLanguage();
  return { label: field.label[language], required: field.required, ...(field.help ? { description: field.help[language] } : {}) };
}
