import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import css from './find-field.module.css';

type Props = { label: string; placeholder: string; value: string; onChange: (typed: string) => void; autoFocus?: boolean };
const restMs = 250;

/** Searches as one types, once per pause; the key / of the frame brings the cursor here. */
export function FindField({ label, placeholder, value, onChange, autoFocus = false }: Props) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // The page may change the words itself: a kept filter, or "clear".
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(text), restMs);
  };
  return (
    <TextInput
      data-filter
      classNames={{ input: css.input ?? '' }}
      type="search"
      label={label}
      placeholder={placeholder}
      value={typed}
      autoFocus={autoFocus}
      autoComplete="off"
      onChange={(event) => type(event.currentTarget.value)}
      leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
      rightSection={
        typed ? null : (
          <kbd className={css.key} aria-hidden="true">
            /
          </kbd>
        )
      }
      rightSectionPointerEvents="none"
    />
  );
}
