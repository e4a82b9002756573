import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { longDate, readOfficeDate, type OfficeDate } from '#shared/domain/office-dates.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { formWords } from './form-words.ts';
import { unreadMark } from './unread.ts';
import css from './date-field.module.css';

type Props = {
  label: ReactNode;
  value: OfficeDate | null;
  onChange: (date: OfficeDate | null) => void;
  help?: string;
  fault?: string | undefined;
  name?: string;
  required?: boolean;
};

/** A date as people write it ("9 nov 2026", "9/11/26") or picked from the calendar of the device. */
export function DateField({ label, value, onChange, help, fault, name, required }: Props) {
  const language = useLanguage();
  const w = useWords(formWords);
  const [typed, setTyped] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const unread = typed !== null && typed.trim() !== '' && readOfficeDate(typed, officeToday()) === undefined;
  const leave = () => {
    if (typed === null || unread) return;
    onChange(typed.trim() === '' ? null : (readOfficeDate(typed, officeToday()) ?? null));
    setTyped(null);
  };
  return (
    <div className={css.box}>
      <TextInput
        label={label}
        name={name ?? ''}
        {...(unread ? unreadMark : {})}
        inputMode="text"
        autoComplete="off"
        required={required ?? false}
        description={help}
        value={typed ?? (value ? longDate(value, language) : '')}
        error={unread ? w.noSuchDate : fault}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          const read = readOfficeDate(event.currentTarget.value, officeToday());
          if (read) onChange(read);
        }}
        onBlur={leave}
        rightSection={
          <ActionIcon className={css.open ?? ''} variant="subtle" color="gray" aria-label={w.openCalendar} onClick={() => picker.current?.showPicker()}>
            <IconCalendar size={18} stroke={1.75} />
          </ActionIcon>
        }
      />
      <input
        ref={picker}
        className={css.picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={value ?? ''}
        onChange={(event) => {
          setTyped(null);
          onChange(event.currentTarget.value || null);
        }}
      />
    </div>
  );
}
