import { z } from 'zod';
import { anyJson } from './any-json.ts';
import { refuseDeep } from './depth.ts';
import { LONGEST_CHECK, type LetterSheet } from './letter-sheet.ts';
import { officeDay } from './office-day.ts';
import { securityClasses } from './security-class.ts';
import { urgencies } from './urgency.ts';

// The letter carries its data: what a registry would type from the paper travels inside the PDF as one JSON file, under the same signature
// as the page. Documented in docs/letter-data.md; a change of meaning is a new version.

/** Name of the embedded file; its relationship is Data (PDF/A-3). */
export const LETTER_DATA_FILE = 'lontar-letter.json';
const VERSION = 1;
/** Letters carry a few KB; more than this is not one of them. */
const MOST_BYTES = 1_048_576;

/** As many as the lines of a draft may be; members named on the page are counted one by one. */
const MOST_NAMED = 500;

const line = z.string().max(500);
const party = z.strictObject({ name: line.min(1), attention: line.optional(), place: line.optional() });

const letterData = z.strictObject({
  format: z.literal('lontar-letter'),
  version: z.literal(VERSION),
  /** Code of the letter type, and the name its city gives it. */
  type: z.strictObject({ code: z.string().regex(/^[A-Z]+$/u), name: line.min(1) }),
  number: line.min(1),
  date: officeDay,
  place: line.min(1),
  subject: line,
  urgency: z.enum(urgencies),
  securityClass: z.enum(securityClasses),
  classification: z.strictObject({ code: line.min(1), name: line }).nullable(),
  /** Who wrote: the government, the unit of it, and the code of the unit in its numbers. */
  sender: z.strictObject({ agency: line.min(1), unit: line.min(1), unitCode: line.nullable() }),
  /** Who signed; `lines` is the authority as it stands on the page (a.n., u.b., Plt.). */
  signer: z.strictObject({ lines: z.array(line).min(1).max(5), name: line.min(1), rank: line.nullable(), nip: z.string().regex(/^\d{18}$/u).nullable(), way: z.enum(['certificate', 'login', 'wet']) }),
  addressees: z.array(party).max(MOST_NAMED),
  copies: z.array(party).max(MOST_NAMED),
  /** The attachment line of the page, and the files that travel inside the PDF. */
  attachments: line.nullable(),
  files: z.array(z.strictObject({ name: line.min(1), mime: line.min(1), size: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/u) })).max(100),
  /** The fields of the type, as data: date and place of an invitation, people of an order. */
  fields: z.record(z.string(), z.unknown()).superRefine(refuseDeep).pipe(z.record(z.string().max(80), anyJson)),
  /** Letters this one answers, refers to, replaces or withdraws. */
  relations: z.array(z.strictObject({ kind: z.enum(['answers', 'refers', 'replaces', 'withdraws']), number: line.min(1), date: officeDay.nullable(), sender: line.nullable() })).max(50),
  /** Address under which the letter can be checked. */
  check: z.url().max(LONGEST_CHECK).nullable(),
});
export type LetterData = z.infer<typeof letterData>;

/** What the sheet of a page does not know about its letter. */
export type BesideSheet = Pick<LetterData, 'classification' | 'sender' | 'files' | 'relations'>;

/**
 * The data of a finished letter, taken from the very sheet its page is set from.
 * @throws an Error for a sheet without number or date
 */
export function letterDataOf(sheet: LetterSheet, beside: BesideSheet): LetterData {
  if (sheet.number === null || sheet.date === null) throw new Error('a letter without number or date carries no data');
  const { number, date, place, subject, urgency, securityClass, attachments, fields } = sheet;
  const [addressees, copies] = [asNamed(sheet.addressees), asNamed(sheet.copies)];
  // The office in running text is the page's alone: the lines say the authority.
  const { lines, name, rank, nip, way } = sheet.signature;
  return {
    format: 'lontar-letter', version: VERSION, type: { code: sheet.type, name: sheet.title }, number, date, place, subject, urgency, securityClass, addressees, copies, attachments, fields,
    signer: { lines, name, rank, nip, way }, check: sheet.check?.url ?? null, ...beside,
  };
}

/** As the page says it: members that stand on it take the place of their group (ADR 158), a group whose members stand on the list keeps its name. */
function asNamed(lines: LetterSheet['addressees']): LetterData['addressees'] {
  return lines.flatMap(({ members, ...line }) => (members?.on === 'page' ? members.names.map((name) => ({ ...line, name })) : [line]));
}

/** Pure: the field that names more than the data of a letter holds, and how many it names; null when both fit. */
export function namesTooMany(sheet: Pick<LetterSheet, 'addressees' | 'copies'>): { field: 'to' | 'copies'; named: number; most: number } | null {
  const counted = [{ field: 'to' as const, named: asNamed(sheet.addressees).length }, { field: 'copies' as const, named: asNamed(sheet.copies).length }];
  const found = counted.find(({ named }) => named > MOST_NAMED);
  return found ? { ...found, most: MOST_NAMED } : null;
}

/** The embedded text: fields in the order of the schema, free fields by name, so that the same letter is the same bytes. */
export function writeLetterData(data: LetterData): string {
  const whole = letterData.parse(data);
  return `${JSON.stringify({ ...whole, fields: byName(whole.fields) }, null, 1)}\n`;
}

type Json = z.infer<ReturnType<typeof z.json>>;

function byName(value: Json): Json {
  if (Array.isArray(value)) return value.map(byName);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, byName(part)]));
}

type ReadLetterData = { ok: true; data: LetterData } | { ok: false; reason: 'too_large' | 'not_json' | 'other_format' | 'newer_version' | 'faulty'; fields: string[] };

/** Reads what another installation wrote, and believes nothing: it may be of a stranger. */
export function readLetterData(text: string): ReadLetterData {
  if (text.length > MOST_BYTES) return { ok: false, reason: 'too_large', fields: [] };
  const value = parse(text);
  if (value === undefined) return { ok: false, reason: 'not_json', fields: [] };
  const head = z.object({ format: z.literal('lontar-letter'), version: z.number().int() }).safeParse(value);
  if (!head.success) return { ok: false, reason: 'other_format', fields: [] };
  if (head.data.version > VERSION) return { ok: false, reason: 'newer_version', fields: [] };
  const found = letterData.safeParse(value);
  if (found.success && hasUnseenSigns(found.data)) return { ok: false, reason: 'faulty', fields: [] };
  if (found.success) return { ok: true, data: found.data };
  return { ok: false, reason: 'faulty', fields: [...new Set(found.error.issues.map((issue) => issue.path.join('.')))] };
}

/** Signs nobody sees, which no letter needs: control signs, halves of signs, and what turns the direction of a line. On a page they would be found again. */
function hasUnseenSigns(data: LetterData): boolean {
  const text = JSON.stringify(data);
  return /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.test(text) || /(?<!\\)(?:\\\\)*\\u(?:00[01][0-9a-f]|d[89a-f][0-9a-f]{2})/u.test(text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
