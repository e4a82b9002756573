import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useKeys, useRested } from '#web/lib/hooks.ts';

type Props = { label: string; placeholder: string; value: string; onChange: (typed: string) => void; autoFocus?: boolean };

/** Searches as one types, once per pause; the key / brings the cursor here. */
export function FindField({ label, placeholder, value, onChange, autoFocus = false }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const rested = useRested(typed, 250);
  const said = useRef(value);
  useEffect(() => { if (rested !== said.current) { said.current = rested; onChange(rested); } }, [rested, onChange]);
  useEffect(() => { if (value !== said.current) { said.current = value; setTyped(value); } }, [value]);
  useKeys({ '/': () => box.current?.focus() });
  return (
    <TextInput
      ref={box} type="search" label={label} placeholder={placeholder} value={typed} autoFocus={autoFocus} autoComplete="off" onChange={(event) => setTyped(event.currentTarget.value)}
      leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />} rightSection={typed ? null : <kbd aria-hidden="true">/</kbd>} rightSectionPointerEvents="none"
    />
  );
}
