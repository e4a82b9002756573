import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { LayoutSettings } from '#shared/domain/layout.ts';
import { useWords } from '#web/lib/words.ts';
import css from './layouts.module.css';
import { layoutWords } from './words.ts';

type NumberLine = NonNullable<LayoutSettings['numberLines']>[number];
type HeadLine = NonNullable<LayoutSettings['headLines']>[number];

/** Nomor, Sifat, Lampiran, Hal in the order of the city; number and subject always stand. */
export function NumberLines({ value, onChange }: { value: NumberLine[]; onChange: (lines: NumberLine[]) => void }) {
  return <OrderedLines all={['number', 'urgency', 'attachments', 'subject']} fixed={['number', 'subject']} value={value} onChange={onChange} />;
}

/** What stands above the name of an office, top to bottom. */
export function HeadLines({ value, onChange }: { value: HeadLine[]; onChange: (lines: HeadLine[]) => void }) {
  return <OrderedLines all={['government', 'parent']} fixed={[]} value={value} onChange={onChange} />;
}

type Props<Line> = { all: readonly Line[]; /** always printed */ fixed: readonly Line[]; value: readonly Line[]; onChange: (lines: Line[]) => void };

function OrderedLines<Line extends NumberLine | HeadLine>({ all, fixed, value, onChange }: Props<Line>) {
  const w = useWords(layoutWords);
  const shown = [...value, ...all.filter((line) => !value.includes(line))];
  const move = (line: Line, by: number) => {
    const at = value.indexOf(line);
    const next = value.filter((each) => each !== line);
    next.splice(at + by, 0, line);
    onChange(next);
  };
  return (
    <ol className={css.lines}>
      {shown.map((line) => {
        const at = value.indexOf(line);
        return (
          <li key={line}>
            {fixed.includes(line) ? <span className={css.fixed}>{w[line]}</span> : <Checkbox label={w[line]} checked={at >= 0} onChange={(event) => onChange(event.currentTarget.checked ? [...value, line] : value.filter((each) => each !== line))} />}
            {at > 0 ? <button type="button" aria-label={w.up(w[line])} onClick={() => move(line, -1)}><IconArrowUp size={18} stroke={1.75} /></button> : <span />}
            {at >= 0 && at < value.length - 1 ? <button type="button" aria-label={w.down(w[line])} onClick={() => move(line, 1)}><IconArrowDown size={18} stroke={1.75} /></button> : <span />}
          </li>
        );
      })}
    </ol>
  );
}
