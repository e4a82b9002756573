import { z } from 'zod';
import { date, line, lines, number, optional } from '../_lib/field.ts';

export const fields = z.strictObject({
  year: number({ label: { id: 'Tahun', en: 'Year' } }),
  series: optional(line({ label: { id: 'Seri', en: 'Series' } })),
  regulation: line({ label: { id: 'Peraturan yang dimuat', en: 'The regulation it carries' }, help: { id: 'Misalnya “Peraturan Wali Kota Dumai Nomor 41 Tahun 2026”.', en: 'Such as “Peraturan Wali Kota Dumai Nomor 41 Tahun 2026”.' } }),
  considering: optional(lines({ label: { id: 'Menimbang', en: 'Considering' }, help: { id: 'Seperti pada peraturan yang dimuat.', en: 'As the regulation has it.' } })),
  recalling: optional(lines({ label: { id: 'Mengingat', en: 'Recalling' }, help: { id: 'Seperti pada peraturan yang dimuat.', en: 'As the regulation has it.' } })),
  jointDecision: optional(lines({ label: { id: 'Persetujuan bersama', en: 'Joint decision' }, help: { id: 'Hanya peraturan daerah: nama DPRD dan kepala daerah.', en: 'Only a city regulation: the council and the mayor.' } })),
  enactedBy: optional(line({ label: { id: 'Ditetapkan oleh', en: 'Enacted by' }, help: { id: 'Misalnya “Wali Kota Dumai”.', en: 'Such as “Wali Kota Dumai”.' } })),
  enactorName: optional(line({ label: { id: 'Nama yang menetapkan', en: 'Name of who enacted it' }, help: { id: 'Tanpa gelar; dicetak di bawah “ttd.”.', en: 'Without titles; printed below “ttd.”.' } })),
  enactedOn: optional(date({ label: { id: 'Ditetapkan pada', en: 'Enacted on' } })),
});
