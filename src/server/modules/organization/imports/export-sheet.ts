import { sql } from 'kysely';
import type { QueryContext } from '#server/platform/query.ts';
import { positionKindWords, unitKindWords } from '#shared/domain/unit-kind.ts';
import { employmentStatusWords } from '#shared/domain/words.ts';
import { assertMayAdministerEverywhere } from '../organization.policy.ts';
import { sheetColumns, type Column, type ImportKind } from './sheet-columns.ts';

type Wanted = { kind: ImportKind; format: 'xlsx' | 'csv'; empty: boolean };
type Row = Record<string, string | boolean | null>;

const labels: Record<string, string> = { ...unitKindWords.id, ...positionKindWords.id, ...employmentStatusWords.id };

const selections = {
  units: sql<Row>`select coalesce(u.code, u.id::text) as kode, u.name as nama, u.kind as jenis, coalesce(p.code, p.id::text) as "kode induk", u.abbreviation as singkatan,
    u.number_code as "kode nomor", u.email as "pos-el", u.is_agency as "perangkat daerah"
    from organization.unit u left join organization.unit p on p.id = u.parent_id where u.closed_on is null order by u.id`,
  positions: sql<Row>`select coalesce(p.code, p.id::text) as kode, p.title as "nama jabatan", coalesce(u.code, u.id::text) as "kode unit", p.alias as alias, p.kind as jenis,
    coalesce(s.code, s.id::text) as "kode atasan", p.echelon as eselon, p.heads_unit as "kepala unit", p.may_sign as menandatangani, p.may_dispose as mendisposisi
    from organization.position p join organization.unit u on u.id = p.unit_id left join organization.position s on s.id = p.superior_id where p.closed_on is null order by p.id`,
  employees: (now: Date) => sql<Row>`select e.nip as nip, e.name as nama, e.status as status, e.rank as golongan, e.email as "pos-el", e.phone as telepon,
    seat.code as "kode jabatan", seat.from_on::text as mulai from organization.employee e left join lateral (
      select coalesce(p.code, p.id::text) as code, s.from_on from organization.seat_card s join organization.position p on p.id = s.position_id
      where s.employee_id = e.id and s.seat = 'definitive' and s.during @> (select organization.day_of(${now})) order by s.from_on limit 1) seat on true
    where e.left_on is null or e.left_on >= organization.day_of(${now}) order by e.name, e.id`,
};

/** Rows of text under the import's own headings; NIP and dates stay text, so that no spreadsheet rounds them. */
export async function exportSheet(ctx: QueryContext, input: Wanted): Promise<string[][]> {
  assertMayAdministerEverywhere(ctx.actor);
  const headings = sheetColumns[input.kind].map((column) => column.heading);
  if (input.empty) return [headings, ...explainedRows(input.kind)];
  const { rows } = await (input.kind === 'employees' ? selections.employees(ctx.now) : selections[input.kind]).execute(ctx.tx);
  ctx.logRead({ action: 'organization.exported', subjectKind: 'city', subjectId: null, details: { kind: input.kind, rows: rows.length } });
  return [headings, ...rows.map((row) => headings.map((heading) => cellOf(heading, row[heading] ?? null)))];
}

/** What a first city cannot look up anywhere: a row as it should read, and the words to choose from. Import passes over rows with #. */
function explainedRows(kind: ImportKind): string[][] {
  const columns: readonly Column[] = sheetColumns[kind];
  const choices = columns.map((column) => (column.words ? choicesOf(column.words) : column.required ? 'wajib' : 'boleh kosong'));
  return [examples[kind], choices].map(([first = '', ...rest], index) => [`# ${index === 0 ? 'contoh' : 'pilihan'}: ${first}`, ...rest]);
}

const examples: Record<ImportKind, string[]> = {
  units: ['PUPR', 'Dinas Pekerjaan Umum', unitKindWords.id.department, 'KOTA', 'DPU', 'PUPR', 'pupr@contoh.go.id', 'ya'],
  positions: ['PUPR-K', 'Kepala Dinas Pekerjaan Umum', 'PUPR', 'kadis.pupr', positionKindWords.id.structural, 'SEKDA', '22', 'ya', 'ya', 'ya'],
  employees: ['18 angka', 'Ir. Nama Lengkap, M.T.', employmentStatusWords.id.pns, 'IV/c', 'nama@contoh.go.id', '', 'PUPR-K', '02-01-2026'],
};

function choicesOf(words: ReadonlyMap<string, string>): string {
  const codes = new Set(words.values());
  return [...codes].map((code) => labels[code] ?? code).join(' / ');
}

function cellOf(heading: string, value: string | boolean | null): string {
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  const text = value ?? '';
  return heading === 'jenis' || heading === 'status' ? labels[text] ?? text : text;
}
