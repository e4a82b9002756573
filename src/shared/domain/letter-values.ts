import type { LetterSheet } from './letter-sheet.ts';

// What of a letter itself may stand in its text, beside the fields of its kind: every kind has it, and so may a standing sentence.

type Words = { id: string; en: string };

export const letterValues = [
  { field: 'letter.number', label: { id: 'Nomor naskah ini', en: 'Number of this letter' } },
  { field: 'letter.date', label: { id: 'Tanggal naskah ini', en: 'Date of this letter' } },
  { field: 'letter.subject', label: { id: 'Hal naskah ini', en: 'Subject of this letter' } },
  { field: 'letter.addressee', label: { id: 'Yang dituju', en: 'Addressee' } },
  { field: 'letter.place', label: { id: 'Tempat naskah', en: 'Place of the letter' } },
  { field: 'signer.name', label: { id: 'Nama penanda tangan', en: 'Name of the signer' } },
  { field: 'signer.office', label: { id: 'Jabatan penanda tangan', en: 'Office of the signer' } },
] as const satisfies readonly { field: string; label: Words }[];

type Sheet = Pick<LetterSheet, 'fields' | 'subject' | 'addressees' | 'place' | 'signature'>;

/** Pure: whether the letter has what its text names. A number and a date come when it is numbered, and are missing nowhere. */
export function hasValue(sheet: Sheet, name: string): boolean {
  const { fields, subject, addressees, place, signature } = sheet;
  switch (name) {
    case 'letter.number': case 'letter.date': return true;
    case 'letter.subject': return isSaid(subject);
    case 'letter.addressee': return addressees.length > 0;
    case 'letter.place': return isSaid(place);
    case 'signer.name': return isSaid(signature.name);
    case 'signer.office': return isSaid(signature.office ?? '');
    default: return typeof fields[name] === 'number' || (typeof fields[name] === 'string' && fields[name] !== '');
  }
}

/** A sheet shows dots for what is not known yet. */
const isSaid = (text: string): boolean => text.trim() !== '' && text !== '…';

/** What a value is called: by the form of the kind, by the list above; one nobody knows keeps its name. */
export function nameOfValue(name: string, form: readonly { name: string; label: Words }[]): Words {
  return form.find((field) => field.name === name)?.label ?? letterValues.find((value) => value.field === name)?.label ?? { id: name, en: name };
}
