/** A cell that begins like a formula would be run by a spreadsheet: the letter's own words must stay words. */
function cellOf(value: string | number | null | undefined): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Semicolons and a byte order mark: what an Indonesian office's spreadsheet opens by a double press. */
export function csvOf(heads: string[], rows: (string | number | null | undefined)[][]): string {
  return `\uFEFF${[heads, ...rows].map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`;
}
