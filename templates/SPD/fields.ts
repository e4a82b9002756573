import { z } from 'zod';
import { date, line, number, optional, receiver, rows, text } from '../_lib/field.ts';

export const fields = z.strictObject({
  budgetOfficer: line({ label: { id: 'Pengguna anggaran', en: 'Budget officer' }, help: { id: 'Jabatan pengguna anggaran atau kuasanya.', en: 'Position of the budget officer or his proxy.' } }),
  traveller: receiver({ label: { id: 'Pegawai yang melaksanakan', en: 'Traveller' } }),
  costLevel: line({ label: { id: 'Tingkat biaya', en: 'Cost level' } }),
  purpose: text({ label: { id: 'Maksud perjalanan', en: 'Purpose' } }),
  transport: line({ label: { id: 'Alat angkutan', en: 'Transport' } }),
  from: line({ label: { id: 'Tempat berangkat', en: 'From' } }),
  to: line({ label: { id: 'Tempat tujuan', en: 'To' } }),
  days: number({ label: { id: 'Lamanya (hari)', en: 'Days' } }),
  departOn: date({ label: { id: 'Tanggal berangkat', en: 'Departs on' } }),
  returnOn: date({ label: { id: 'Tanggal harus kembali', en: 'Back on' } }),
  companions: optional(rows({
    name: line({ label: { id: 'Nama', en: 'Name' } }),
    birthDate: optional(date({ label: { id: 'Tanggal lahir', en: 'Day of birth' } })),
    note: optional(line({ label: { id: 'Keterangan', en: 'Remarks' } })),
  }, { label: { id: 'Pengikut', en: 'Companions' } })),
  budgetUnit: line({ label: { id: 'Beban anggaran: SKPD', en: 'Budget: unit' } }),
  budgetAccount: line({ label: { id: 'Beban anggaran: akun', en: 'Budget: account' } }),
  otherNotes: optional(text({ label: { id: 'Keterangan lain-lain', en: 'Other remarks' } })),
  copyNumber: optional(line({ label: { id: 'Lembar ke', en: 'Sheet no.' } })),
  codeNumber: optional(line({ label: { id: 'Kode nomor', en: 'Code number' } })),
});
