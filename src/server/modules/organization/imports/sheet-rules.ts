import { readOfficeDate } from '#shared/domain/office-dates.ts';
import { sheetColumns, type Column, type ImportKind, type Problem, type SheetRow } from './sheet-columns.ts';
import { ROUNDED } from '#server/platform/sheets/rounded.ts';
import { headingKey, unguarded } from '#server/platform/sheets/sheet-text-rules.ts';

export type CheckedSheet = { rows: SheetRow[]; problems: Problem[] };

/** Turns raw rows into rows by heading; names every missing column, empty required cell and word that is not allowed. */
export function checkSheet(kind: ImportKind, raw: readonly (readonly string[])[]): CheckedSheet {
  const columns: readonly Column[] = sheetColumns[kind];
  const [heading = [], ...body] = raw;
  const places = new Map(heading.map((text, index) => [headingKey(text), index]));
  const missing = columns.filter((column) => !places.has(column.heading));
  // Not one heading is there: another list, or no spreadsheet at all. Said once, not for each column.
  if (missing.length === columns.length) return { rows: [], problems: [{ row: 1, column: null, value: (heading[0] ?? '').slice(0, 80), code: 'import.not_this_sheet' }] };
  if (missing.length > 0) return { rows: [], problems: missing.map((column) => ({ row: 1, column: column.heading, value: '', code: 'import.column_missing' })) };
  const rows: SheetRow[] = [];
  const problems: Problem[] = [];
  for (const [index, cells] of body.entries()) {
    if (cells.every((cell) => cell.trim() === '') || isExplained(cells)) continue;
    const checked = checkRow(index + 2, columns.map((column) => ({ column, text: unguarded(cells[places.get(column.heading) ?? -1] ?? '') })));
    rows.push(checked.row);
    problems.push(...checked.problems);
  }
  if (rows.length === 0 && problems.length === 0) problems.push({ row: 2, column: null, value: '', code: 'import.no_rows' });
  return { rows, problems };
}

/** Rows of the blank sheet that begin with # explain: an example, and the words to choose from. */
function isExplained(cells: readonly string[]): boolean {
  return (cells.find((cell) => cell.trim() !== '') ?? '').trim().startsWith('#');
}

function checkRow(row: number, found: { column: Column; text: string }[]): { row: SheetRow; problems: Problem[] } {
  const cells: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const { column, text } of found) {
    const code = column.words?.get(text.toLowerCase());
    cells[column.heading] = code ?? text;
    const wrong = problemOf(column, { text, allowed: column.words === undefined || code !== undefined });
    if (wrong) problems.push({ row, column: column.heading, value: text.slice(0, 80), code: wrong });
  }
  return { row: { row, cells }, problems };
}

function problemOf(column: Column, cell: { text: string; allowed: boolean }): string | null {
  if (cell.text.startsWith(ROUNDED)) return 'import.number_rounded';
  if (cell.text.length > 300) return 'import.too_long';
  if (cell.text === '' && column.required) return 'import.empty';
  if (cell.text !== '' && !cell.allowed) return 'import.unknown_word';
  if (column.heading === 'pos-el' && cell.text !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell.text)) return 'import.mail_wrong';
  if (column.heading === 'alias' && cell.text !== '' && !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(cell.text.toLowerCase())) return 'import.alias_wrong';
  if (column.heading === 'mulai' && cell.text !== '' && readOfficeDate(cell.text) === undefined) return 'import.date_wrong';
  return null;
}
