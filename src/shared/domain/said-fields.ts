import { letterBody, type LetterBody } from './letter-body.ts';
import { isOfficeDate, longDate } from './office-dates.ts';
import type { Language } from './words.ts';

// What the fields of a letter say, in the words of its form: two versions are compared by people, who know labels and no codes.

type Words = { id: string; en: string };
type Form = { name: string; kind: string; label: Words; choices?: readonly { value: string; label: Words }[] | undefined; columns?: readonly Form[] | undefined };
type How = { language: Language; /** the lines of a text of the editor */ linesOf: (body: LetterBody) => string[] };

/** Pure: "Tanggal acara: 1 Desember 2026", in the order of the form; what has more than one line stands below its label. A value no form knows stands last, by itself. */
export function sayFields(form: readonly Form[], values: Readonly<Record<string, unknown>>, how: How): string[] {
  const known = form.filter(({ name }) => isThere(values[name]));
  const others = Object.entries(values).filter(([name, value]) => isThere(value) && !form.some((field) => field.name === name));
  return [...known.flatMap((field) => underLabel(field.label[how.language], linesOfField(field, values[field.name], how))), ...others.flatMap(([, value]) => linesOfField(undefined, value, how))];
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function underLabel(label: string, lines: readonly string[]): string[] {
  const [only = '', ...more] = lines;
  return more.length === 0 ? [`${label}: ${only}`] : [`${label}:`, ...lines];
}

function linesOfField(field: Form | undefined, value: unknown, how: How): string[] {
  const body = letterBody.safeParse(value);
  if (body.success) return how.linesOf(body.data);
  if (!Array.isArray(value)) return [sayValue(field, value, how)];
  const each: unknown[] = value;
  return each.map((part, index) => `${index + 1}. ${sayValue(field, part, how)}`);
}

function sayValue(field: Form | undefined, value: unknown, how: How): string {
  if (typeof value === 'number') return field?.kind === 'money' ? `Rp${value.toLocaleString('id-ID')}` : String(value);
  if (typeof value === 'boolean') return value ? yes[how.language] : no[how.language];
  if (typeof value === 'string') return sayText(field, value, how.language);
  if (Array.isArray(value)) return value.map((part) => sayValue(field, part, how)).join('; ');
  return typeof value === 'object' && value !== null ? sayRow(field?.columns, value, how) : '';
}

const yes: Words = { id: 'ya', en: 'yes' };
const no: Words = { id: 'tidak', en: 'no' };

function sayText(field: Form | undefined, value: string, language: Language): string {
  const chosen = field?.choices?.find((choice) => choice.value === value);
  if (chosen) return chosen.label[language];
  return isOfficeDate(value) ? longDate(value, language) : value;
}

/** A row by its columns; of a person only what is written of them, in the order a page names it. */
function sayRow(columns: readonly Form[] | undefined, row: object, how: How): string {
  const values = row as Readonly<Record<string, unknown>>;
  if (columns) return sayFields(columns, values, how).join('; ');
  const named = ['name', 'nip', 'rank', 'position'].filter((part) => isThere(values[part])).map((part) => (part === 'nip' ? `NIP ${String(values[part])}` : String(values[part])));
  return named.length > 0 ? named.join(', ') : Object.values(values).filter(isThere).map((part) => sayValue(undefined, part, how)).join('; ');
}
