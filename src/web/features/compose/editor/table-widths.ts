/** A narrower column than this holds no word. */
const LEAST = 5;

/** Widths of the columns in per cent after one of them took `by` from all others; they always make a hundred. */
export function changedWidths(table: { widths: number[] | null; columns: number; column: number; by: number }): number[] {
  const { columns, column, by } = table;
  const before = table.widths?.length === columns ? table.widths : Array.from({ length: columns }, () => 100 / columns);
  if (columns < 2) return [100];
  const own = Math.min(100 - LEAST * (columns - 1), Math.max(LEAST, (before[column] ?? 0) + by));
  const others = 100 - (before[column] ?? 0);
  const rest = before.map((width, at) => (at === column ? own : Math.max(LEAST, (width / others) * (100 - own))));
  const sum = rest.reduce((total, width) => total + width, 0);
  return rest.map((width) => Math.round((width / sum) * 1000) / 10);
}
