import type { PdfState } from '../pdf/pdf-file.ts';
import { PdfFile } from '../pdf/pdf-file.ts';
import { isArray, isDict, isName, isRef, isStream, type PdfDict, type PdfValue } from '../pdf/pdf-values.ts';
import { findSignatures, listFields } from '../verify/find-signatures.ts';
import { addsOnlySignatures } from '../verify/update-rules.ts';

/** What a page that is signed must not carry: each can make one file look like two letters ("shadow attacks"). */
export type DraftFault = 'form_fields' | 'layers' | 'actions' | 'appearances' | 'certified' | 'later_savings';

/**
 * Why a PDF is not signed; null when it may be. A letter of our own typesetter has none of these; a foreign PDF is attached to a
 * letter, not signed. Signatures that are there already may stay.
 * @throws PdfFault for what cannot be read strictly
 */
export function faultOfDraft(bytes: Buffer): DraftFault | null {
  const file = new PdfFile(bytes);
  const state = file.state();
  const { dict } = state.catalog();
  if (dict.map.has('Perms')) return 'certified';
  if (dict.map.has('OCProperties')) return 'layers';
  if (['OpenAction', 'AA', 'JavaScript'].some((key) => dict.map.has(key)) || hasScriptNames(state, dict)) return 'actions';
  for (let index = 1; index < file.revisions.length; index += 1) if (!addsOnlySignatures(file, index)) return 'later_savings';
  if (hasOtherFields(state, dict)) return 'form_fields';
  return faultOfObjects(file, state);
}

function hasScriptNames(state: PdfState, catalog: PdfDict): boolean {
  const names = state.resolve(catalog.map.get('Names'));
  return isDict(names) && names.map.has('JavaScript');
}

/** Only fields that are signed already: the signing library takes away the parts of an empty one. */
function hasOtherFields(state: PdfState, catalog: PdfDict): boolean {
  const form = state.resolve(catalog.map.get('AcroForm'));
  if (!isDict(form)) return false;
  const signed = new Set(findSignatures(state).map((each) => each.field));
  return form.map.has('XFA') || listFields(state, form).some((field) => !signed.has(field.ref.n));
}

/** Annotations may be links and nothing with an appearance of its own; no object starts anything but opening an address. */
function faultOfObjects(file: PdfFile, state: PdfState): DraftFault | null {
  const numbers = new Set(file.revisions.flatMap((revision) => [...revision.entries.keys()]));
  for (const n of numbers) {
    const value = state.object(n);
    const dict = isStream(value) ? value.dict : value;
    if (!isDict(dict)) continue;
    if (isName(dict.map.get('Type'), 'Page') && annotationsOf(state, dict).some((each) => !isPlainLink(each))) return 'appearances';
    if (startsSomething(dict)) return 'actions';
  }
  return null;
}

function annotationsOf(state: PdfState, page: PdfDict): PdfValue[] {
  const list = state.resolve(page.map.get('Annots'));
  return isArray(list) ? list.items.map((each) => (isRef(each) ? state.resolve(each) : each)) : [];
}

function isPlainLink(value: PdfValue): boolean {
  return isDict(value) && isName(value.map.get('Subtype'), 'Link') && !value.map.has('AP');
}

const STARTERS = ['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToE', 'GoToR', 'RichMediaExecute', 'Rendition', 'Movie', 'Sound', 'Hide', 'SetOCGState', 'Named'];

function startsSomething(dict: PdfDict): boolean {
  const kind = dict.map.get('S');
  return dict.map.has('AA') || dict.map.has('JS') || STARTERS.some((name) => isName(kind, name));
}
