import { z } from 'zod';
import { fieldPicture } from '#shared/domain/field-picture.ts';
import { letterBody } from '#shared/domain/letter-body.ts';

// The fields of a letter type: one Zod schema that refuses what the page cannot set, and beside it the words from which a form is drawn.

export type Words = { id: string; en: string };
export type FieldKind = 'line' | 'text' | 'date' | 'time' | 'number' | 'money' | 'choice' | 'lines' | 'rows' | 'person' | 'people' | 'body' | 'picture';

type Description = { kind: FieldKind; label: Words; help?: Words; choices?: readonly { value: string; label: Words }[]; /** a statement may have points below it: "a. …", "1) …" on lines of their own */ nested?: boolean; columns?: readonly FieldForm[]; /** whom it names gets the letter, where they sit */ receives?: true; /** of another institution: written, for no register of the city knows them */ outside?: true };
/** One field as a form shows it. `columns` belong to `rows`; `person` and `people` are chosen from the employees or written. */
export type FieldForm = Description & { name: string; required: boolean };
type Words2 = { label: Words; help?: Words };

const descriptions = z.registry<Description>();

function described<S extends z.ZodType>(schema: S, description: Description): S {
  descriptions.add(schema, description);
  return schema;
}

const textLine = (longest: number) => z.string().trim().min(1).max(longest);

/** One line of words. */
export const line = (words: Words2) => described(textLine(500), { kind: 'line', ...words });
/** A paragraph without emphasis; line breaks stay. */
export const text = (words: Words2) => described(textLine(4_000), { kind: 'text', ...words });
/** A day of the office calendar. */
export const date = (words: Words2) => described(z.iso.date(), { kind: 'date', ...words });
/** Clock time as offices write it, `09.30`. */
export const time = (words: Words2) => described(z.string().regex(/^(?:[01]\d|2[0-3])\.[0-5]\d$/u), { kind: 'time', ...words });
export const number = (words: Words2) => described(z.number().int().min(0).max(100_000), { kind: 'number', ...words });
/** Whole rupiah. */
export const money = (words: Words2) => described(z.number().int().min(0).max(999_999_999_999), { kind: 'money', ...words });
/** Numbered statements, one a line. */
export const lines = (words: Words2, most = 50) => described(z.array(textLine(2_000)).min(1).max(most), { kind: 'lines', ...words });
/** Statements that may have points below them ("KEDUA: Tim bertugas: a. …; b. …"), each point on a line of its own behind a line end. */
export const clauses = (words: Words2) => described(z.array(textLine(8_000)).min(1).max(50), { kind: 'lines', nested: true, ...words });
/** A text with lists, tables and emphasis, written in the editor. */
export const body = (words: Words2) => described(letterBody.clone(), { kind: 'body', ...words });
/** A picture with a place of its own on the page, as a PNG or JPEG. */
export const picture = (words: Words2) => described(fieldPicture.clone(), { kind: 'picture', ...words });

export function choice<const Value extends string>(values: readonly [Value, ...Value[]], words: Words2 & { labels: Record<Value, Words> }) {
  const { labels, ...rest } = words;
  return described(z.enum(values), { kind: 'choice', ...rest, choices: values.map((value) => ({ value, label: labels[value] })) });
}

/** A table of the letter: each row the same columns. */
export function rows<Shape extends z.ZodRawShape>(shape: Shape, words: Words2) {
  const row = z.strictObject(shape);
  return described(z.array(row).min(1).max(500), { kind: 'rows', ...words, columns: formOf(row) });
}

/** Somebody named on the page. The number stays digits; the page spaces it. */
const personSchema = z.strictObject({
  name: textLine(200),
  nip: z.string().regex(/^\d{18}$/u).optional(),
  rank: textLine(200).optional(),
  position: textLine(300).optional(),
});
export type Person = z.infer<typeof personSchema>;
/** One registry entry each: a schema object carries one description. */
export const person = (words: Words2) => described(personSchema.clone(), { kind: 'person', ...words });
/** Somebody who signs for another institution. */
export const outsider = (words: Words2) => described(personSchema.clone(), { kind: 'person', outside: true, ...words });
export const people = (words: Words2) => described(z.array(personSchema).min(1).max(500), { kind: 'people', ...words });

/** Somebody an order is given to: which employee that is stands beside the words of the page, so that it reaches them; who was written by hand has none. */
const receiverSchema = personSchema.extend({ employeeId: z.uuid().optional() });
export const receiver = (words: Words2) => described(receiverSchema.clone(), { kind: 'person', receives: true, ...words });
export const receivers = (words: Words2) => described(z.array(receiverSchema).min(1).max(500), { kind: 'people', receives: true, ...words });

export function optional<S extends z.ZodType>(schema: S): z.ZodOptional<S> {
  const description = descriptions.get(schema);
  const open = schema.optional();
  return description === undefined ? open : described(open, description as Description);
}

/** The form of a type, in the order of its fields. */
export function formOf(schema: z.ZodObject): FieldForm[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const description = descriptions.get(field as z.ZodType);
    if (description === undefined) throw new Error(`field ${name} has no words`);
    return { name, required: !(field as z.ZodType).safeParse(undefined).success, ...(description as Description) };
  });
}
