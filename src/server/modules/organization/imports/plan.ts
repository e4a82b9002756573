import type { Problem, SheetRow } from './sheet-columns.ts';

/** A row as it would be written; `fields` name other rows by key, ids are given when it is applied. */
export type Planned<Fields> = { key: string; id: string | null; changed: boolean; fields: Fields };
export type Plan<Fields> = { rows: Planned<Fields>[]; problems: Problem[] };

export function text(row: SheetRow, heading: string): string {
  return row.cells[heading] ?? '';
}

export function orNull(value: string): string | null {
  return value === '' ? null : value;
}

export function problem(row: SheetRow, column: string, code: string): Problem {
  return { row: row.row, column, value: text(row, column).slice(0, 80), code };
}

/** Rows whose value in a column was there before, further up or in the house; `own` tells a row that keeps its own value. */
export function twice(rows: readonly SheetRow[], column: string, taken: { keyOf: (row: SheetRow) => string | null; byOther: (row: SheetRow, key: string) => boolean; code: string }): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const key = taken.keyOf(row);
    if (key === null) continue;
    if (seen.has(key) || taken.byOther(row, key)) problems.push(problem(row, column, taken.code));
    seen.add(key);
  }
  return problems;
}

/** Keys from which going up leads back to themselves. `up`: key → key above it. */
export function keysInCircle(up: ReadonlyMap<string, string | null>): Set<string> {
  const inCircle = new Set<string>();
  const safe = new Set<string>();
  for (const start of up.keys()) {
    const path: string[] = [];
    let key: string | null | undefined = start;
    while (typeof key === 'string' && !safe.has(key) && !path.includes(key)) {
      path.push(key);
      key = up.get(key);
    }
    const turn = typeof key === 'string' ? path.indexOf(key) : -1;
    if (turn >= 0) for (const each of path.slice(turn)) inCircle.add(each);
    for (const each of path) safe.add(each);
  }
  return inCircle;
}

export function differs(fields: Record<string, unknown>, stored: Record<string, unknown>): boolean {
  return Object.entries(fields).some(([field, value]) => stored[field] !== value);
}
