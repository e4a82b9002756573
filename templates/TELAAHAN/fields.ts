import { z } from 'zod';
import { body, line, optional } from '../_lib/field.ts';

export const fields = z.strictObject({
  from: optional(line({ label: { id: 'Dari', en: 'From' }, help: { id: 'Kosongkan untuk memakai jabatan penanda tangan.', en: 'Leave empty to print the position of the signer.' } })),
  issue: body({ label: { id: 'Pokok persoalan', en: 'The issue' }, help: { id: 'Persoalan yang dimintakan keputusan.', en: 'What has to be decided.' } }),
  assumptions: body({ label: { id: 'Praanggapan', en: 'Assumptions' }, help: { id: 'Anggapan yang dipakai selama data belum lengkap.', en: 'What is taken for granted while facts are missing.' } }),
  facts: body({ label: { id: 'Fakta yang mempengaruhi', en: 'Facts that bear on it' } }),
  analysis: body({ label: { id: 'Analisis', en: 'Analysis' } }),
  conclusion: body({ label: { id: 'Simpulan', en: 'Conclusion' } }),
  suggestion: body({ label: { id: 'Saran tindak', en: 'Suggested act' }, help: { id: 'Tindakan yang disarankan kepada pimpinan.', en: 'What the leader is advised to do.' } }),
});
