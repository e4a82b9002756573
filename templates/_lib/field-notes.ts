import type { z } from 'zod';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { findLongWordIn, LONGEST_WORD } from '#shared/domain/long-word.ts';
import { formOf, type FieldForm, type FieldKind } from './field.ts';
import type { Note } from './note.ts';

type Fields = LetterSheet['fields'];
type Issue = z.core.$ZodIssue;
type Fault = Pick<Note, 'code'> & { values?: Record<string, string> };
/** Where in a field something stands: what kind of value it is, how the place is called, and what stands there. `isPart`: in a line, a row or a person. */
type Place = { kind: FieldKind | 'nip' | 'id'; choices: FieldForm['choices']; isPart: boolean; at: { atId: string; atEn: string }; value: unknown };

/** Every field by itself: what is required and missing, and what is there, where in it, and why it cannot stay. Of one field the first fault is told. */
export function fieldNotes(fields: Fields, schema: z.ZodObject): Note[] {
  const issues = schema.safeParse(fields).error?.issues ?? [];
  return formOf(schema).flatMap((field): Note[] => {
    const issue = issues.find(({ path }) => path[0] === field.name);
    const value = fields[field.name];
    const found = issue ? faultOf(issue, placeOf(field, { path: issue.path.slice(1), value })) : longWord(value);
    return found ? [{ code: found.code, field: field.name, weight: 'must', values: { label: field.label.id, ...found.values } }] : [];
  });
}

/** A word no line holds is refused when the page is set; whoever wrote it is told before. */
export function longWord(value: unknown): Fault | undefined {
  const word = findLongWordIn(value);
  return word === undefined ? undefined : { code: 'word.too_long', values: { most: String(LONGEST_WORD), word: `${word.slice(0, 20)}…` } };
}

const ofPerson: Readonly<Record<string, { kind: Place['kind']; id: string; en: string }>> = {
  name: { kind: 'line', id: 'nama', en: 'name' }, nip: { kind: 'nip', id: 'NIP', en: 'employee number' }, rank: { kind: 'line', id: 'pangkat', en: 'rank' },
  position: { kind: 'line', id: 'jabatan', en: 'position' }, employeeId: { kind: 'id', id: 'pegawai', en: 'employee' },
};

function placeOf(field: FieldForm, { path, value }: { path: readonly PropertyKey[]; value: unknown }): Place {
  const whole: Place = { kind: field.kind, choices: field.choices, isPart: false, at: { atId: '', atEn: '' }, value };
  if (path.length === 0 || field.kind === 'body' || field.kind === 'picture') return whole;
  const [first, second] = path;
  const there = { choices: undefined, isPart: true, value: path.reduce(within, value) };
  const place = typeof first === 'number' ? String(first + 1) : '';
  if (field.kind === 'lines') return { ...there, kind: 'text', at: { atId: ` baris ${place}`, atEn: ` line ${place}` } };
  if (field.kind === 'rows') {
    const column = field.columns?.find(({ name }) => name === second);
    return { ...there, kind: column?.kind ?? 'rows', choices: column?.choices, at: { atId: ` baris ${place}${column ? `, kolom “${column.label.id}”` : ''}`, atEn: ` row ${place}${column ? `, column “${column.label.en}”` : ''}` } };
  }
  const isMany = field.kind === 'people';
  const part = ofPerson[String(isMany ? second : first)];
  return { ...there, kind: part?.kind ?? field.kind, at: { atId: `${isMany ? ` orang ke-${place}` : ''}${part ? `, ${part.id}` : ''}`, atEn: `${isMany ? ` person ${place}` : ''}${part ? `, ${part.en}` : ''}` } };
}

function within(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}

/** Pure: what a person reads of one issue of the schema. What only a program could have sent is said to be unreadable. */
function faultOf(issue: Issue, place: Place): Fault {
  const { at, value } = place;
  if (isNothing(value) || (issue.code === 'too_small' && issue.origin !== 'number')) return place.isPart ? { code: 'field.part_empty', values: at } : { code: 'field.missing' };
  if (place.kind === 'body') return { code: 'field.text_unsettable' };
  if (issue.code === 'too_big') return tooMuch(issue, place);
  if (issue.code === 'too_small') return { code: 'field.too_low', values: { ...at, least: sayNumber(issue.minimum) } };
  if (issue.code === 'invalid_value' && place.choices) return { code: 'field.not_a_choice', values: { ...at, choices: place.choices.map(({ label }) => label.id).join(', ') } };
  const code = issue.code === 'invalid_type' && issue.expected === 'int' ? 'field.not_whole' : ofKind[place.kind];
  return code ? { code, values: at } : { code: 'field.unreadable', values: at };
}

/** What is asked of a value whose form is wrong, with an example. */
const ofKind: Partial<Record<Place['kind'], Note['code']>> = { date: 'field.not_date', time: 'field.not_time', number: 'field.not_number', money: 'field.not_money', nip: 'field.not_nip' };

function tooMuch(issue: Extract<Issue, { code: 'too_big' }>, { at, value }: Place): Fault {
  const most = sayNumber(issue.maximum);
  if (issue.origin === 'string') return { code: 'field.too_long', values: { ...at, most, length: sayNumber(String(value).trim().length) } };
  if (issue.origin === 'array') return { code: 'field.too_many', values: { ...at, most, length: sayNumber(Array.isArray(value) ? value.length : 0) } };
  return { code: 'field.too_high', values: { ...at, most } };
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function sayNumber(number: number | bigint): string {
  return number.toLocaleString('id-ID');
}
