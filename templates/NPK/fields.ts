import { z } from 'zod';
import { line, lines, optional, rows, text } from '../_lib/field.ts';

export const fields = z.strictObject({
  draftKind: line({ label: { id: 'Jenis naskah', en: 'Kind of the draft' } }),
  drafter: line({ label: { id: 'Konseptor', en: 'Drafter' } }),
  enclosures: optional(lines({ label: { id: 'Lampiran konsep', en: 'Enclosures of the draft' } })),
  route: rows({ position: line({ label: { id: 'Jabatan', en: 'Position' } }), note: optional(line({ label: { id: 'Catatan', en: 'Note' } })) }, { label: { id: 'Urutan paraf', en: 'Order of initials' } }),
  remarks: optional(text({ label: { id: 'Catatan', en: 'Remarks' } })),
});
