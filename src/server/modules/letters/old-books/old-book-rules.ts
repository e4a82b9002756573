import type { OldBookProblem } from '#shared/contracts/old-books.contract.ts';
import { readOfficeDate, yearOf, type OfficeDate } from '#shared/domain/office-dates.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import { ROUNDED } from '#server/platform/sheets/rounded.ts';
import { unguarded } from '#server/platform/sheets/sheet-text-rules.ts';
import { columnOfHeading, headingOf, neededColumns, type OldBookColumn, type OldBookRow } from './old-book-columns.ts';

/** Above the headings an office writes its title, the unit, the year: so far down they are looked for. */
const HEADING_WITHIN = 12;
const longest: Partial<Record<OldBookColumn, number>> = { sender: 300, letter_number: 120, subject: 500, summary: 2000, classification: 40, attachments: 200 };

/** A line as it would be copied. */
export type OldLine = {
  row: number;
  number: { n: number; text: string };
  receivedOn: OfficeDate;
  letterDate: OfficeDate | null;
  letterNumber: string | null;
  sender: string;
  addressee: string | null;
  subject: string;
  summary: string | null;
  attachments: string | null;
  urgency: Urgency;
  securityClass: SecurityClass;
  classification: string | null;
  forwarded: string | null;
  note: string | null;
};

/** Pure: finds the heading row and turns what lies below into rows by column; empty rows are left out. */
export function rowsOfSheet(raw: readonly (readonly string[])[]): { rows: OldBookRow[]; problems: OldBookProblem[] } {
  const at = raw.slice(0, HEADING_WITHIN).findIndex((cells) => cells.filter((cell) => columnOfHeading(cell) !== undefined).length >= 3);
  if (at < 0) return { rows: [], problems: neededColumns.map((column) => ({ row: 1, column: headingOf(column), value: '', code: 'import.column_missing' })) };
  const places = new Map<OldBookColumn, number>();
  for (const [index, cell] of (raw[at] ?? []).entries()) {
    const column = columnOfHeading(cell);
    if (column !== undefined && !places.has(column)) places.set(column, index);
  }
  const missing = neededColumns.filter((column) => !places.has(column));
  if (missing.length > 0) return { rows: [], problems: missing.map((column) => ({ row: at + 1, column: headingOf(column), value: '', code: 'import.column_missing' })) };
  const rows = raw.slice(at + 1).flatMap((cells, index): OldBookRow[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    return [{ row: at + index + 2, cells: Object.fromEntries([...places].map(([column, place]) => [column, unguarded(cells[place] ?? '')])) }];
  });
  return { rows, problems: rows.length === 0 ? [{ row: at + 2, column: null, value: '', code: 'import.no_rows' }] : [] };
}

/** Pure: one line, or every cell of it that cannot be taken, by name; `number` also of a line that is not taken. */
export function lineOf(row: OldBookRow, of: { year: number; today: OfficeDate }): { line: OldLine | null; number: OldLine['number'] | null; problems: OldBookProblem[] } {
  const cell = (column: OldBookColumn) => row.cells[column] ?? '';
  const problems: OldBookProblem[] = [];
  const wrong = (column: OldBookColumn, code: string) => problems.push({ row: row.row, column: headingOf(column), value: cell(column).slice(0, 80), code });
  for (const [column, text] of Object.entries(row.cells) as [OldBookColumn, string][]) {
    if (text.startsWith(ROUNDED)) wrong(column, 'import.number_rounded');
    else if (text.length > (longest[column] ?? 500)) wrong(column, 'import.too_long');
    else if (text === '' && neededColumns.includes(column)) wrong(column, 'import.empty');
  }
  const number = readNumber(cell('agenda_number'));
  if (cell('agenda_number') !== '' && number === null) wrong('agenda_number', 'import.number_unreadable');
  const receivedOn = dateOf(cell('received_on'), () => wrong('received_on', 'import.date_wrong'));
  if (receivedOn !== null && yearOf(receivedOn) !== of.year) wrong('received_on', 'import.other_year');
  else if (receivedOn !== null && receivedOn > of.today) wrong('received_on', 'import.in_future');
  const letterDate = dateOf(cell('letter_date'), () => wrong('letter_date', 'import.date_wrong'));
  const axes = axesOf(cell('urgency_and_class'));
  if (axes === null) wrong('urgency_and_class', 'import.unknown_word');
  if (cell('sender').length === 1) wrong('sender', 'import.too_short');
  if (cell('subject') !== '' && cell('subject').length < 3) wrong('subject', 'import.too_short');
  if (problems.length > 0 || number === null || receivedOn === null || axes === null) return { line: null, number, problems };
  const orNull = (column: OldBookColumn) => (cell(column) === '' ? null : cell(column));
  const words = { sender: cell('sender'), addressee: orNull('addressee'), subject: cell('subject'), summary: orNull('summary'), attachments: orNull('attachments'), forwarded: orNull('forwarded'), note: orNull('note') };
  return { line: { row: row.row, number, receivedOn, letterDate, letterNumber: orNull('letter_number'), classification: orNull('classification'), ...words, ...axes }, number, problems };
}

/** `123`, `0123`, `123a`, `123.a`, `123/A`: the number and what is written behind it. */
function readNumber(text: string): { n: number; text: string } | null {
  const shape = /^0*([1-9]\d{0,6})(?:\s*[./-]?\s*[A-Za-z0-9]{1,6})?$/u.exec(text.trim());
  return shape ? { n: Number(shape[1]), text: text.trim() } : null;
}

function dateOf(text: string, onWrong: () => void): OfficeDate | null {
  if (text === '') return null;
  const day = readOfficeDate(text);
  if (day === undefined) onWrong();
  return day ?? null;
}

/** Paper books mix urgency and security in one column: "sangat segera", "rahasia", "segera / terbatas". */
function axesOf(text: string): { urgency: Urgency; securityClass: SecurityClass } | null {
  const words = text.toLowerCase();
  // What is left beside the known words is not understood, and a word that is dropped may be the one that mattered.
  const rest = words.replace(/\b(?:sangat\s+rahasia|rahasia|terbatas|sangat\s+segera|kilat|segera|biasa|terbuka|penting|dan)\b/gu, '').replace(/[\s/,;&+().-]/gu, '');
  if (rest !== '') return null;
  const securityClass = /sangat\s+rahasia/u.test(words) ? 'SR' : /rahasia/u.test(words) ? 'R' : /terbatas/u.test(words) ? 'T' : 'B';
  const urgency = /sangat\s+segera|kilat/u.test(words) ? 'very_urgent' : /segera|penting/u.test(words) ? 'urgent' : 'normal';
  return { urgency, securityClass };
}

/** A number as two rows of one book are told apart by: `12a`, `12.A` and `12/a` are one. */
export function numberKeyOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/gu, '').replace(/^0+/u, '');
}
