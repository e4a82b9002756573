import { monthOf, romanMonthOf, yearOf, type OfficeDate } from './office-dates.ts';
import type { SecurityClass } from './security-class.ts';

/** The tokens an administrator may put into a number pattern, in office words since they are shown and edited as text. */
const patternTokens = ['urut', 'keamanan', 'klasifikasi', 'unit', 'jabatan', 'bulan_romawi', 'bulan', 'tahun'] as const;
type PatternToken = (typeof patternTokens)[number];
export type PatternProblem = 'pattern.no_sequence' | 'pattern.unknown_token' | 'pattern.sequence_twice' | 'pattern.braces';

export type NumberParts = {
  sequence: number;
  /** Printed after the sequence of a back-dated number: `123.a` or `123.01`. */
  suffix?: string | undefined;
  letterDate: OfficeDate;
  securityClass: SecurityClass;
  classification: string;
  unitCode: string;
  positionCode: string;
};

const tokenForm = /\{([a-z_]+)(?::(\d))?\}/gu;

/** A pattern holds its sequence exactly once; `{urut:3}` pads it to three digits. */
export function problemOfPattern(pattern: string): PatternProblem | undefined {
  const tokens = [...pattern.matchAll(tokenForm)].map((match) => match[1] ?? '');
  if (/[{}]/u.test(pattern.replaceAll(tokenForm, ''))) return 'pattern.braces';
  if (tokens.some((token) => !isToken(token))) return 'pattern.unknown_token';
  const sequences = tokens.filter((token) => token === 'urut').length;
  if (sequences === 0) return 'pattern.no_sequence';
  return sequences > 1 ? 'pattern.sequence_twice' : undefined;
}

/** `{keamanan}/{urut}/{klasifikasi}/{tahun}` gives `B/101/000.8.3/2026`. An unknown token stays as it is written. */
export function formatLetterNumber(pattern: string, parts: NumberParts): string {
  return pattern.replaceAll(tokenForm, (whole: string, token: string, width?: string) => (isToken(token) ? valueOf(token, parts, Number(width ?? 0)) : whole));
}

function valueOf(token: PatternToken, parts: NumberParts, width: number): string {
  const values: Record<PatternToken, string> = {
    urut: `${String(parts.sequence).padStart(width, '0')}${parts.suffix ? `.${parts.suffix}` : ''}`,
    keamanan: parts.securityClass,
    klasifikasi: parts.classification,
    unit: parts.unitCode,
    jabatan: parts.positionCode,
    bulan_romawi: romanMonthOf(parts.letterDate),
    bulan: String(monthOf(parts.letterDate)).padStart(2, '0'),
    tahun: String(yearOf(parts.letterDate)),
  };
  return values[token];
}

function isToken(text: string): text is PatternToken {
  return patternTokens.some((token) => token === text);
}
