import { Select } from '@mantine/core';
import type { listLayouts } from '#shared/contracts/layouts.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { useWords } from '#web/lib/words.ts';
import css from './layouts.module.css';
import { layoutWords } from './words.ts';

type Listed = Reply<typeof listLayouts>;
type Props = { listed: Listed; unitId: string | null; typeCode: string; onUnit: (unitId: string | null) => void; onType: (code: string) => void };
const CITY = 'kota';

/** Whose layout is set, and on which sample it is tried. */
export function LayoutChoosers({ listed, unitId, typeCode, onUnit, onType }: Props) {
  const w = useWords(layoutWords);
  const scopes = listed.rows.map((row) => ({ value: row.unitId ?? CITY, label: `${row.unitId === null ? w.wholeCity(row.name) : row.name}${row.isOwn ? ` · ${w.own}` : ''}` }));
  const types = listed.types.map((type) => ({ value: type.code, label: type.layoutSeen ? type.name : `${type.name} · ${w.unseen}` }));
  return (
    <div className={css.choosers}>
      <Select label={w.scope} value={unitId ?? CITY} allowDeselect={false} searchable={scopes.length > 8} data={scopes} onChange={(value) => onUnit(value === CITY ? null : value)} />
      <Select label={w.sample} value={typeCode} allowDeselect={false} searchable data={types} onChange={(value) => { if (value) onType(value); }} />
    </div>
  );
}
