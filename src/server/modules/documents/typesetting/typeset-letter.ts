import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { LetterData } from '#shared/domain/letter-data.ts';
import { LETTER_DATA_FILE, writeLetterData } from '#shared/domain/letter-data.ts';
import { LONGEST_CHECK, type LetterSheet } from '#shared/domain/letter-sheet.ts';
import { sayField } from '#shared/domain/sheet-field.words.ts';
import type { Language } from '#shared/domain/words.ts';
import { findLetterType, formOf, type FieldForm } from '#templates/index.ts';
import { qrPath } from '#server/platform/qr-path.ts';
import { closerThan, type Closer } from './closer-rules.ts';
import { coverageOf, faces, type Face } from './faces.ts';
import { findUnsettable, unsettableIn } from './glyph-rules.ts';
import { houseTemplates, type TemplateTree } from './template-tree.ts';
import type { PageImage } from './typeset-task.ts';
import { TypesetPool, type Refusal, type Typeset, type Wanted } from './typeset-pool.ts';
import * as refusals from './typesetting.errors.ts';

export type Picture = { kind: 'png' | 'jpg' | 'svg' | 'webp'; bytes: Uint8Array };

type SetOptions = {
  /** the face the type asks for, unless a template of the city's own says otherwise */
  face?: Face;
  /** The emblem and the pictures of the body, by the id of their file. */
  files?: ReadonlyMap<string, Picture>;
  /** A template of the city's own instead of the house's; it is set apart, with less time and memory. */
  own?: TemplateTree;
  /** The address a finished page will carry: a page without its code keeps the room of that one. */
  codeOf?: string;
};

export type PageMark = 'unsigned' | 'archive';

export type LetterOptions = SetOptions & {
  /** What the file carries as `lontar-letter.json`; null for a letter that is not finished. */
  data: LetterData | null;
  /** Files that travel inside the letter. */
  attachments?: readonly { name: string; mime: string; bytes: Uint8Array }[];
  /** `batch`: nobody waits for it */
  turn?: 'now' | 'batch';
  /** What every page says of itself, whatever its template draws: it has its number and nobody has signed it; it is the copy of the archive. */
  mark?: PageMark | undefined;
  /** false: the words of the pages are not wanted, which saves a few milliseconds */
  text?: boolean;
};

export type PreviewOptions = SetOptions & {
  /** names the draft: its newest page is the one that counts */
  draft?: string;
  /** names who looks: nobody's pages take the turns of others */
  by?: string;
  /** hashes of pages the caller shows already */
  known?: readonly string[];
};

export type TypesetLetter = { pdf: Buffer; sha256: string; pages: number; /** words of each page, as a reader takes them out of the file */ text: string[]; /** hash of the templates it was set with */ templates: string };

/** Two processes set the letters of the house; a city's own templates have a third one, which may be endless without anybody waiting. */
const house = new TypesetPool({ processes: 2, workMs: 20_000, timeMs: 60_000, memoryMb: 1_000, letters: 1_000, waiting: 2_000 });
const own = new TypesetPool({ processes: 1, workMs: 4_000, timeMs: 60_000, memoryMb: 500, letters: 200, waiting: 50 });

/**
 * Sets a letter as PDF/A-3a, off the request's thread. The same sheet, data and templates give the same bytes in every process.
 * @throws characterRefused, wordTooLong, fieldRefused naming the field; templateUnknown, templateFaulty, templateEndless,
 *   templateHungry, templateReachesOut, faceUnknown naming the template; pictureBroken; typesetterDown, typesetterBusy
 */
export async function typesetLetter(sheet: LetterSheet, options: LetterOptions): Promise<TypesetLetter> {
  const embedded = embeddedOf(options);
  const found = await set(sheet, options, { output: 'pdf', turn: options.turn ?? 'now', text: options.text ?? true, known: [], embedded, mark: options.mark });
  const pdf = Buffer.from(found.pdf ?? []);
  return { pdf, sha256: createHash('sha256').update(pdf).digest('hex'), pages: found.pages, text: found.text, templates: (options.own ?? houseTemplates()).key };
}

/**
 * The pages of a draft as pictures (SVG), by the same engine and layout as the file; a newer wish with the same `draft` takes the place
 * of one that still waits.
 */
export async function previewPages(sheet: LetterSheet, options: PreviewOptions): Promise<PageImage[]> {
  const { known = [], draft, by } = options;
  const found = await set(sheet, options, { output: 'svg', turn: 'preview', text: false, known, embedded: [], ...(draft === undefined ? {} : { key: draft }), ...(by === undefined ? {} : { by }) });
  return found.images;
}

