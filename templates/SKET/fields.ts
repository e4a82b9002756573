import { z } from 'zod';
import { line, optional, person, rows, text } from '../_lib/field.ts';

export const fields = z.strictObject({
  person: person({ label: { id: 'Yang diterangkan', en: 'Whom it concerns' }, help: { id: 'Pegawai dipilih dari daftar; orang lain ditulis.', en: 'Employees are chosen, others are written.' } }),
  details: optional(rows({ label: line({ label: { id: 'Keterangan', en: 'Detail' } }), value: line({ label: { id: 'Isi', en: 'Value' } }) }, { label: { id: 'Keterangan lain', en: 'Further details' }, help: { id: 'Misalnya alamat, tempat dan tanggal lahir.', en: 'Such as address, place and day of birth.' } })),
  statement: text({ label: { id: 'Isi keterangan', en: 'What is stated' }, help: { id: 'Kalimat utuh, misalnya “benar pegawai pada …”.', en: 'A whole sentence.' } }),
  purpose: optional(text({ label: { id: 'Maksud', en: 'Purpose' } })),
  closing: optional(text({ label: { id: 'Kalimat penutup', en: 'Closing' }, help: { id: 'Kosongkan untuk kalimat baku.', en: 'Leave empty for the usual sentence.' } })),
});
