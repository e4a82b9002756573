/** One field of a letter type as a form shows it; the types of letters describe theirs (`templates/<code>/fields.ts`). */
type Words = { id: string; en: string };
type FieldKind = 'line' | 'text' | 'date' | 'time' | 'number' | 'money' | 'choice' | 'yes_no' | 'lines' | 'rows' | 'person' | 'people' | 'body' | 'picture';
export type FieldForm = {
  name: string;
  kind: FieldKind;
  label: Words;
  help?: Words | undefined;
  required: boolean;
  choices?: readonly { value: string; label: Words }[] | undefined;
  /** a statement may have points below it */
  nested?: boolean | undefined;
  columns?: readonly FieldForm[] | undefined;
  /** whom it names gets the letter, where they sit */
  receives?: true | undefined;
  /** of another institution: written, for no register of the city knows them */
  outside?: true | undefined;
};

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** What the fields hold so far; unfinished ones are left out. */
export type FieldValues = { [name: string]: Json };
export type FieldValue = Json | undefined;
/** What a field becomes: a value, or what is made of the one standing there by then, for who had to wait for the network first. */
export type FieldChange = FieldValue | ((before: FieldValue) => FieldValue);
/** `employeeId`: which employee of the register it is, of an order alone; who was written by hand has none. */
export type Person = { name: string; employeeId?: string; nip?: string; rank?: string; position?: string };

/** Fields with one value without parts may stand in the text of the letter. */
const speakable = new Set<FieldKind>(['line', 'date', 'time', 'number', 'money', 'text']);
export function mayStandInText(field: FieldForm): boolean {
  return speakable.has(field.kind);
}

/** Puts a value in, or takes the field out when nothing is left of it: an empty field is no field. */
export function withField(values: FieldValues, name: string, change: FieldChange): FieldValues {
  const { [name]: before, ...rest } = values;
  const value = typeof change === 'function' ? change(before) : change;
  return value === undefined || value === '' || value === null || (Array.isArray(value) && value.length === 0) ? rest : { ...rest, [name]: value };
}

export function isPerson(value: unknown): value is Person {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

export function peopleOf(value: FieldValue): Person[] {
  return Array.isArray(value) ? value.filter(isPerson) : [];
}

type Typed = Required<Omit<Person, 'employeeId'>>;

/**
 * Pure: a person as they are written. Still the employee who was picked while the number is theirs, where they have none while the name is:
 * of two of one name the number tells who is meant. Anybody else is nobody of the register.
 */
export function writtenPerson(typed: Typed, before: Person): Person {
  const [name, nip, rank, position] = [typed.name.trim(), typed.nip.replaceAll(/\s/gu, ''), typed.rank.trim(), typed.position.trim()];
  const isSame = before.employeeId !== undefined && nip === (before.nip ?? '') && (nip !== '' || name === before.name);
  return { name, ...(isSame ? { employeeId: before.employeeId } : {}), ...(nip ? { nip } : {}), ...(rank ? { rank } : {}), ...(position ? { position } : {}) };
}

/** Pure: somebody of another institution as they are written; undefined while there is no name. Their number and rank stay while the name is theirs. */
export function writtenOutsider(typed: Pick<Typed, 'name' | 'position'>, before: Person | null): Person | undefined {
  const isSame = before !== null && before.name.trim() === typed.name.trim();
  const written = writtenPerson({ nip: '', rank: '', ...(isSame ? { nip: before.nip ?? '', rank: before.rank ?? '' } : {}), ...typed }, { name: '' });
  return written.name === '' ? undefined : written;
}

/** One statement a line; empty lines are only the space between two. */
export function statementsOf(text: string, nested = false): string[] {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return nested ? lines.reduce<string[]>(withPoint, []) : lines;
}

/** "a. …" or "1) …" under a statement is a point of it; where the statement itself is numbered by hand the lines are statements. */
function withPoint(statements: string[], line: string): string[] {
  const last = statements.at(-1);
  return last !== undefined && isPoint(line) && !isPoint(last) ? [...statements.slice(0, -1), `${last}\n${line}`] : [...statements, line];
}

function isPoint(line: string): boolean {
  return /^(?:(?:[a-z]{1,2}|\d{1,3})[.)]|[-•])\s/u.test(line);
}

/** "1.250.000" and "Rp 1250000" are the same amount. Undefined when it is no amount. */
export function readAmount(text: string): number | undefined {
  const digits = text.replace(/^\s*rp\.?\s*/iu, '').replace(/[\s.]/gu, '').replace(/,-?$/u, '');
  return /^\d{1,12}$/u.test(digits) ? Number(digits) : undefined;
}

/** "9.30", "09:30" and "930" as offices write it: "09.30". */
export function readClock(text: string): string | undefined {
  const found = /^\s*(\d{1,2})[.:]?(\d{2})\s*$/u.exec(text);
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2])];
  return found && hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}.${String(minutes).padStart(2, '0')}` : undefined;
}