type Embedded = { path: string; mime: string; relationship: 'data' | 'supplement'; description: string; bytes: Uint8Array };
type How = { output: 'pdf' | 'svg'; turn: Wanted['turn']; text: boolean; known: readonly string[]; embedded: Embedded[]; mark?: PageMark | undefined; key?: string; by?: string };

async function set(sheet: LetterSheet, options: SetOptions, how: How): Promise<Typeset> {
  const answer = await (options.own ? own : house).run(wantedOf(sheet, options, how));
  if (!answer.ok) throw refusalOf(answer, sheet);
  return answer;
}

/** What the processes are asked for; the refusals that need no compiler come before. */
export function wantedOf(sheet: LetterSheet, options: SetOptions, how: How): Wanted {
  const face = faceOf(sheet, options);
  assertSettable(sheet, face);
  const base = options.own ?? houseTemplates();
  if (!base.files.has(templateOf(sheet))) throw refusals.templateUnknown({ template: sheet.type });
  const files = laid(options.files);
  const { embedded, mark, key, by, ...asked } = how;
  return {
    ...asked, template: sheet.type, base, closer: closerThan(sheet.profile),
    files: new Map([...dataOf(sheet, face, { files, embedded, mark, codeOf: options.codeOf }), ...[...files.values(), ...embedded].map((each) => [each.path, each.bytes] as const)]),
    ...(key === undefined ? {} : { key }), ...(by === undefined ? {} : { by }),
  };
}

/** Regulations and decrees keep the face the rules name; letters take that of their city. */
function faceOf(sheet: LetterSheet, options: SetOptions): Face {
  const face = options.face ?? findLetterType(sheet.type)?.face ?? 'arial';
  return face === 'arial' ? (sheet.profile.letterFace ?? face) : face;
}

const templateOf = (sheet: LetterSheet): string => `/templates/${sheet.type}/template.typ`;

/** All a template may know, as JSON. Files, not `sys.inputs`: another input is another library to the compiler, which then forgets all it has laid out. */
function dataOf(sheet: LetterSheet, face: Face, { files, embedded, mark, codeOf }: { files: Map<string, Laid>; embedded: readonly Embedded[]; mark: PageMark | undefined; codeOf: string | undefined }): [path: string, bytes: Buffer][] {
  const beside = { files: Object.fromEntries([...files].map(([id, picture]) => [id, picture.path])), ...qrPicture(sheet.check, codeOf), archived: mark === 'archive' };
  const file = { ...fileOf(sheet, face), template: templateOf(sheet), mark: mark ?? null, embedded: embedded.map(({ bytes: _bytes, ...each }) => each) };
  const closer: Closer = { spacing: sheet.profile.spacing, gaps: 1 };
  return Object.entries({ sheet, beside, file, closer }).map(([name, value]) => [`/data/${name}.json`, Buffer.from(JSON.stringify(value))]);
}

/** Asked before others look at a letter as well: what cannot be printed is told to its writer, not to its signer. @throws characterRefused, wordTooLong */
export function assertSettable(sheet: LetterSheet, face: Face): void {
  const found = findUnsettable(sheet, coverageOf(face));
  if (!found) return;
  const { reason, ...rest } = found;
  const details = { ...rest, where: sayField(found.field, formOfSheet(sheet)) };
  throw reason === 'character' ? refusals.characterRefused(details) : refusals.wordTooLong(details);
}

/** A sign no face of the letter has; `field` is its path in the sheet, `where` the field in the words of the form. */
export type RefusedSign = { field: string; where: Record<Language, string>; character: string; code: string };

/** What `assertSettable` would refuse sign by sign, told while the letter is written: of each text of the sheet the first. */
export function findRefusedSigns(sheet: LetterSheet): RefusedSign[] {
  const form = formOfSheet(sheet);
  return [...unsettableIn(sheet, '', coverageOf(faceOf(sheet, {})))].flatMap((found) => (found.reason === 'character' ? [{ field: found.field, where: sayField(found.field, form), character: found.character, code: found.code }] : []));
}

/** What the writer filled in, so that a refusal names a field as their form does. */
function formOfSheet({ type }: LetterSheet): FieldForm[] {
  const found = findLetterType(type);
  return found ? formOf(found.fields) : [];
}

/** A draft has no date yet; the file format wants one that never changes by itself. */
const NO_DATE = '2000-01-01';

/** The kind as the page is headed: a regulation of the "Kepala Daerah" is one of the Wali Kota Dumai. */
function nameOf({ title, letterhead, signature }: LetterSheet): string {
  const { office } = signature;
  return letterhead.kind === 'mayor' && signature.nip === null && office !== undefined ? title.replace(/(?:Kepala Daerah|Wali ?kota|Wali Kota)$/u, office) : title;
}

