import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { findLongWord } from '#shared/domain/long-word.ts';

// Whatever stands in a sheet is set as text or refused by name, before the compiler sees it: a sign no face has would stop a letter at the
// moment of signing, with a message that names no field.

/** Which characters a face can draw. */
export type Coverage = Pick<ReadonlySet<number>, 'has'>;
export type Unsettable = { field: string; near: string } & ({ reason: 'character'; character: string; code: string } | { reason: 'word_too_long'; length: number });

/**
 * The first thing in the sheet that cannot be set, or nothing.
 * @param covers the characters of the face, from `coverageOf`
 */
export function findUnsettable(sheet: LetterSheet, covers: Coverage): Unsettable | undefined {
  return unsettableIn(sheet, '', covers).next().value ?? undefined;
}

/** What cannot be set, in the order of the sheet: of each of its texts the first. Walked as far as it is asked for. */
export function* unsettableIn(value: unknown, field: string, covers: Coverage): Generator<Unsettable, undefined> {
  if (typeof value === 'string') {
    const found = findInText(value, field, covers);
    if (found) yield found;
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) yield* unsettableIn(part, field === '' ? key : `${field}.${key}`, covers);
}

function findInText(text: string, field: string, covers: Coverage): Unsettable | undefined {
  // A letter with its accent may come as two characters or as one; the compiler puts them together the same way.
  const whole = text.normalize('NFC');
  let at = 0;
  for (const character of whole) {
    const code = character.codePointAt(0) ?? 0;
    if (!maySet(code, covers)) return { reason: 'character', character, code: codeName(code), field, near: around(whole, at) };
    at += character.length;
  }
  const long = findLongWord(whole);
  return long ? { reason: 'word_too_long', length: long.word.length, field, near: around(whole, long.index) } : undefined;
}

const NEW_LINE = 0x0a;
const SOFT_HYPHEN = 0xad;
/** Control and format characters (they turn text around or hide it), private signs and halves of signs. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;

function maySet(code: number, covers: Coverage): boolean {
  if (code === NEW_LINE || code === SOFT_HYPHEN) return true;
  return covers.has(code) && !invisible.test(String.fromCodePoint(code));
}

/** "U+1F600" */
function codeName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The words around a place, so that a person finds it. */
function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at + 20).toWellFormed().replace(/\p{Cc}+/gu, ' ').trim();
}
