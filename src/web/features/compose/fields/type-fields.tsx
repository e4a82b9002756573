import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { emptyBody, letterBody, type LetterBody } from '#shared/domain/letter-body.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { DateField } from '#web/ui/form/date-field.tsx';
import { PartEditor } from '../part-editor.tsx';
import { readAmount, readClock, statementsOf, withField, type FieldForm, type FieldValue, type FieldValues } from './field-form.ts';
import { useFieldWords, type FieldProps } from './use-field-words.ts';
import css from './fields.module.css';
import { fieldsWords } from './fields-words.ts';
import { OutsiderField } from './outsider-field.tsx';
import { PeopleField, PersonField } from './people-field.tsx';
import { RowsField } from './rows-field.tsx';

const PictureField = lazy(async () => ({ default: (await import('./picture-field.tsx')).PictureField }));

type Props = { form: readonly FieldForm[]; values: FieldValues; onChange: (change: (before: FieldValues) => FieldValues) => void; faults?: Readonly<Record<string, string>> };

/** The fields of a letter type, drawn from their description: what is data in the letter is asked as data. */
export function TypeFields({ form, values, onChange, faults = {} }: Props) {
  return (
    <div className={css.fields}>
      {form.map((field) => (
        <FieldInput key={field.name} field={field} value={values[field.name]} fault={faults[field.name]} onChange={(change) => onChange((before) => withField(before, field.name, change))} />
      ))}
    </div>
  );
}

function FieldInput(props: FieldProps) {
  const { kind } = props.field;
  const wide = kind === 'text' || kind === 'lines' || kind === 'rows' || kind === 'people' || kind === 'person' || kind === 'body' || kind === 'picture';
  return <div className={wide ? css.wide : css.half} data-field={props.field.name}>{inputOf(props)}</div>;
}

function inputOf(props: FieldProps) {
  switch (props.field.kind) {
    case 'date': return <DayInput {...props} />;
    case 'time': return <ReadInput {...props} read={readClock} show={(value) => String(value ?? '')} wrong="badTime" />;
    case 'number': return <ReadInput {...props} read={readAmount} show={(value) => String(value ?? '')} wrong="badAmount" />;
    case 'money': return <ReadInput {...props} read={readAmount} show={(value) => (typeof value === 'number' ? value.toLocaleString('id-ID') : '')} wrong="badAmount" lead="Rp" />;
    case 'choice': return <ChoiceInput {...props} />;
    case 'yes_no': return <YesNoInput {...props} />;
    case 'text': return <TextArea {...props} />;
    case 'lines': return <StatementsInput {...props} />;
    case 'rows': return <RowsField {...props} cell={(cell) => <FieldInput key={cell.field.name} {...cell} />} />;
    case 'person': return props.field.outside ? <OutsiderField {...props} /> : <PersonField {...props} />;
    case 'people': return <PeopleField {...props} />;
    case 'body': return <BodyInput {...props} />;
    case 'picture': return <Suspense><PictureField {...props} /></Suspense>;
    default: return <LineInput {...props} />;
  }
}

function LineInput({ field, value, onChange, fault }: FieldProps) {
  // One line on the page, however long; the whole of it is seen while it is written.
  return <Textarea {...useFieldWords(field)} autosize minRows={1} maxRows={6} value={typeof value === 'string' ? value : ''} maxLength={500} error={fault} onChange={(event) => onChange(event.currentTarget.value.replaceAll(/\s*\n\s*/gu, ' '))} />;
}

function TextArea({ field, value, onChange, fault }: FieldProps) {
  return <Textarea {...useFieldWords(field)} autosize minRows={2} maxRows={12} value={typeof value === 'string' ? value : ''} maxLength={4000} error={fault} onChange={(event) => onChange(event.currentTarget.value)} />;
}

function DayInput({ field, value, onChange, fault }: FieldProps) {
  const { label, required, description } = useFieldWords(field);
  return <DateField label={label} required={required} fault={fault} value={typeof value === 'string' ? value : null} onChange={(day) => onChange(day ?? undefined)} {...(description ? { help: description } : {})} />;
}

function ChoiceInput({ field, value, onChange, fault }: FieldProps) {
  const w = useWords(fieldsWords);
  const language = useLanguage();
  const data = (field.choices ?? []).map((choice) => ({ value: choice.value, label: choice.label[language] }));
  return <Select {...useFieldWords(field)} data={data} value={typeof value === 'string' ? value : null} placeholder={w.choose} clearable={!field.required} error={fault} onChange={(chosen) => onChange(chosen ?? undefined)} />;
}

function YesNoInput({ field, value, onChange }: FieldProps) {
  const { label } = useFieldWords(field);
  return <Checkbox label={label} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
}

type ReadProps = FieldProps & { read: (text: string) => FieldValue; show: (value: FieldValue) => string; wrong: 'badTime' | 'badAmount'; lead?: string };

/** Takes what people write and keeps what it means; what means nothing stays readable with the reason below it. */
function ReadInput({ field, value, onChange, fault, read, show, wrong, lead }: ReadProps) {
  const w = useWords(fieldsWords);
  const [written, setTyped] = useState<string | null>(null);
  // Words that could not be read stand only while nothing else came in their place, as from another tab.
  const typed = written !== null && (read(written) ?? undefined) === (value ?? undefined) ? written : null;
  const isUnread = typed !== null && typed.trim() !== '' && read(typed) === undefined;
  return (
    <TextInput
      {...useFieldWords(field)} value={typed ?? show(value)} inputMode={wrong === 'badAmount' ? 'numeric' : 'text'} autoComplete="off" error={isUnread ? w[wrong] : fault}
      {...(lead ? { leftSection: <span aria-hidden="true">{lead}</span> } : {})}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(read(event.currentTarget.value));
      }}
      onBlur={() => { if (!isUnread) setTyped(null); }}
    />
  );
}

function StatementsInput({ field, value, onChange, fault }: FieldProps) {
  const w = useWords(fieldsWords);
  const stored = Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
  const [typed, setTyped] = useState<string | null>(null);
  const { description, ...words } = useFieldWords(field);
  return (
    <Textarea
      {...words} description={description ?? w.onePerLine} autosize minRows={2} maxRows={40} value={typed ?? stored.join('\n')} error={fault}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(statementsOf(event.currentTarget.value, field.nested));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

function BodyInput({ field, value, onChange }: FieldProps) {
  const { label } = useFieldWords(field);
  const stored = letterBody.safeParse(value);
  const now: LetterBody = stored.success ? stored.data : emptyBody;
  const [start] = useState(now);
  return (
    <div>
      <p className={css.label}>{label}</p>
      <PartEditor label={label} start={start} value={now} place={`fields.${field.name}`} onChange={(body) => onChange(body as unknown as FieldValue)} />
    </div>
  );
}