/** What the file says of itself. */
function fileOf(sheet: LetterSheet, face: Face) {
  const [year, month, day] = (sheet.date ?? NO_DATE).split('-').map(Number);
  return {
    title: [nameOf(sheet), sheet.number].filter((part) => part !== null).join(' '), description: sheet.subject, author: sheet.signature.name, keywords: [sheet.type],
    date: { year, month, day }, family: faces[face].family,
  };
}

type Laid = Picture & { path: string };

/** Ids come from outside, paths do not. */
function laid(files: SetOptions['files']): Map<string, Laid> {
  return new Map([...(files ?? [])].map(([id, picture], index) => [id, { ...picture, path: `/files/${index + 1}.${picture.kind}` }]));
}

/** Light squares around the code; the paper gives the rest of the four a reader wants. */
const QUIET = 2;

/**
 * The code and its squares a side: a template prints each square as wide as those of a short address, so a longer one is as easy to read.
 * A page without its code is told the squares alone; that its address is too long is said when it is tried, not while it is written.
 */
function qrPicture(check: LetterSheet['check'], codeOf: string | undefined): { qr: string | null; qrSquares: number } {
  const url = check?.url ?? codeOf;
  if (check && check.url.length > LONGEST_CHECK) throw refusals.addressTooLong({ length: check.url.length, limit: LONGEST_CHECK });
  if (url === undefined || url.length > LONGEST_CHECK) return { qr: null, qrSquares: 0 };
  if (!check) return { qr: null, qrSquares: squaresOf(url) };
  const { size, path } = qrPath(url);
  const whole = size + 2 * QUIET;
  return { qr: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET} ${-QUIET} ${whole} ${whole}"><path fill="#000000" d="${path}"/></svg>`, qrSquares: whole };
}

let counted = { url: '', squares: 0 };

/** Counted again only for another address: most pages without a code are those of one office, key after key. */
function squaresOf(url: string): number {
  if (counted.url !== url) counted = { url, squares: qrPath(url).size + 2 * QUIET };
  return counted.squares;
}

function embeddedOf({ data, attachments = [] }: LetterOptions): Embedded[] {
  const facts: Embedded[] = data === null ? [] : [{ path: `/${LETTER_DATA_FILE}`, mime: 'application/json', relationship: 'data', description: 'Data naskah dinas', bytes: writeData(data) }];
  return [...facts, ...attachments.map((each, index) => ({ path: `/lampiran-${index + 1}`, mime: each.mime, relationship: 'supplement' as const, description: each.name, bytes: each.bytes }))];
}

/** @throws fieldRefused: what the page can bear and its data cannot, such as a number of another letter longer than a line */
function writeData(data: LetterData): Buffer {
  try {
    return Buffer.from(writeLetterData(data));
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    if (!issue) throw error;
    const field = issue.path.join('.');
    throw refusals.fieldRefused({ field, where: sayField(field), why: issue.message });
  }
}

/** Faults a person reads at once. */
const MOST_LINES = 20;

/** A template says which field it cannot set by a panic of the form "field:letter.date: why". */
const ofField = /field:(?<field>[\w.]+):\s*(?<why>.*?)"?$/u;
const ofSign = /the text `"(?<text>.*)"` could not be displayed/u;
const ofPicture = /failed to (?:decode|parse|load) (?:image|svg)|unknown image format/iu;

/** Files as their writer names them: within the folder of the kind. */
const inFolder = (message: string, type: string) => message.replaceAll(`templates/${type}/`, '').replaceAll('templates/', '');

function refusalOf({ reason, messages: all }: Refusal, sheet: LetterSheet): Error {
  const messages = all.map((each) => inFolder(each, sheet.type));
  const [message = ''] = messages;
  const details = { template: sheet.type, message, lines: messages.slice(0, MOST_LINES) };
  const { field, why } = ofField.exec(message)?.groups ?? {};
  if (field !== undefined) return refusals.fieldRefused({ field, where: sayField(field, formOfSheet(sheet)), why });
  if (reason === 'glyph') return refusalOfSign(ofSign.exec(message)?.groups?.['text'] ?? '', sheet) ?? refusals.templateFaulty(details);
  if (reason === 'face') return refusals.faceUnknown(details);
  if (reason === 'reaches_out') return refusals.templateReachesOut(details);
  if (reason === 'broken') return refusals.typesetterDown(details);
  return ofPicture.test(message) ? refusals.pictureBroken(details) : refusals.templateFaulty(details);
}

/** A template may set a field in another face than its type says; the field is found by the sign. */
function refusalOfSign(text: string, sheet: LetterSheet): Error | undefined {
  const found = findUnsettable(sheet, { has: (code) => !text.includes(String.fromCodePoint(code)) });
  return found && refusals.characterRefused({ ...found, where: sayField(found.field, formOfSheet(sheet)) });
}
