import { z } from 'zod';
import { line, optional, person, rows, text } from '../_lib/field.ts';

export const fields = z.strictObject({
  person: person({ label: { id: 'Yang diterangkan', en: 'Whom it concerns' }, help: { id: 'Pegawai dipilih dari daftar; orang lain ditulis.', en: 'Employees are chosen, others are written.' } }),
  birth: optional(line({ label: { id: 'Tempat, tanggal lahir', en: 'Place and day of birth' }, help: { id: 'Misalnya “Dumai, 14 Maret 1984”. NIK tidak ditanyakan dan tidak dicetak.', en: 'Such as “Dumai, 14 Maret 1984”. The number of the identity card is neither asked nor printed.' } })),
  details: optional(rows({ label: line({ label: { id: 'Keterangan', en: 'Detail' } }), value: line({ label: { id: 'Isi', en: 'Value' } }) }, { label: { id: 'Keterangan lain', en: 'Further details' }, help: { id: 'Misalnya alamat.', en: 'Such as an address.' } })),
  statement: text({ label: { id: 'Isi keterangan', en: 'What is stated' }, help: { id: 'Kalimat utuh, misalnya “benar pegawai pada …”.', en: 'A whole sentence.' } }),
  purpose: optional(text({ label: { id: 'Maksud', en: 'Purpose' } })),
  closing: optional(text({ label: { id: 'Kalimat penutup', en: 'Closing' }, help: { id: 'Kosongkan untuk kalimat baku.', en: 'Leave empty for the usual sentence.' } })),
});
