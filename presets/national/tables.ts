import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Reference data shipped with the product. Every row says in `basis` where it comes from and what was not verified. */
export type NationalTable = keyof typeof columns;

const columns = {
  ranks: ['status', 'bkn_id', 'code', 'title', 'basis'],
  echelons: ['bkn_id', 'code', 'tier', 'city_examples', 'basis'],
  'disposition-instructions': ['code', 'label', 'active_by_default', 'needs_report', 'basis'],
  'agenda-columns': ['book', 'position', 'column', 'heading', 'basis'],
  'urgency-and-security': ['axis', 'code', 'label', 'mark_in_number', 'level', 'reply_within', 'basis'],
  classification: ['code', 'name', 'basis'],
  'classification-old': ['code', 'name', 'basis'],
  'letter-types': ['code', 'name', 'family', 'in_permendagri_1_2023', 'in_dumai_55_2021', 'face', 'letterhead', 'number_place', 'signature_block', 'layout_checked', 'used_for', 'left_out', 'basis'],
  'signing-marks': ['mark', 'meaning', 'rule', 'basis'],
} as const;

export type NationalRow<Table extends NationalTable> = Record<(typeof columns)[Table][number], string>;

/** Reads one table whole; the largest is 300 KB, so callers keep what they need. Refuses a file whose columns changed. */
export function nationalTable<Table extends NationalTable>(table: Table): NationalRow<Table>[] {
  const text = readFileSync(new URL(`./${table}.csv`, import.meta.url), 'utf8');
  const [heading = [], ...rows] = parse(text, { relax_column_count: false }) as string[][];
  if (heading.join() !== columns[table].join()) throw new Error(`columns of ${table}.csv are ${heading.join()}`);
  return rows.map((row) => Object.fromEntries(heading.map((column, index) => [column, row[index] ?? ''])) as NationalRow<Table>);
}
