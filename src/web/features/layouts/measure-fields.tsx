import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '#web/lib/words.ts';
import { layoutWords } from './words.ts';

type Fault = { onFault: (isFaulty: boolean) => void };
type NumberProps = Fault & { label: string; isLabelHidden?: boolean; value: number; least: number; most: number; onChange: (value: number) => void };

/** A measure, with a comma or a point. What is half typed stays in the field and reaches nobody. */
export function NumberField({ label, isLabelHidden = false, value, least, most, onChange, onFault }: NumberProps) {
  const w = useWords(layoutWords);
  const [typed, setTyped] = useState<string | null>(null);
  const number = typed === null ? value : read(typed, least, most);
  const isFaulty = number === null;
  // A step back changes the value under what was typed.
  const shown = typed !== null && (isFaulty || number === value) ? typed : String(value).replace('.', ',');
  const type = (text: string) => {
    const found = read(text, least, most);
    setTyped(text);
    onFault(found === null);
    if (found !== null) onChange(found);
  };
  const leave = () => {
    if (!isFaulty) setTyped(null);
  };
  return (
    <TextInput
      {...(isLabelHidden ? { 'aria-label': label } : { label })} inputMode="decimal" value={shown} error={isFaulty ? w.range(least, most) : undefined}
      onChange={(event) => type(event.currentTarget.value)} onBlur={leave}
    />
  );
}

function read(text: string, least: number, most: number): number | null {
  const number = /^\d{1,3}(?:[.,]\d{1,2})?$/u.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

type LinesProps = Fault & { label: string; value: readonly string[]; most: number; shortest: number; longest: number; onChange: (lines: string[]) => void };

/** A few lines, one below the other; empty ones are none. */
export function LinesField({ label, value, most, shortest, longest, onChange, onFault }: LinesProps) {
  const w = useWords(layoutWords);
  const [typed, setTyped] = useState<string | null>(null);
  const faultOf = (lines: readonly string[]) => {
    if (lines.length > most) return w.tooManyLines(most);
    return lines.some((line) => line.length < shortest || line.length > longest) ? w.tooLongLine : undefined;
  };
  const fault = typed === null ? undefined : faultOf(linesOf(typed));
  const type = (text: string) => {
    const lines = linesOf(text);
    const isFaulty = faultOf(lines) !== undefined;
    setTyped(text);
    onFault(isFaulty);
    if (!isFaulty) onChange(lines);
  };
  const isShown = typed !== null && (fault !== undefined || linesOf(typed).join('\n') === value.join('\n'));
  const leave = () => {
    if (fault === undefined) setTyped(null);
  };
  return <Textarea aria-label={label} autosize minRows={Math.min(most, 4)} value={isShown ? typed : value.join('\n')} error={fault} onChange={(event) => type(event.currentTarget.value)} onBlur={leave} />;
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
