import type { UnitKind } from '#shared/domain/unit-kind.ts';
import type { Known } from './plan-store.ts';
import { differs, keysInCircle, orNull, problem, text, twice, type Plan } from './plan.ts';
import type { Problem, SheetRow } from './sheet-columns.ts';

export type UnitFields = { name: string; kind: UnitKind; parentKey: string | null; abbreviation: string; numberCode: string; email: string | null; isAgency: boolean };

const keyOf = (row: SheetRow) => text(row, 'kode');
const parentOf = (row: SheetRow) => orNull(text(row, 'kode induk'));

/** What a sheet of units would add and change, or why not, cell by cell. Pure. */
export function planUnits(rows: readonly SheetRow[], known: Known): Plan<UnitFields> {
  const keyOfId = new Map([...known.units].map(([key, unit]) => [unit.id, key]));
  const planned = rows.map((row) => {
    const fields = fieldsOf(row);
    const stored = known.units.get(keyOf(row));
    const { parentKey, ...own } = fields;
    const changed = stored !== undefined && (differs(own, stored) || parentKey !== (stored.parentId === null ? null : keyOfId.get(stored.parentId) ?? null));
    return { key: keyOf(row), id: stored?.id ?? null, changed, fields };
  });
  return { rows: planned, problems: problemsOf(rows, { known, keyOfId }) };
}

function fieldsOf(row: SheetRow): UnitFields {
  return {
    name: text(row, 'nama'), kind: text(row, 'jenis') as UnitKind, parentKey: parentOf(row), abbreviation: text(row, 'singkatan'),
    numberCode: text(row, 'kode nomor'), email: orNull(text(row, 'pos-el').toLowerCase()), isAgency: text(row, 'perangkat daerah') === 'ya',
  };
}

function problemsOf(rows: readonly SheetRow[], around: { known: Known; keyOfId: Map<string, string> }): Problem[] {
  const { known, keyOfId } = around;
  const inSheet = new Map(rows.map((row) => [keyOf(row), row]));
  const up = new Map<string, string | null>([...known.units].map(([key, unit]) => [key, unit.parentId === null ? null : keyOfId.get(unit.parentId) ?? null]));
  for (const row of rows) up.set(keyOf(row), parentOf(row));
  const circle = keysInCircle(up);
  const otherRoot = [...known.units].find(([key, unit]) => unit.parentId === null && !inSheet.has(key));
  const stays = ([key]: [string, unknown]) => !inSheet.has(key);
  const names = new Set([...known.units].filter(stays).map(([, unit]) => `${unit.parentId === null ? '' : keyOfId.get(unit.parentId)}/${unit.name.toLowerCase()}`));
  const codes = new Set([...known.units].filter(stays).filter(([, unit]) => unit.isAgency && unit.numberCode !== '').map(([, unit]) => unit.numberCode.toLowerCase()));
  return [
    ...twice(rows, 'kode', { keyOf, byOther: () => false, code: 'import.twice' }),
    ...twice(rows, 'nama', { keyOf: (row) => `${parentOf(row) ?? ''}/${text(row, 'nama').toLowerCase()}`, byOther: (_row, key) => names.has(key), code: 'import.name_taken' }),
    ...twice(rows, 'kode nomor', { keyOf: (row) => (text(row, 'perangkat daerah') === 'ya' ? orNull(text(row, 'kode nomor').toLowerCase()) : null), byOther: (_row, key) => codes.has(key), code: 'import.code_taken' }),
    ...twice(rows, 'kode induk', { keyOf: (row) => (parentOf(row) === null ? 'root' : null), byOther: () => otherRoot !== undefined, code: 'import.second_root' }),
    ...rows.filter((row) => parentOf(row) !== null && !up.has(parentOf(row) ?? '')).map((row) => problem(row, 'kode induk', 'import.unknown_code')),
    ...rows.filter((row) => circle.has(keyOf(row))).map((row) => problem(row, 'kode induk', 'import.circle')),
  ];
}
