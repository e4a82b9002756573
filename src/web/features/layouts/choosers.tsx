import { useState } from 'react';
import type { listLayouts } from '#shared/contracts/layouts.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { useWords } from '#web/lib/words.ts';
import { PickField, type Choice } from '#web/ui/form/pick-field.tsx';
import css from './layouts.module.css';
import { layoutWords } from './words.ts';

type Listed = Reply<typeof listLayouts>;
type Props = { listed: Listed; unitId: string | null; typeCode: string; onUnit: (unitId: string | null) => void; onType: (code: string) => void };
const CITY = 'kota';

/** Whose layout is set, and on which sample it is tried. */
export function LayoutChoosers({ listed, unitId, typeCode, onUnit, onType }: Props) {
  const w = useWords(layoutWords);
  const scopes = listed.rows.map((row) => ({ id: row.unitId ?? CITY, label: row.unitId === null ? w.wholeCity(row.name) : row.name, ...(row.isOwn ? { detail: w.own } : {}) }));
  const types = listed.types.map((type) => ({ id: type.code, label: type.name, ...(type.layoutSeen ? {} : { detail: w.unseen }) }));
  return (
    <div className={css.choosers}>
      <PickOne label={w.scope} all={scopes} value={unitId ?? CITY} onPick={(id) => onUnit(id === CITY ? null : id)} />
      <PickOne label={w.sample} all={types} value={typeCode} onPick={onType} />
    </div>
  );
}

type PickProps = { label: string; all: readonly Choice[]; value: string; onPick: (id: string) => void };

/** One of a list that is here already: a city has hundreds of offices, so it is typed, not scrolled. */
function PickOne({ label, all, value, onPick }: PickProps) {
  const [words, setWords] = useState<readonly string[]>([]);
  const choices = all.filter((each) => words.every((word) => each.label.toLowerCase().includes(word)));
  return <PickField required label={label} value={all.find((each) => each.id === value) ?? null} choices={choices} onSearch={(typed) => setWords(typed.toLowerCase().split(/\s+/u))} onChange={(choice) => { if (choice) onPick(choice.id); }} />;
}
