import type { PdfFile, PdfState } from '../pdf/pdf-file.ts';
import { hashPages } from '../pdf/page-content.ts';
import { readObject } from '../pdf/pdf-objects.ts';
import { PdfReader } from '../pdf/pdf-reader.ts';
import type { Revision } from '../pdf/pdf-revisions.ts';
import { canonical, isArray, isDict, isName, isRef, PdfFault, type PdfDict, type PdfValue } from '../pdf/pdf-values.ts';
import { listFields, refsOf } from './find-signatures.ts';

/**
 * Whether a saving did nothing but add invisible signatures: new fields of no size and no appearance, their dictionaries, and
 * the form that lists them. Everything else that a saving may carry (pages, fonts, annotations, metadata, attachments, actions)
 * is a change of the letter.
 * @param index of the saving, at least 1
 * @returns false also for what is merely unusual: only a plain addition passes
 */
export function addsOnlySignatures(file: PdfFile, index: number): boolean {
  const [before, after] = [file.state(index - 1), file.state(index)];
  const revision = file.revisions[index];
  if (!revision) return false;
  if (!isSameTrailer(before.trailer, after.trailer) || !isOwnTable(before, revision) || !fillsItsBytes(file, index)) return false;
  const written = [...revision.entries].filter(([n]) => n !== 0 && n !== revision.xrefObject);
  if (written.some(([, entry]) => entry.kind !== 'at')) return false;
  const allowed = new Set([...changedRoot(before, after), ...newForm(before, after)]);
  return written.every(([n]) => allowed.has(n));
}

/** A number nothing stood under: whatever is written with it takes nobody's place. */
function isFree(state: PdfState, n: number): boolean {
  return (state.entry(n)?.kind ?? 'free') === 'free';
}

/**
 * The table of a saving is an object too. It stands where the saving says, under a number of its own: one that names another place
 * would slip any object past this look, in the place of a page.
 */
function isOwnTable(before: PdfState, revision: Revision): boolean {
  const head = revision.entries.get(0);
  if (head && head.kind !== 'free') return false;
  if (revision.xrefObject === null) return true;
  const own = revision.entries.get(revision.xrefObject);
  return isFree(before, revision.xrefObject) && (own === undefined || (own.kind === 'at' && own.offset === revision.xrefAt));
}

/** The root and the document's identity stay; the rest of a trailer is plumbing. */
function isSameTrailer(before: PdfDict, after: PdfDict): boolean {
  const firstId = (trailer: PdfDict) => { const id = trailer.map.get('ID'); return isArray(id) ? canonical(id.items[0] ?? null) : ''; };
  const same = (key: string) => canonical(before.map.get(key) ?? null) === canonical(after.map.get(key) ?? null);
  return same('Root') && same('Info') && firstId(before) === firstId(after);
}

/** Between its objects a saving has nothing but spaces and line ends. */
function fillsItsBytes(file: PdfFile, index: number): boolean {
  const revision = file.revisions[index];
  if (!revision) return false;
  const offsets = new Set([...revision.entries.values()].flatMap((entry) => (entry.kind === 'at' ? [entry.offset] : [])));
  const reader = new PdfReader(file.bytes, revision.from);
  for (reader.skipBlank(); reader.at < revision.xrefAt; reader.skipBlank()) {
    if (!offsets.has(reader.at)) return false;
    reader.at = readObject(file.bytes, reader.at).to;
  }
  return reader.at === revision.xrefAt;
}

/** The catalog may be written again with another form, and with nothing else. */
function changedRoot(before: PdfState, after: PdfState): number[] {
  const [old, now] = [before.catalog(), after.catalog()];
  const rest = (dict: PdfDict): PdfValue => ({ kind: 'dict', map: new Map([...dict.map].filter(([key]) => key !== 'AcroForm')) });
  return canonical(rest(old.dict)) === canonical(rest(now.dict)) ? [now.n] : [];
}

