import type { PdfState } from '../pdf/pdf-file.ts';
import { isArray, isDict, isName, isRef, PdfFault, type PdfDict, type PdfRef } from '../pdf/pdf-values.ts';

/** A signature field that is filled: object numbers of the field and of its signature dictionary. */
export type SignatureField = { field: number; value: number };

const MOST_FIELDS = 1_000;

/** Filled signature fields, by the form alone: a dictionary nobody refers to is no signature. @throws PdfFault broken_form */
export function findSignatures(state: PdfState): SignatureField[] {
  const form = state.resolve(state.catalog().dict.map.get('AcroForm'));
  if (!isDict(form)) return [];
  const found: SignatureField[] = [];
  for (const { ref, dict, type } of listFields(state, form)) {
    const value = dict.map.get('V');
    if (type !== 'Sig' || value === undefined) continue;
    // Within another object it could not be held against the bytes it names.
    if (!isRef(value)) throw new PdfFault('broken_form');
    if (!found.some((each) => each.value === value.n)) found.push({ field: ref.n, value: value.n });
  }
  return found;
}

type Field = { ref: PdfRef; dict: PdfDict; type: string };

export function listFields(state: PdfState, form: PdfDict): Field[] {
  const fields: Field[] = [];
  const seen = new Set<number>();
  const waiting = refsOf(state, form, 'Fields').map((ref) => ({ ref, above: '' }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { ref, above } = next;
    const dict = state.resolve(ref);
    if (!isDict(dict) || seen.has(ref.n) || fields.length > MOST_FIELDS) throw new PdfFault('broken_form');
    seen.add(ref.n);
    const type = isName(dict.map.get('FT'), 'Sig') ? 'Sig' : dict.map.has('FT') ? 'other' : above;
    fields.push({ ref, dict, type });
    waiting.push(...refsOf(state, dict, 'Kids').map((kid) => ({ ref: kid, above: type })));
  }
  return fields;
}

export function refsOf(state: PdfState, dict: PdfDict, key: string): PdfRef[] {
  const list = state.resolve(dict.map.get(key));
  if (list === null) return [];
  if (!isArray(list) || !list.items.every(isRef)) throw new PdfFault('broken_form');
  return list.items.filter(isRef);
}
