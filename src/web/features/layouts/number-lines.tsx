import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { LayoutSettings } from '#shared/domain/layout.ts';
import { useWords } from '#web/lib/words.ts';
import css from './layouts.module.css';
import { layoutWords } from './words.ts';

type Lines = NonNullable<LayoutSettings['numberLines']>;
const all: Lines = ['number', 'urgency', 'attachments', 'subject'];

/** Nomor, Sifat, Lampiran, Hal in the order of the city; number and subject always stand. */
export function NumberLines({ value, onChange }: { value: Lines; onChange: (lines: Lines) => void }) {
  const w = useWords(layoutWords);
  const shown = [...value, ...all.filter((line) => !value.includes(line))];
  const move = (line: Lines[number], by: number) => {
    const at = value.indexOf(line);
    const next = value.filter((each) => each !== line);
    next.splice(at + by, 0, line);
    onChange(next);
  };
  return (
    <ol className={css.lines}>
      {shown.map((line) => {
        const at = value.indexOf(line);
        const isFixed = line === 'number' || line === 'subject';
        return (
          <li key={line}>
            {isFixed ? <span className={css.fixed}>{w[line]}</span> : <Checkbox label={w[line]} checked={at >= 0} onChange={(event) => onChange(event.currentTarget.checked ? [...value, line] : value.filter((each) => each !== line))} />}
            {at > 0 ? <button type="button" aria-label={w.up(w[line])} onClick={() => move(line, -1)}><IconArrowUp size={18} stroke={1.75} /></button> : <span />}
            {at >= 0 && at < value.length - 1 ? <button type="button" aria-label={w.down(w[line])} onClick={() => move(line, 1)}><IconArrowDown size={18} stroke={1.75} /></button> : <span />}
          </li>
        );
      })}
    </ol>
  );
}