const FORM_KEYS = new Set(['Fields', 'SigFlags', 'DR', 'DA', 'NeedAppearances']);

/** Numbers of the objects that make up the new part of the form; none when the form does more than list signatures. */
function newForm(before: PdfState, after: PdfState): number[] {
  const [oldRef, nowRef] = [before.catalog().dict.map.get('AcroForm'), after.catalog().dict.map.get('AcroForm')];
  const [old, now] = [before.resolve(oldRef), after.resolve(nowRef)];
  if (!isDict(now) || [...now.map.keys()].some((key) => !FORM_KEYS.has(key)) || now.map.get('NeedAppearances') === true) return [];
  if (isDict(old) && !isDeepEqual(old, now)) return [];
  const known = new Set(isDict(old) ? listFields(before, old).map((field) => field.ref.n) : []);
  const fields = listFields(after, now);
  const listed = new Set(refsOf(after, now, 'Fields').map((ref) => ref.n));
  if ([...known].some((n) => !fields.some((field) => field.ref.n === n) || before.entry(n) !== after.entry(n))) return [];
  const fresh = fields.filter((field) => !known.has(field.ref.n));
  if (!fresh.every((field) => listed.has(field.ref.n) && isInvisible(field.dict) && isNewSignature(before, after, field.dict))) return [];
  const values = fresh.map((field) => field.dict.map.get('V'));
  const [oldList, list] = [isDict(old) ? old.map.get('Fields') : undefined, now.map.get('Fields')];
  const own = new Set([oldRef, oldList].filter(isRef).map((ref) => ref.n));
  return [nowRef, list, ...fresh.map((field) => field.ref), ...values].filter(isRef).map((ref) => ref.n).filter((n) => own.has(n) || isFree(before, n));
}

/** Of a form that was there only the list of fields and the flags may grow. */
function isDeepEqual(old: PdfDict, now: PdfDict): boolean {
  const rest = (dict: PdfDict): PdfValue => ({ kind: 'dict', map: new Map([...dict.map].filter(([key]) => key !== 'Fields' && key !== 'SigFlags')) });
  return canonical(rest(old)) === canonical(rest(now));
}

const FIELD_KEYS = new Set(['FT', 'T', 'V', 'Type', 'Subtype', 'F', 'P', 'Rect']);

/** No appearance, no size, no action: an opaque box over the text is the "sneaky signature". */
function isInvisible(dict: PdfDict): boolean {
  const rect = dict.map.get('Rect');
  return [...dict.map.keys()].every((key) => FIELD_KEYS.has(key)) && isName(dict.map.get('FT'), 'Sig') && isArray(rect) && rect.items.length === 4 && rect.items.every((each) => each === 0);
}

const SIGNATURE_KEYS = new Set(['Type', 'Filter', 'SubFilter', 'ByteRange', 'Contents', 'M', 'Reason', 'Location', 'ContactInfo', 'Name']);

function isNewSignature(before: PdfState, after: PdfState, field: PdfDict): boolean {
  const ref = field.map.get('V');
  if (!isRef(ref) || !isFree(before, ref.n)) return false;
  const value = after.resolve(ref);
  return isDict(value) && [...value.map].every(([key, each]) => SIGNATURE_KEYS.has(key) && !isRef(each));
}

/**
 * The savings behind the signed one, held against two things that know nothing of each other: what each wrote, and whether every
 * page is still drawn from the very bytes that were signed.
 * @throws PdfFault changed_after
 */
export function assertOnlySignaturesAfter(file: PdfFile, revision: number): void {
  if (revision === file.revisions.length - 1) return;
  for (let index = revision + 1; index < file.revisions.length; index += 1) {
    if (!addsOnlySignatures(file, index)) throw new PdfFault('changed_after');
  }
  const [signed, now] = [hashPages(file.state(revision)), hashPages(file.state())];
  if (signed.length !== now.length || signed.some((hash, page) => hash !== now[page])) throw new PdfFault('changed_after');
}
