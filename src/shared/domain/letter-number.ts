import { toldApartByTitle } from './alike-numbers.ts';
import { monthOf, romanMonthOf, yearOf, type OfficeDate } from './office-dates.ts';
import type { SecurityClass } from './security-class.ts';

/** The tokens an administrator may put into a number pattern, in office words since they are shown and edited as text. */
const patternTokens = ['urut', 'keamanan', 'klasifikasi', 'unit', 'pemrakarsa', 'jabatan', 'bulan_romawi', 'bulan', 'tahun'] as const;
type PatternToken = (typeof patternTokens)[number];
export type PatternProblem = 'pattern.no_sequence' | 'pattern.unknown_token' | 'pattern.sequence_twice' | 'pattern.braces' | 'pattern.digits_touch' | 'pattern.position_without_code' | 'pattern.word_twice';
/** What makes two printed numbers of different books, years or back-dated letters look alike; shown, not refused. */
export type PatternDoubt = 'pattern.no_year' | 'pattern.no_unit' | 'pattern.dot_after_sequence';

/** How a sub-number is printed behind its number: `123.a`, `123.01`, or `123.2` where the number itself counts as the first. */
export const subForms = ['letters', 'two_digits', 'from_two'] as const;
export type SubForm = (typeof subForms)[number];

export type NumberParts = {
  sequence: number;
  /** Printed after the sequence of a back-dated number: `123.a` or `123.01`. */
  suffix?: string | undefined;
  letterDate: OfficeDate;
  securityClass: SecurityClass;
  classification: string;
  /** of the unit whose book it is */
  unitCode: string;
  /** of the unit that began the letter (unit pemrakarsa, PermenPANRB 80/2012); only letters of the house have one */
  initiatorCode?: string | undefined;
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
  if (sequences > 1) return 'pattern.sequence_twice';
  // Pages, lists and annexes write the word themselves.
  if (/^\s*nomor\b/iu.test(pattern)) return 'pattern.word_twice';
  // No position has a code: the number would have a gap there.
  if (tokens.includes('jabatan')) return 'pattern.position_without_code';
  // `{urut}{bulan}`: 1 and 11 would print as 11 and 1 do.
  return /[0-9}]\{urut(?::\d)?\}|\{urut(?::\d)?\}[0-9{]/u.test(pattern) ? 'pattern.digits_touch' : undefined;
}

/** Pure: where numbers of a sound pattern could still be printed alike. An agenda number is never printed for others, so only its dot counts. */
export function doubtsOfPattern(pattern: string, of: { subForm: SubForm; kind: string }): PatternDoubt[] {
  const holds = (token: PatternToken) => pattern.includes(`{${token}}`);
  const doubts: PatternDoubt[] = [];
  if (of.kind !== 'incoming' && !holds('tahun')) doubts.push('pattern.no_year');
  if (!toldApartByTitle.includes(of.kind) && !holds('unit')) doubts.push('pattern.no_unit');
  if (of.subForm !== 'letters' && /\{urut(?::\d)?\}\./u.test(pattern)) doubts.push('pattern.dot_after_sequence');
  return doubts;
}

/** The suffix of the sub-number with this place behind its number, 1 for the first: `a`, `01`, or `2`. */
export function subSuffix(form: SubForm, place: number): string {
  if (form === 'two_digits') return String(place).padStart(2, '0');
  return form === 'from_two' ? String(place + 1) : letterOf(place);
}

/** 1 a … 26 z, 27 aa: as columns of a spreadsheet are named. */
export function letterOf(place: number): string {
  const rest = Math.floor((place - 1) / 26);
  return `${rest > 0 ? letterOf(rest) : ''}${String.fromCodePoint(97 + ((place - 1) % 26))}`;
}

/** `{keamanan}/{urut}/{klasifikasi}/{tahun}` gives `B/101/000.8.3/2026`. An unknown token stays as it is written. */
export function formatLetterNumber(pattern: string, parts: NumberParts): string {
  return pattern.replaceAll(tokenForm, (whole: string, token: string, width?: string) => (isToken(token) ? valueOf(token, parts, Number(width ?? 0)) : whole));
}

/** What stands before the running number of a pattern, the running number, what stands behind it; `widest`: the whole in the month that prints widest. */
export type NumberRoom = { before: string; digits: string; after: string; widest: string };

/** VIII. */
const WIDEST_MONTH = '-08-01';

/** Pure: a number cut at its running number, for a page that leaves room for that alone. */
export function roomOfNumber(pattern: string, parts: NumberParts): NumberRoom {
  const { index = 0, 0: sequence = '' } = /\{urut(?::\d)?\}/u.exec(pattern) ?? {};
  const filled = (part: string) => formatLetterNumber(part, parts);
  const widest = formatLetterNumber(pattern, { ...parts, letterDate: `${yearOf(parts.letterDate)}${WIDEST_MONTH}` });
  return { before: filled(pattern.slice(0, index)), digits: filled(sequence), after: filled(pattern.slice(index + sequence.length)), widest };
}

/** Codes a number may print and a letter may lack; sequence, class and date are always there. */
const codes = { klasifikasi: 'classification', unit: 'unitCode', pemrakarsa: 'initiatorCode', jabatan: 'positionCode' } as const;
export type NumberGap = (typeof codes)[keyof typeof codes];

/** Pure: what the pattern prints and the letter has not; `/1/PUPR` is no number of a book of `{klasifikasi}/{urut}/{unit}`. */
export function gapsOf(pattern: string, parts: Record<NumberGap, string>): NumberGap[] {
  return (Object.keys(codes) as (keyof typeof codes)[]).filter((token) => pattern.includes(`{${token}}`)).map((token) => codes[token]).filter((code) => parts[code].trim() === '');
}

function valueOf(token: PatternToken, parts: NumberParts, width: number): string {
  const values: Record<PatternToken, string> = {
    urut: `${String(parts.sequence).padStart(width, '0')}${parts.suffix ? `.${parts.suffix}` : ''}`,
    keamanan: parts.securityClass,
    klasifikasi: parts.classification,
    unit: parts.unitCode,
    pemrakarsa: parts.initiatorCode ?? '',
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
