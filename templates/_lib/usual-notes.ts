import type { z } from 'zod';
import { everyBlock, letterBody, type LetterBlock, type LetterBody } from '#shared/domain/letter-body.ts';
import type { LetterSheet } from '#shared/domain/letter-sheet.ts';
import { hasValue, nameOfValue } from '#shared/domain/letter-values.ts';
import { isOfficeDate, longDate, weekdayOf } from '#shared/domain/office-dates.ts';
import { formOf, type Person } from './field.ts';
import { fieldNotes, longWord } from './field-notes.ts';
import type { LetterType } from './letter-type.ts';
import type { Note } from './note.ts';

type Rules = Pick<LetterType, 'addressees' | 'body' | 'letterheads'>;

/** What every type asks: its fields, its addressees, its text, its head. Words, marks and signatures are read by the quiet linter (`letter-lint.ts`). */
export function usualNotes(sheet: LetterSheet, rules: Rules & { fields: z.ZodObject }): Note[] {
  return [
    ...fieldNotes(sheet.fields, rules.fields),
    ...(sheet.subject.trim() === '' ? [must('subject.missing', 'subject')] : []),
    ...(rules.addressees === 'needed' && sheet.addressees.length === 0 ? [must('addressees.missing', 'addressees')] : []),
    ...(rules.body === 'free' && plainText(sheet.body) === '' ? [must('body.empty', 'body')] : []),
    ...(rules.letterheads.includes(sheet.letterhead.kind) ? [] : [look('letterhead.not_allowed', 'letterhead')]),
    ...wordNotes(sheet),
    ...placeholderNotes(sheet, rules.fields),
  ];
}

/** A word of the subject or the text that no line holds. */
function wordNotes(sheet: LetterSheet): Note[] {
  return (['subject', 'body'] as const).flatMap((field) => {
    const found = longWord(sheet[field]);
    return found ? [must(found.code, field, { ...found.values, ...(field === 'body' ? { label: 'Isi' } : {}) })] : [];
  });
}

/** A value the text names and the letter does not have: the page would show an empty place. */
function placeholderNotes(sheet: LetterSheet, schema: z.ZodObject): Note[] {
  const form = formOf(schema);
  const parts = form.flatMap(({ name, kind }) => (kind === 'body' ? [letterBody.safeParse(sheet.fields[name])] : [])).flatMap((part) => (part.success ? [part.data] : []));
  const named = [sheet.body, ...parts, ...sheet.annexes.map((annex) => annex.body)].flatMap((body) => everyBlock(body).flatMap(placeholdersOf));
  return [...new Set(named)].filter((name) => !hasValue(sheet, name)).map((name) => must('placeholder.empty', 'body', { name: nameOfValue(name, form).id }));
}

function placeholdersOf(block: LetterBlock): string[] {
  return block.type === 'paragraph' || block.type === 'heading' ? (block.content ?? []).flatMap((node) => (node.type === 'placeholder' ? [node.attrs.field] : [])) : [];
}

/** The words of a body, blocks parted by line breaks. */
function plainText(body: LetterBody): string {
  return body.content.map(textOf).join('\n').trim();
}

function textOf(block: LetterBlock): string {
  if (block.type === 'paragraph' || block.type === 'heading') return (block.content ?? []).map((node) => (node.type === 'text' ? node.text : ' ')).join('');
  if (block.type === 'orderedList' || block.type === 'bulletList') return block.content.flatMap((item) => item.content.map(textOf)).join('\n');
  if (block.type === 'table') return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.map(textOf))).join('\n');
  return '';
}

/** Two days of the sheet in their order; says nothing while one is missing. */
export function orderNotes(field: string, days: { earlier: unknown; later: unknown }, weight: Note['weight'] = 'look'): Note[] {
  const { earlier, later } = days;
  if (!isDay(earlier) || !isDay(later) || earlier <= later) return [];
  return [{ ...look('date.order', field, { earlier: longDate(earlier), later: longDate(later) }), weight }];
}

export function notBeforeLetter(sheet: LetterSheet, field: string): Note[] {
  const day = sheet.fields[field];
  return isDay(day) && isDay(sheet.date) && day < sheet.date ? [look('date.before_letter', field, { date: longDate(day) })] : [];
}

export function weekendNotes(sheet: LetterSheet, field: string): Note[] {
  const day = sheet.fields[field];
  return isDay(day) && [0, 6].includes(weekdayOf(day)) ? [look('event.on_holiday', field, { date: longDate(day) })] : [];
}

/** People named twice, and employees whose number is missing. An order names others as well: who comes from the register brings the number along. */
export function peopleNotes(sheet: LetterSheet, field: string, of: 'employees' | 'anybody' = 'employees'): Note[] {
  const value = sheet.fields[field];
  const all: unknown[] = Array.isArray(value) ? value : [value];
  const people = all.filter(isPerson);
  const names = people.map((person) => person.name.trim().toLowerCase());
  const twice = people.filter((_, index) => names.indexOf(names[index] ?? '') < index);
  return [
    ...twice.map((person) => look('people.twice', field, { name: person.name })),
    ...(of === 'anybody' ? [] : people).filter((person) => person.nip === undefined).map((person) => look('people.nip_missing', field, { name: person.name })),
  ];
}

/** Statements that bring their own "1." although the page numbers them. */
export function numberedByHand(sheet: LetterSheet, field: string): Note[] {
  const value = sheet.fields[field];
  if (!Array.isArray(value)) return [];
  return value.filter((each): each is string => typeof each === 'string' && /^\s*(?:\d+|[a-z])[.)]\s/u.test(each)).map((each) => look('list.numbered_by_hand', field, { line: each.slice(0, 30) }));
}

export function isDay(value: unknown): value is string {
  return typeof value === 'string' && isOfficeDate(value);
}

function isPerson(value: unknown): value is Person {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

export function must(code: Note['code'], field: string, values?: Record<string, string>): Note {
  return values === undefined ? { code, field, weight: 'must' } : { code, field, weight: 'must', values };
}

export function look(code: Note['code'], field: string, values?: Record<string, string>): Note {
  return values === undefined ? { code, field, weight: 'look' } : { code, field, weight: 'look', values };
}

export function nameOf(value: unknown): string | undefined {
  return isPerson(value) ? value.name : undefined;
}
