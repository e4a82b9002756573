import { z } from 'zod';
import { line, lines, optional, person, rows } from '../_lib/field.ts';

export const fields = z.strictObject({
  basis: optional(lines({ label: { id: 'Dasar', en: 'Basis' } })),
  person: person({ label: { id: 'Diberikan kepada', en: 'Given to' } }),
  details: optional(rows({ label: line({ label: { id: 'Keterangan', en: 'Detail' } }), value: line({ label: { id: 'Isi', en: 'Value' } }) }, { label: { id: 'Keterangan lain', en: 'Further details' } })),
});
