/** Echelons by the number the national civil service agency (BKN) gives them; the same table as `presets/national/echelons.csv`. */
const names: Record<string, string> = { '10': 'I.a', '11': 'I.a', '12': 'I.b', '21': 'II.a', '22': 'II.b', '31': 'III.a', '32': 'III.b', '41': 'IV.a', '42': 'IV.b', '51': 'V.a', '52': 'V.b' };

/** Positions without an echelon carry this number. */
export const noEchelon = '99';
export const echelonCodes: readonly string[] = [...Object.keys(names).filter((code) => code !== '10'), noEchelon];

/** `III.b` for 32; nothing for a position without echelon; a text that is no number of the table as it came. */
export function sayEchelon(code: string | null): string {
  if (code === null || code === noEchelon) return '';
  return names[code] ?? code;
}
