import { readNip } from '#shared/domain/nip.ts';
import { readOfficeDate, type OfficeDate } from '#shared/domain/office-dates.ts';
import { findRank } from '#shared/domain/rank.ts';
import type { EmployeeFields } from '../people/employee-rules.ts';
import type { Known } from './plan-store.ts';
import { differs, orNull, problem, text, twice, type Plan } from './plan.ts';
import type { Problem, SheetRow } from './sheet-columns.ts';

export type ImportedEmployee = EmployeeFields & { seat: { positionId: string; fromOn: OfficeDate } | null };

const nipOf = (row: SheetRow) => orNull(text(row, 'nip').replace(/[\s.-]/g, ''));
const keyOf = (row: SheetRow) => nipOf(row) ?? `name:${text(row, 'nama').toLowerCase()}`;
const seatOf = (row: SheetRow) => orNull(text(row, 'kode jabatan'));

/** What a sheet of employees would add and change, or why not, cell by cell. A position named is held definitively. Pure. */
export function planEmployees(rows: readonly SheetRow[], known: Known, today: OfficeDate): Plan<ImportedEmployee> {
  const planned = rows.map((row) => {
    const stored = known.employees.get(keyOf(row));
    const fields = fieldsOf(row, { known, today, employeeId: stored?.id ?? null });
    const { seat, ...own } = fields;
    return { key: keyOf(row), id: stored?.id ?? null, changed: stored !== undefined && (differs(own, stored) || seat !== null), fields };
  });
  return { rows: planned, problems: problemsOf(rows, known, today) };
}

function fieldsOf(row: SheetRow, around: { known: Known; today: OfficeDate; employeeId: string | null }): ImportedEmployee {
  const position = around.known.positions.get(seatOf(row) ?? '');
  const alreadySits = position !== undefined && around.employeeId !== null && around.known.holders.get(position.id) === around.employeeId;
  return {
    name: text(row, 'nama'), status: text(row, 'status') as EmployeeFields['status'], nip: nipOf(row), rank: findRank(text(row, 'golongan'))?.code ?? null,
    email: orNull(text(row, 'pos-el').toLowerCase()), phone: orNull(text(row, 'telepon')),
    seat: position === undefined || alreadySits ? null : { positionId: position.id, fromOn: readOfficeDate(text(row, 'mulai')) ?? around.today },
  };
}

function problemsOf(rows: readonly SheetRow[], known: Known, today: OfficeDate): Problem[] {
  const holderOf = (row: SheetRow) => known.holders.get(known.positions.get(seatOf(row) ?? '')?.id ?? '');
  return [
    ...rows.flatMap((row) => nipProblem(row, today)),
    ...twice(rows, 'nip', { keyOf, byOther: () => false, code: 'import.twice' }),
    ...twice(rows, 'kode jabatan', { keyOf: seatOf, byOther: (row) => holderOf(row) !== undefined && holderOf(row) !== known.employees.get(keyOf(row))?.id, code: 'import.position_taken' }),
    ...rows.filter((row) => text(row, 'golongan') !== '' && !findRank(text(row, 'golongan'))).map((row) => problem(row, 'golongan', 'import.rank_unknown')),
    ...rows.filter((row) => seatOf(row) !== null && !known.positions.has(seatOf(row) ?? '')).map((row) => problem(row, 'kode jabatan', 'import.unknown_code')),
  ];
}

function nipProblem(row: SheetRow, today: OfficeDate): Problem[] {
  const status = text(row, 'status');
  const civilServant = status === 'pns' || status === 'pppk' ? status : undefined;
  const nip = nipOf(row);
  if (nip === null) return civilServant ? [problem(row, 'nip', 'import.nip_missing')] : [];
  const reading = readNip(nip, { status: civilServant, today });
  return reading.ok ? [] : [problem(row, 'nip', reading.problem)];
}
