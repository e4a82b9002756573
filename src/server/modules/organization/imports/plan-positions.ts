import type { PositionKind } from '#shared/domain/unit-kind.ts';
import type { Known } from './plan-store.ts';
import { differs, keysInCircle, orNull, problem, text, twice, type Plan } from './plan.ts';
import type { Problem, SheetRow } from './sheet-columns.ts';

export type PositionFields = {
  title: string; unitId: string; alias: string | null; kind: PositionKind; superiorKey: string | null; echelon: string | null; headsUnit: boolean; maySign: boolean; mayDispose: boolean;
};

const keyOf = (row: SheetRow) => text(row, 'kode');
const superiorOf = (row: SheetRow) => orNull(text(row, 'kode atasan'));
const aliasOf = (row: SheetRow) => orNull(text(row, 'alias').toLowerCase());

/** What a sheet of positions would add and change, or why not, cell by cell. Units must be there already. Pure. */
export function planPositions(rows: readonly SheetRow[], known: Known): Plan<PositionFields> {
  const keyOfId = new Map([...known.positions].map(([key, position]) => [position.id, key]));
  const planned = rows.map((row) => {
    const fields = fieldsOf(row, known);
    const stored = known.positions.get(keyOf(row));
    const { superiorKey, ...own } = fields;
    const changed = stored !== undefined && (differs(own, stored) || superiorKey !== (stored.superiorId === null ? null : keyOfId.get(stored.superiorId) ?? null));
    return { key: keyOf(row), id: stored?.id ?? null, changed, fields };
  });
  return { rows: planned, problems: problemsOf(rows, { known, keyOfId }) };
}

function fieldsOf(row: SheetRow, known: Known): PositionFields {
  const yes = (heading: string) => text(row, heading) === 'ya';
  return {
    title: text(row, 'nama jabatan'), unitId: known.units.get(text(row, 'kode unit'))?.id ?? '', alias: aliasOf(row), kind: text(row, 'jenis') as PositionKind, superiorKey: superiorOf(row),
    echelon: orNull(text(row, 'eselon')), headsUnit: yes('kepala unit'), maySign: yes('menandatangani'), mayDispose: yes('mendisposisi'),
  };
}

function problemsOf(rows: readonly SheetRow[], around: { known: Known; keyOfId: Map<string, string> }): Problem[] {
  const { known, keyOfId } = around;
  const inSheet = new Set(rows.map(keyOf));
  const up = new Map<string, string | null>([...known.positions].map(([key, position]) => [key, position.superiorId === null ? null : keyOfId.get(position.superiorId) ?? null]));
  for (const row of rows) up.set(keyOf(row), superiorOf(row));
  const circle = keysInCircle(up);
  const others = [...known.positions].filter(([key]) => !inSheet.has(key)).map(([, position]) => position);
  const aliases = new Set(others.map((position) => position.alias));
  const headed = new Set(others.filter((position) => position.headsUnit).map((position) => position.unitId));
  const unitOf = (row: SheetRow) => known.units.get(text(row, 'kode unit'))?.id ?? null;
  return [
    ...twice(rows, 'kode', { keyOf, byOther: () => false, code: 'import.twice' }),
    ...twice(rows, 'alias', { keyOf: aliasOf, byOther: (_row, alias) => aliases.has(alias), code: 'import.alias_taken' }),
    ...twice(rows, 'kepala unit', { keyOf: (row) => (text(row, 'kepala unit') === 'ya' ? unitOf(row) : null), byOther: (_row, unitId) => headed.has(unitId), code: 'import.second_head' }),
    ...rows.filter((row) => text(row, 'kode unit') !== '' && unitOf(row) === null).map((row) => problem(row, 'kode unit', 'import.unknown_code')),
    ...rows.filter((row) => superiorOf(row) !== null && !up.has(superiorOf(row) ?? '')).map((row) => problem(row, 'kode atasan', 'import.unknown_code')),
    ...rows.filter((row) => circle.has(keyOf(row))).map((row) => problem(row, 'kode atasan', 'import.circle')),
  ];
}
