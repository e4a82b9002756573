import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { withField, type FieldValue, type FieldValues } from './field-form.ts';
import css from './fields.module.css';
import { fieldsWords } from './fields-words.ts';
import { useFieldWords, type FieldProps } from './use-field-words.ts';

function isRow(value: unknown): value is FieldValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rowsOf(value: FieldValue): FieldValues[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

type Props = FieldProps & { /** draws one cell as the form draws a field */ cell: (props: FieldProps) => ReactNode };

/** A table of the letter: each row the same fields. */
export function RowsField({ field, value, onChange, fault, cell }: Props) {
  const w = useWords(fieldsWords);
  const { label, description } = useFieldWords(field);
  const rows = rowsOf(value);
  const columns = field.columns ?? [];
  return (
    <div role="group" aria-label={label}>
      <p className={css.label}>{label}</p>
      {description ? <p className={css.under}>{description}</p> : null}
      {rows.map((row, at) => (
        // Rows have no names of their own; their place is what tells them apart.
        <div key={at} className={`${css.form} ${css.row}`} role="group" aria-label={w.row(at + 1)}>
          <div className={css.rowHead}>
            <span className="label">{w.row(at + 1)}</span>
            <button type="button" className={css.off} aria-label={w.dropRow(at + 1)} onClick={() => onChange(rows.filter((_, index) => index !== at))}><IconX size={18} stroke={1.75} /></button>
          </div>
          {columns.map((column) => cell({ field: column, value: row[column.name], onChange: (next) => onChange((before) => rowsOf(before).map((each, index) => (index === at ? withField(each, column.name, next) : each))) }))}
        </div>
      ))}
      {fault ? <p className={css.fault}>{fault}</p> : null}
      <Button size="sm" icon={<IconPlus size={18} stroke={1.75} />} onClick={() => onChange([...rows, {}])}>{w.addRow}</Button>
    </div>
  );
}
