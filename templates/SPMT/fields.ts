import { z } from 'zod';
import { date, line, optional, person } from '../_lib/field.ts';

export const fields = z.strictObject({
  person: person({ label: { id: 'Yang dinyatakan', en: 'Whom it concerns' } }),
  decree: line({ label: { id: 'Keputusan', en: 'Decree' }, help: { id: 'Misalnya “Keputusan Wali Kota Dumai”.', en: 'Such as “Keputusan Wali Kota Dumai”.' } }),
  decreeNumber: line({ label: { id: 'Nomor keputusan', en: 'Number of the decree' } }),
  decreeDate: date({ label: { id: 'Tanggal keputusan', en: 'Date of the decree' } }),
  duty: line({ label: { id: 'Melaksanakan tugas sebagai', en: 'Serves as' } }),
  unit: line({ label: { id: 'Pada', en: 'At' }, help: { id: 'Unit kerja.', en: 'The unit.' } }),
  effective: date({ label: { id: 'Terhitung mulai tanggal', en: 'From' } }),
  allowance: optional(line({ label: { id: 'Tunjangan jabatan', en: 'Allowance' }, help: { id: 'Misalnya “Rp540.000,00 setiap bulan”.', en: 'Such as “Rp540.000,00 setiap bulan”.' } })),
  originalTo: line({ label: { id: 'Asli disampaikan kepada', en: 'Original goes to' } }),
});
